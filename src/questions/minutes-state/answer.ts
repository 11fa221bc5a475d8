/** Answers how far minutes have come: adjusted, announced, in legal force. Pure. */
import * as say from '../../cards/sentences/minutes-state.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import type { MinutesFacts, MinutesState } from './facts.ts';
import { type MinutesSlots, minutesAsks } from './slots.ts';

export function answerMinutes({ minutes }: MinutesFacts, slots: MinutesSlots): Answer {
  const base = { title: say.title, detail: { shape: 'none' } } as const;
  if (minutes === undefined) return { ...base, outcome: 'refuse', text: say.none, sources: [], followUps: [] };
  return {
    ...{ ...base, outcome: 'answer', text: textOf(minutes, slots.ask), sources: [minutes.citation] },
    followUps: followUps(minutes, slots),
  };
}

function textOf(minutes: MinutesState, ask: MinutesSlots['ask']): Words {
  const { name, adjusters, lockedOn, announcing } = minutes;
  if (ask === 'adjusted' || ask === 'adjusters') return say.adjusting({ ...minutes, isYesNo: ask === 'adjusted' });
  if (announcing === undefined) return say.onlyBoard(name);
  if (lockedOn === undefined) return say.notAdjusted({ name, adjusters, by: minutes.adjustBy });
  const announced = say.announced({ name, ...announcing });
  return ask === 'announced' ? announced : say.inForce({ name, force: announcing.force, announced });
}

function followUps({ announcing }: MinutesState, { ask, key }: MinutesSlots): FollowUp[] {
  return minutesAsks
    .filter((each) => each !== ask && (announcing !== undefined || each === 'adjusted' || each === 'adjusters'))
    .map((each) => ({ label: say.buttons[each], question: { kind: 'minutes', slots: { ask: each, key } } }));
}
