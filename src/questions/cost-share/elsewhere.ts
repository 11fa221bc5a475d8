/** Which messages with a cost item or a municipality in them are other kinds' questions; pure. */
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { namesItem, namesPayer, type Said } from './said.ts';
import type { CostShareSlots } from './slots.ts';

/** Words of a message that names a budget and whose it is, and says nothing else. */
const shortLength = 3;

/** Whether the message is no question about costs per municipality, or renews nothing in the one before. */
export function isAboutSomethingElse(reading: Reading, said: Said, before: CostShareSlots | undefined): boolean {
  if (isForPapers(reading)) return true;
  return before === undefined ? isNoCostQuestion(reading, said) : renewsNothing(said);
}

/** When, why and how one is invoiced stand in the papers' statements, not in the tables. */
function isForPapers(reading: Reading): boolean {
  return (
    has(reading, 'soFar', 'started', 'indexation') ||
    // "Vad står ECO för?" asks for a meaning, "hur stor andel står Piteå för?" does not.
    (has(reading, 'meaning') && !has(reading, 'percent', 'share', 'howMuch', 'howMany')) ||
    (has(reading, 'when', 'why', 'invoice') && !has(reading, 'most', 'least', 'perMonth'))
  );
}

function isNoCostQuestion(reading: Reading, said: Said): boolean {
  // The difference between two things is one of money only where money is spoken of.
  const ofMoney = has(reading, 'pay', 'share', 'howMuch', 'total', 'percent', 'moreLess');
  if (has(reading, 'difference') && said.named.length === 0 && !ofMoney) return true;
  // What it costs to join is a statement of its own.
  if (has(reading, 'join') && said.named.length === 0) return true;
  // A day or month is about outturn.
  if (reading.periods.some((period) => period.grain !== 'year')) return true;
  // "Är … inräknad i kostnaden?" asks what a figure holds.
  if (has(reading, 'including') && refsOf(reading, 'municipality').length === 0) return true;
  // What the board has budgeted is the budget's, unless it is somebody's part of it.
  const parted = said.named.length > 0 || has(reading, 'perMunicipality', 'most', 'least', 'we');
  if (has(reading, 'budget') && !parted) return true;
  // "Vilka betalar lika mycket?" sorts the payers into groups, which no table does.
  if (has(reading, 'same') && has(reading, 'which') && said.named.length === 0) return true;
  if (!namesItem(said)) return !asksForAllCosts(reading, said) || isAboutThing(reading, said);
  const priced = said.named.length > 0 || said.money || has(reading, 'most', 'least');
  return !priced || isAboutThing(reading, said);
}

/** Without an item all that somebody pays may be meant: "vad betalar Kalix?", "vad kostar allt för oss?". */
function asksForAllCosts(reading: Reading, said: Said): boolean {
  const everything = has(reading, 'total', 'all') && has(reading, 'pay', 'share', 'howMuch', 'total');
  if (everything && has(reading, 'most', 'least')) return true;
  return namesPayer(said) && (everything || has(reading, 'pay', 'share', 'service') || isBudgetOf(reading));
}

/** "Budget Kalix" and no more. */
const isBudgetOf = (reading: Reading): boolean =>
  has(reading, 'budget') &&
  !has(reading, 'decisionMatter') &&
  reading.weights.filter((weight) => weight > 0).length <= shortLength;

/** "Vilket LMS har Luleå?" asks for the thing and "hur går det?" for its progress: without money neither has a price. */
const isAboutThing = (reading: Reading, said: Said): boolean =>
  !said.money &&
  (has(reading, 'which', 'who', 'status') || reading.tokens.slice(0, 2).some((token) => hasOrUses.test(token.folded)));

/** "Har Boden ett LMS?", "vad har Pajala för LMS?" */
const hasOrUses = /^(har|finns|anvander|kor|has|have|does)$/;

function renewsNothing(said: Said): boolean {
  const names = namesItem(said) || namesPayer(said) || said.excepted.length > 0;
  return !names && said.year === undefined && said.ask === undefined;
}
