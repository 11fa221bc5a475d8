/** The board's budgets: totals, lines, the largest one, changes between years and why. */
import { plain } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerBudget } from './answer.ts';
import { readBudget } from './facts.ts';
import { interpretBudget } from './interpret.ts';
import { BudgetSlots } from './slots.ts';

export const budget = defineKind({
  kind: 'budget',
  slots: BudgetSlots,
  cues: {
    budget: 0.6,
    '@item': 0.2,
    '@time': 0,
    total: 0.15,
    most: 0.2,
    least: 0.2,
    change: 0.2,
    why: 0.25,
    post: 0.2,
    all: 0.05,
    howMuch: 0.1,
    difference: 0.15,
    compare: 0.15,
    percent: 0.15,
    including: 0.2,
    share: 0.1,
    surplus: 0.3,
    which: 0,
    economy: 0,
    pay: 0,
    below: 0,
    split: 0,
    moreLess: 0,
    howMany: 0,
    '@body': 0,
    than: 0,
    unchanged: 0.2,
    same: 0.1,
    butNot: 0.1,
    newPost: 0.1,
    between: 0,
  },
  words: {
    surplus: 'går_jämnt_ut balanserad resultatet result',
    unchanged:
      'oförändrad oförändrade oförändrat exakt_samma samma_belopp lika_stora unchanged same_amount same_amounts',
    butNot: 'men_inte men_ej but_not',
    newPost: 'ny nya tillkommit tillkommer tillkom new added',
  },
  examples: [
    'hur stor är budgeten 2023?',
    'vilken är största posten i budgeten?',
    'varför ökar budgeten?',
    'vad är budgeterat för e-arkivet?',
    'what is the total budget for 2023?',
  ],
  label: (slots) => plain(`Budget ${slots.year ?? ''}`.trim()),
  interpret: interpretBudget,
  read: readBudget,
  answer: answerBudget,
});
