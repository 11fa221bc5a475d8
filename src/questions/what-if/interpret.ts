/** From a reading to the slots of a trial split; pure. */
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { MunicipalityId } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import type { WhatIfSlots } from './slots.ts';

/** Smaller numbers count something else than kronor to split. */
const smallestSum = 1000;

/** The slots of a trial split, or undefined when no sum is there to be split. */
export function interpretWhatIf(
  reading: Reading,
  setting: Setting,
  before?: WhatIfSlots,
): Proposal<WhatIfSlots> | undefined {
  const amount = reading.numbers.find((number) => number >= smallestSum) ?? before?.amount;
  const model = modelOf(reading) ?? before?.model;
  if (amount === undefined || (before === undefined && isAboutSomethingElse(reading))) return undefined;
  return {
    // The project principle of the operational plan: by inhabitants, unless something else is said.
    slots: { amount, model: model ?? 'per-inhabitant', ...whoseOf(reading, setting, before) },
    bonus: 0.1,
  };
}

function modelOf(reading: Reading): WhatIfSlots['model'] | undefined {
  const models = refsOf(reading, 'model');
  if (has(reading, 'mixedModel') || models.includes('femtio-femtio')) return 'mixed';
  if (has(reading, 'equally') || models.includes('lika')) return 'equal';
  if (has(reading, 'byInhabitants') || models.includes('per-invanare')) return 'per-inhabitant';
  return undefined;
}

/**
 * Whether a message that stands alone asks for no split. A cost of the board's own has a published
 * one: it is worked out anew only when "tänk om" says so.
 */
function isAboutSomethingElse(reading: Reading): boolean {
  const splits = has(reading, 'split', 'whatIf', 'mixedModel', 'equally', 'byInhabitants');
  return !splits || (refsOf(reading, 'item').length > 0 && !has(reading, 'whatIf'));
}

/** Who shares, and whose part was asked for: names are one or the other. */
function whoseOf(
  reading: Reading,
  { board }: Setting,
  before: WhatIfSlots | undefined,
): Pick<WhatIfSlots, 'parties' | 'asked'> {
  const named = refsOf(reading, 'municipality') as MunicipalityId[];
  if (has(reading, 'except')) {
    const everyone = board.records.municipality.map((m) => m.id);
    return { parties: everyone.filter((id) => !named.includes(id)), asked: [] };
  }
  if (has(reading, 'among') && named.length > 1) return { parties: named, asked: [] };
  return { parties: before?.parties ?? [], asked: named };
}
