/** What somebody pressed, what they were told, and whether the journal tells the same. */
import type { Vote } from '../../src/domain/registry.ts';
import type { JournalRow } from '../../src/store/store.ts';

export interface Press {
  readonly vote: Vote;
  /** `lost`: no answer came, so that it may have been saved or not. */
  readonly told: 'saved' | 'already' | 'refused' | 'lost';
}

/** A row of the journal: the vote before it, and after. */
export interface VoteRow {
  readonly before: Vote | null;
  readonly after: Vote;
}

/**
 * Whether these rows are what these presses of one person on one case come to: a row for each that was said to be
 * saved, none for one that was refused or changed nothing, one or none for one whose answer was lost.
 */
export function accountsFor(presses: readonly Press[], rows: readonly VoteRow[], vote: Vote | null = null): boolean {
  const [press, ...later] = presses;
  if (press === undefined) return rows.length === 0;
  const [row, ...rest] = rows;
  const asSaved = () =>
    press.vote !== vote && row?.before === vote && row.after === press.vote && accountsFor(later, rest, press.vote);
  const asNothing = () => accountsFor(later, rows, vote);
  switch (press.told) {
    case 'saved':
      return asSaved();
    case 'already':
      return press.vote === vote && asNothing();
    case 'refused':
      return asNothing();
    case 'lost':
      return asSaved() || asNothing();
  }
}

/** The journal's rows of votes, by case and address. */
export function voteRows(journal: readonly JournalRow[]): ReadonlyMap<string, readonly VoteRow[]> {
  const rows = journal
    .filter(({ action }) => action === 'case.vote')
    .map(({ subject, actor, before, after }) => ({
      who: `${subject.replace('case:', '')} ${actor}`,
      before: (JSON.parse(before) as Record<string, Vote | null>)[actor] ?? null,
      after: (JSON.parse(after) as Record<string, Vote>)[actor] as Vote,
    }));
  return Map.groupBy(rows, ({ who }) => who);
}
