/**
 * The `${{NAME}}` that stand in the app package's files, as the Agents Toolkit writes them: it and `npm run package`
 * fill in the same files.
 */
import type { Fault } from './fault.ts';

export type PackageValues = Readonly<Record<string, string | undefined>>;

export interface Filled {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Fills in every string of a JSON value. The value is filled in, not its text: a quote in a setting stays a quote.
 *
 * @param path where `value` stands, e.g. `bots[0]`
 */
export function fillIn(value: unknown, values: PackageValues, path = ''): Filled {
  if (typeof value === 'string') return fillText(value, values, path);
  if (typeof value !== 'object' || value === null) return { value, faults: [] };
  const parts = Object.entries(value).map(([key, part]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return { key, ...fillIn(part, values, at) };
  });
  const faults = parts.flatMap((part) => part.faults);
  if (Array.isArray(value)) return { value: parts.map((part) => part.value), faults };
  return { value: Object.fromEntries(parts.map((part) => [part.key, part.value])), faults };
}

function fillText(text: string, values: PackageValues, path: string): Filled {
  const faults: Fault[] = [];
  const value = text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    const found = values[name];
    if (found !== undefined) return found;
    const isKnown = Object.hasOwn(values, name);
    faults.push({
      path,
      problem: isKnown
        ? `${name} is not set (neither in the environment nor in the file in env/ that BOT_ENV names)`
        : `\${{${name}}} is no setting of the app package`,
    });
    return placeholder;
  });
  return { value, faults };
}
