/** Chooses the sentence that answers a question about outturn; pure. */
import * as economy from '../../cards/sentences/economy.ts';
import { outturnLines } from '../../cards/sentences/outturn-lines.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import type { Outturn, Words } from '../../domain/records.ts';
import type { OutturnFacts } from './facts.ts';
import type { OutturnSlots } from './slots.ts';

/** A line's figures, a ranking of lines, the papers' own reason, or the report as a whole. */
export function sentenceOf(facts: OutturnFacts, slots: OutturnSlots, outturn: Outturn): Words {
  const several = outturn.lines.filter((candidate) => slots.lines?.includes(candidate.id) === true);
  if (several.length > 1) return severalLines(several, slots, whenOf(outturn));
  const line = outturn.lines.find((candidate) => candidate.id === slots.line);
  if (line !== undefined) return lineSentence(line, slots, whenOf(outturn));
  if (slots.rank !== undefined) return rank(slots, outturn);
  // The second note of a report explains its result; the first one states it.
  const reason = outturn.notes[1] ?? outturn.notes[0];
  if (slots.why && reason !== undefined) return { sv: reason.sv, en: reason.en };
  return whole(facts, slots, outturn);
}

const whenOf = (outturn: Outturn): Words =>
  outturn.kind === 'forecast' ? economy.forYear(outturn.year) : economy.until(outturn.until);

function lineSentence(line: Outturn['lines'][number], { why, measure }: OutturnSlots, when: Words): Words {
  if (why && line.note !== undefined) return { sv: line.note.sv, en: line.note.en };
  const { name, revenue, cost, deviation } = line;
  return economy.outturnLine({ line: { name, revenue, cost, deviation }, when, measure });
}

/** Each line's figure and their sum; where no one figure is asked for, each line by itself. */
function severalLines(lines: Outturn['lines'], slots: OutturnSlots, when: Words): Words {
  const { measure } = slots;
  if (measure === 'all') return concat(lines.map((line) => lineSentence(line, slots, when)));
  return outturnLines({
    measure,
    when,
    lines: lines.map((line) => ({ name: line.name, amount: line[measure] ?? 0 })),
  });
}

function rank(slots: OutturnSlots, outturn: Outturn): Words {
  const measure = slots.measure === 'all' ? 'deviation' : slots.measure;
  const projects = slots.projects ? outturn.lines.filter((line) => line.id.startsWith('projekt')) : [];
  const group = projects.length > 0 ? projects : outturn.lines;
  const ordered = [...group].sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0));
  const largest = slots.rank === 'largest';
  const chosen = largest ? ordered[0] : ordered.at(-1);
  return economy.outturnRank({
    when: whenOf(outturn),
    largest,
    measure,
    line: chosen?.name ?? plain(''),
    amount: chosen?.[measure] ?? 0,
    projects: projects.length > 0,
  });
}

function whole({ budget, forecast }: OutturnFacts, { measure }: OutturnSlots, outturn: Outturn): Words {
  const { year, until, result, revenue, cost } = outturn;
  if (outturn.kind === 'year-end') return economy.yearEndResult({ year, result });
  const amount = measure === 'cost' || measure === 'revenue' ? outturn[measure] : undefined;
  if ((measure === 'cost' || measure === 'revenue') && amount !== undefined)
    return economy.outturnTotal({ when: whenOf(outturn), measure, amount });
  if (outturn.kind === 'forecast') return economy.forecastResult({ year, revenue: revenue ?? 0, budget, result });
  return economy.outturnResult({ until, result, revenue, cost, forecast: forecast?.result });
}
