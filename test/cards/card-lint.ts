/** What must hold for every card that leaves the bot, whatever the data. */
import { createRequire } from 'node:module';
import { maxActions } from '../../src/cards/actions.ts';
import type { AdaptiveCard } from '../../src/cards/templates.ts';

/** The part of the package that parses. Its own types name TypeScript sources that our compiler settings refuse. */
interface CardLibrary {
  readonly SerializationContext: new (version: unknown) => ParseContext;
  readonly AdaptiveCard: new () => { parse(card: unknown, context: ParseContext): void };
  readonly CardElement: { readonly langProperty: { readonly regEx?: RegExp } };
  readonly Versions: { readonly v1_5: unknown };
}
interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

const require = createRequire(import.meta.url);
// The package's ES modules leave out file endings, which Node refuses; its bundle works.
const library = require('adaptivecards/dist/adaptivecards.js') as CardLibrary;

/** Teams' own limit; `render` stays well below it. */
const teamsLimit = 28 * 1024;

type Node = Readonly<Record<string, unknown>>;

/** Every object in a card, the card itself first. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** Every string in a card, keys left out. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** All faults of a card; none is an empty list. */
export function lintCard(card: AdaptiveCard): string[] {
  const json = JSON.stringify(card);
  const faults: string[] = [];
  if (Buffer.byteLength(json) >= teamsLimit) faults.push(`${Buffer.byteLength(json)} bytes`);
  if (card.actions.length > maxActions) faults.push(`${card.actions.length} actions`);
  for (const node of nodesOf(JSON.parse(json))) faults.push(...lintNode(node));
  return [...faults, ...parseFaults(card)];
}

function lintNode(node: Node): string[] {
  const type = typeof node.type === 'string' ? node.type : '';
  const missing = (...names: string[]) => names.filter((name) => !node[name]).map((name) => `${type} without ${name}`);
  if (Object.values(node).includes(null)) return [`null in ${type || 'an object'}`];
  if (type === 'TextBlock') return missing('text', 'wrap');
  if (type === 'Image') return missing('altText');
  if (type.startsWith('Input.')) return missing('id', 'label', 'errorMessage');
  if (type === 'Action.Execute') return missing('title', 'verb', 'fallback');
  if (type.startsWith('Chart.')) {
    const fallback = (node.fallback ?? {}) as Node;
    return fallback.type === 'FactSet' || fallback.type === 'Table'
      ? missing('title')
      : [`${type} without figures to fall back on`];
  }
  return [];
}

/** What Microsoft's own parser has to say, charts aside: it replaces them by their fallback. */
function parseFaults(card: AdaptiveCard): string[] {
  // The library's pattern for `lang` remembers its position (flag g): every other card would be refused.
  const { regEx } = library.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new library.SerializationContext(library.Versions.v1_5);
  new library.AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    (message) => !/^Unknown element type "Chart\./.test(message),
  );
}
