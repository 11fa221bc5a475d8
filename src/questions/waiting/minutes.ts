/** Minutes that a person is to adjust and has not. */
import { bodyName } from '../../cards/sentences/spans.ts';
import * as say from '../../cards/sentences/waiting.ts';
import { dayOf, instantText, timeZone } from '../../domain/dates.ts';
import { adjustBy } from '../../minutes/terms.ts';
import type { Find } from './thing.ts';

export const minutesToAdjust: Find = (board, person) =>
  [...board.registry.minutes.values()]
    .filter(({ lockedAt, adjusters, adjusted }) => {
      const isDone = lockedAt !== undefined || adjusted.some(({ email }) => email === person.email);
      return !isDone && adjusters.includes(person.email);
    })
    .map(({ body, day }) => {
      const last = adjustBy(day);
      const until = instantText(dayOf(last).add({ days: 1 }).toZonedDateTime(timeZone).toInstant());
      return { ...say.minutes({ body: bodyName(board.body(body)), day, last }), until, acts: [], card: undefined };
    });
