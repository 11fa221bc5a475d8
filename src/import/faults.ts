/** Where something stands in the imported files, and what is wrong there. */

/** A line of a file; `file` is relative to the imported folder, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Fault extends Place {
  /** What is wrong and what is expected, in plain words. */
  readonly message: string;
}

/** A fault at a place. */
export function faultAt(place: Place, message: string): Fault {
  return { file: place.file, line: place.line, message };
}

/** `file:line`, as editors and terminals understand it. */
export function formatPlace(place: Place): string {
  return `${place.file}:${place.line}`;
}

/** `file:line: message`. */
export function formatFault(fault: Fault): string {
  return `${formatPlace(fault)}: ${fault.message}`;
}

/** By file and line, each fault once: two records that use the same broken cell say the same thing. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const unique = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
