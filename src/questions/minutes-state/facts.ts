/** What a question about how far minutes have come reads: the entry, and what follows from its days. */
import { nameOf } from '../../cards/sentences/minutes.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { dayOfInstant } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { registered } from '../../domain/register.ts';
import { minutesContent } from '../../minutes/content.ts';
import { announcing } from '../../minutes/minutes-answer.ts';
import { adjustBy, announceBy, type LegalForce, legalForce, notAnnounced } from '../../minutes/terms.ts';
import type { MinutesSlots } from './slots.ts';

export interface MinutesState {
  /** "nämnden onsdag 12 oktober 2022". */
  readonly name: Words;
  readonly adjusters: readonly string[];
  /** The last day to adjust, ISO. */
  readonly adjustBy: string;
  /** Undefined as long as they are a draft. */
  readonly lockedOn: string | undefined;
  /** Only a board's minutes are announced, and gain legal force. */
  readonly announcing:
    | {
        readonly all: number;
        readonly left: readonly string[];
        readonly by: string;
        readonly force: LegalForce | undefined;
      }
    | undefined;
  readonly citation: Citation;
}

export interface MinutesFacts {
  readonly minutes: MinutesState | undefined;
}

export function readMinutes(board: Board, { key }: MinutesSlots): MinutesFacts {
  const entry = key === undefined ? undefined : board.registry.minutes.get(key);
  const content = key === undefined ? undefined : minutesContent(board, key);
  if (entry === undefined || content === undefined) return { minutes: undefined };
  const lockedOn = entry.lockedAt && dayOfInstant(entry.lockedAt);
  const name = nameOf(content, content.day);
  const all = announcing(board, entry);
  const left = notAnnounced(all, entry).map((id) => board.municipality(id).name);
  return {
    minutes: {
      ...{ name, adjusters: content.adjusters, adjustBy: adjustBy(content.day), lockedOn },
      announcing:
        content.kind === 'board'
          ? { all: all.length, left, by: announceBy(lockedOn ?? content.day), force: legalForce(all, entry) }
          : undefined,
      citation: board.cite(registered(`Protokoll, ${name.sv}`, entry.lockedAt ?? entry.createdAt)),
    },
  };
}
