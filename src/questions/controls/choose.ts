/** Which control moments some slots stand for; pure. */
import type { ControlMoment } from '../../domain/records.ts';
import type { ControlSlots } from './slots.ts';

/** The moments of the plan of a year, the latest unless one is asked for, highest risk value first. */
export function planOf(moments: readonly ControlMoment[], year: number | undefined): ControlMoment[] {
  const latest = year ?? Math.max(...moments.map((moment) => moment.year));
  return moments.filter((moment) => moment.year === latest).sort((a, b) => b.riskValue - a.riskValue);
}

export function chooseControls(moments: readonly ControlMoment[], slots: ControlSlots): ControlMoment[] {
  if (slots.id !== undefined) return moments.filter((moment) => moment.id === slots.id);
  const plan = planOf(moments, slots.year);
  const values = plan.map((moment) => moment.riskValue);
  switch (slots.set) {
    case 'all':
      return plan;
    case 'highest':
      return plan.filter((moment) => moment.riskValue === Math.max(...values));
    case 'lowest':
      return plan.filter((moment) => moment.riskValue === Math.min(...values));
    case 'above':
      return plan.filter((moment) =>
        slots.inclusive === true ? moment.riskValue >= (slots.limit ?? 0) : moment.riskValue > (slots.limit ?? 0),
      );
    case 'exactly':
      return plan.filter((moment) => moment.riskValue === slots.limit);
    default:
      return plan.filter((moment) => moment.handling === slots.set);
  }
}
