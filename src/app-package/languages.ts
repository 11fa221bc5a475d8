/** The app package in another language: the schema checks each file by itself, this that the two belong together. */
import type { Fault } from './fault.ts';

/** Strings of the manifest that people read and that another language must have its own of. */
export function localizable(manifest: unknown): readonly string[] {
  return stringPaths(manifest, '').filter((path) =>
    /^(name|description)\.|(commands|parameters)\[\d+\]\.(title|description)$/.test(path),
  );
}

function stringPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((part, at) => stringPaths(part, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => stringPaths(part, path === '' ? key : `${path}.${key}`));
}

/** A key for something that the manifest does not have is lost in silence in Teams, and so is a string without one. */
export function checkLanguage(manifest: unknown, language: object): readonly Fault[] {
  const wanted = localizable(manifest);
  const given = Object.keys(language).filter((key) => !key.startsWith('$'));
  return [
    ...wanted.filter((path) => !given.includes(path)).map((path) => ({ path, problem: 'is not translated' })),
    ...given
      .filter((path) => !wanted.includes(path))
      .map((path) => ({ path, problem: 'translates nothing in the manifest' })),
  ];
}
