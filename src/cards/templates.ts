/**
 * The card templates in `adaptiveCards/`, read and prepared once at start: preparing costs several
 * milliseconds, filling in less than one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
// The package's main file has types that name TypeScript sources of another package, which our compiler settings refuse.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

export const templateNames = [
  ...(['facts', 'table', 'list', 'plain', 'choice', 'form', 'sections', 'wheel', 'welcome'] as const),
] as const;
export type TemplateName = (typeof templateNames)[number];

/** A card ready to send. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly unknown[];
  readonly actions: readonly unknown[];
  readonly [property: string]: unknown;
}

const folder = path.join(import.meta.dirname, '../../adaptiveCards');

const templates = new Map<TemplateName, Template>(
  templateNames.map((name) => [
    name,
    new Template(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))),
  ]),
);

/** Fills a template in. The data must hold every name the template uses: the engine writes `${name}` for what is missing. */
export function fillIn(name: TemplateName, data: object): AdaptiveCard {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`no card template "${name}"`);
  return template.expand({ $root: data }) as AdaptiveCard;
}
