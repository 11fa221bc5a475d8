/** Last days by the day: as they are said in a sentence, and as the card lists them. Pure. */
import * as say from '../../cards/sentences/deadlines.ts';
import type { Citation, Detail } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import { type Deadline, isDone } from './deadline.ts';

const byDay = (deadlines: readonly Deadline[]): [string, Deadline[]][] => [...Map.groupBy(deadlines, ({ due }) => due)];

/** What one day is named for: control moments that are reported together are counted. */
function namesOf(of: readonly Deadline[]): Words[] {
  const controls = of.filter(({ sort }) => sort === 'control');
  const groups = [...Map.groupBy(controls, ({ within, state }) => `${within?.sv}|${state.state}`).values()];
  const counted = groups.flatMap((group) => {
    const [first] = group;
    if (first?.within === undefined) return [];
    const name = group.length === 1 ? first.name : say.controlsOf(group.length, first.within);
    return [say.marked(name, first.state.state)];
  });
  const others = of.filter(({ sort }) => sort !== 'control').map(({ name, state }) => say.marked(name, state.state));
  return [...others, ...counted];
}

export function daysOf(deadlines: readonly Deadline[]): say.OneDay[] {
  return byDay(deadlines).map(([due, of]) => ({ due, names: namesOf(of) }));
}

export function toldOf(deadlines: readonly Deadline[], thisYear: number): say.Told {
  return {
    days: daysOf(deadlines),
    count: deadlines.length,
    done: deadlines.filter(isDone).length,
    late: deadlines.filter(({ state }) => state.state === 'overdue').length,
    thisYear,
  };
}

export function listOfDays(deadlines: readonly Deadline[]): Detail {
  if (deadlines.length === 0) return { shape: 'none' };
  return {
    shape: 'list',
    items: byDay(deadlines).map(([due, of]) => ({ heading: say.heading(due), text: say.lines(of.map(say.line)) })),
  };
}

/** Each place once, with what is said there of it. */
export function citationsOf(deadlines: readonly Deadline[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const citation of deadlines.flatMap(({ citations }) => citations)) {
    const key = `${citation.title.sv}|${citation.section}|${citation.date}`;
    const known = seen.get(key);
    if (known?.note === undefined) seen.set(key, citation);
  }
  return [...seen.values()];
}
