/** All that can be done with minutes. */
import type { Action, FileKind, View } from '../actions/action.ts';
import { adjustMinutes } from './adjust.ts';
import { announceMinutes, chooseAnnouncement } from './announce.ts';
import { chooseAdjusters, setAdjusters } from './choose-adjusters.ts';
import { draftMinutes, showMinutes } from './draft.ts';
import type { Digest } from './entry.ts';
import { minutesFile, offerFile } from './file.ts';
import { minutesViews } from './views.ts';

export interface MinutesRoom {
  readonly actions: readonly Action[];
  readonly views: readonly View[];
  readonly files: readonly FileKind[];
}

/** @param digest what locks minutes: the hash that the store has for an entry */
export function minutesRoom(digest: Digest): MinutesRoom {
  return {
    actions: [
      draftMinutes(digest),
      showMinutes(digest),
      adjustMinutes(digest),
      chooseAdjusters(digest),
      setAdjusters(digest),
      chooseAnnouncement,
      announceMinutes(digest),
      offerFile,
    ],
    views: minutesViews(digest),
    files: [minutesFile(digest)],
  };
}
