/** What falls due when: adjusting, announcing, and the earliest day of legal force. Pure. */
import { dayOf } from '../domain/dates.ts';
import { workingDayFrom } from '../domain/days-off.ts';
import type { MunicipalityId } from '../domain/records.ts';
import type { Minutes } from '../domain/registry.ts';

/** Minutes are adjusted within fourteen days of the meeting (Kommunallagen 5:69, 6:35). */
const adjustWithinDays = 14;
/** And announced by the second day after that, on every board (8:12, 9:32). */
const announceWithinDays = 2;
/** A decision is appealed within three weeks from when all boards have it (13:5). */
const appealWithinDays = 21;

/** The last day to adjust the minutes of a day; ISO. */
export function adjustBy(day: string): string {
  return dayOf(day).add({ days: adjustWithinDays }).toString();
}

/** The last day to announce minutes that were adjusted on a day; ISO. */
export function announceBy(adjusted: string): string {
  return dayOf(adjusted).add({ days: announceWithinDays }).toString();
}

/** The municipalities, of all, that have not announced the minutes. */
export function notAnnounced(
  all: readonly MunicipalityId[],
  { announced }: Pick<Minutes, 'announced'>,
): MunicipalityId[] {
  return all.filter((municipality) => !announced.some((each) => each.municipality === municipality));
}

export interface LegalForce {
  /** The last day of appeal, and the day after it; ISO. */
  readonly appealBy: string;
  readonly earliest: string;
}

/**
 * When the decisions gain legal force if nobody appeals; undefined as long as a municipality has not announced them.
 * Appeals are not known here, hence "earliest".
 */
export function legalForce(
  all: readonly MunicipalityId[],
  minutes: Pick<Minutes, 'announced'>,
): LegalForce | undefined {
  if (all.length === 0 || notAnnounced(all, minutes).length > 0) return undefined;
  const [last = ''] = minutes.announced
    .filter(({ municipality }) => all.includes(municipality))
    .map(({ at }) => at)
    .sort()
    .reverse();
  const appealBy = workingDayFrom(dayOf(last).add({ days: appealWithinDays }));
  return { appealBy: appealBy.toString(), earliest: appealBy.add({ days: 1 }).toString() };
}
