/** By which principle a cost is split between the municipalities. */
import { z } from 'zod';
import { capital, concat, say } from '../../cards/sentences/words.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { type CostItem, CostItemId, type CostModel } from '../../domain/records.ts';
import { bulletList } from '../bullet-list.ts';
import { chooseItems } from '../cost-share/items.ts';
import { defineKind, type Proposal, type Setting } from '../kind.ts';

const CostModelSlots = z.strictObject({ item: CostItemId });
type CostModelSlots = z.infer<typeof CostModelSlots>;

function interpretCostModel(
  reading: Reading,
  setting: Setting,
  before?: CostModelSlots,
): Proposal<CostModelSlots> | undefined {
  if (refsOf(reading, 'municipality').length > 0 || !has(reading, 'split') || reading.numbers.some((n) => n >= 1000))
    return undefined;
  const { items } = chooseItems(reading, setting.board);
  const item = (items[0] as CostItemId | undefined) ?? before?.item;
  return item === undefined ? undefined : { slots: { item }, bonus: 0.06 };
}

interface CostModelFacts {
  readonly item: CostItem;
  readonly model: CostModel;
  readonly citation: Citation;
  readonly table: { readonly year: number } | undefined;
}

function readCostModel(board: Board, slots: CostModelSlots): CostModelFacts {
  const item = board.item(slots.item);
  const model = board.model(item.model);
  return { item, model, citation: board.cite(model.source), table: board.tables(item.id).at(-1) };
}

function answerCostModel({ item, model, citation, table }: CostModelFacts): Answer {
  const known = model.kind !== 'unknown';
  const name = capital(item.name);
  const text = known
    ? concat([
        say((l) =>
          l === 'sv'
            ? `${name.sv} fördelas ${model.kind === 'equal' ? 'i ' : ''}${model.name.sv}.`
            : `${name.en} is split ${model.kind === 'equal' ? 'in ' : ''}${model.name.en}.`,
        ),
        { sv: model.about[0]?.sv ?? '', en: model.about[0]?.en ?? '' },
      ])
    : say((l) =>
        l === 'sv'
          ? `Det framgår inte efter vilken modell ${item.name.sv} fördelas; den publicerade tabellen per kommun gäller.`
          : `The papers do not say how ${item.name.en} is split; the published table per municipality holds.`,
      );
  return {
    outcome: 'answer',
    text,
    title: concat([{ sv: 'Fördelning:', en: 'Split:' }, item.name]),
    detail: bulletList([...model.about.slice(1), ...item.notes]),
    sources: [citation],
    followUps:
      table === undefined
        ? []
        : [
            {
              label: { sv: `Per kommun ${table.year}`, en: `Per municipality ${table.year}` },
              question: {
                kind: 'costShare',
                slots: { items: [item.id], municipalities: [], except: [], year: table.year, ask: 'amount' },
              },
            },
          ],
  };
}

export const costModel = defineKind({
  kind: 'costModel',
  slots: CostModelSlots,
  cues: {
    split: 0.55,
    '@item': 0.4,
    '@project': 0.2,
    '@model': 0.2,
    pay: 0.1,
    share: 0.1,
    municipality: 0.1,
    perMunicipality: 0.05,
    '@time': 0,
    we: 0,
    which: 0,
    between: 0,
  },
  words: { between: 'mellan between emellan oss_emellan parterna' },
  examples: [
    'hur fördelas kostnaden för e-tjänsteplattformen?',
    'efter vilken princip delas grundfinansieringen?',
    'vilken fördelningsmodell har datacentret?',
    'how is the e-learning cost split?',
  ],
  label: (slots, board) => concat([{ sv: 'Hur fördelas', en: 'How is the split of' }, board.item(slots.item).name]),
  interpret: interpretCostModel,
  read: readCostModel,
  answer: answerCostModel,
});
