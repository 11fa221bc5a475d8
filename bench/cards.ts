/** Drawing answers: templates prepared once, as the bot does, against preparing them for each card. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { render } from '../src/cards/render.ts';
import { fillIn, type TemplateName } from '../src/cards/templates.ts';
import { fullFit, viewOf } from '../src/cards/view.ts';
import type { Answer } from '../src/domain/answer.ts';
import { Board } from '../src/domain/board.ts';
import { questionKinds } from '../src/questions/index.ts';
import { buildMind } from '../src/understand/mind.ts';
import { answerWith } from './baselines.ts';
import { repeat, table, timesTable } from './measure.ts';
import { questions } from './questions.ts';
import { now, type Setting } from './setting.ts';

const folder = path.join(import.meta.dirname, '../adaptiveCards');

/** The answers to all the questions that have one. */
function answersOf(setting: Setting): Answer[] {
  const mind = buildMind(new Board(setting.records), questionKinds);
  return questions.flatMap((text) => {
    const { question } = answerWith(mind, text);
    const kind = mind.kinds.find((candidate) => candidate.kind === question?.kind);
    return kind === undefined || question === undefined ? [] : [kind.reply(question.slots, mind.board, now())];
  });
}

function fillInAnew(name: TemplateName, data: object): unknown {
  return new Template(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))).expand({ $root: data });
}

export async function benchCards(setting: Setting): Promise<string> {
  const answers = answersOf(setting);
  const views = answers.map((answer) => viewOf(answer, 'sv', fullFit));
  const view = (index: number) => views[index % views.length];
  const draw = (fill: typeof fillInAnew) => (index: number) => {
    const one = view(index);
    if (one !== undefined) fill(one.template, one.data);
  };
  const reply = (index: number) => {
    const answer = answers[index % answers.length];
    if (answer !== undefined) render(answer, 'sv');
  };
  const rounds = answers.length * 5;
  await repeat(answers.length, draw(fillIn));
  const once = await repeat(rounds, draw(fillIn));
  const anew = await repeat(rounds, draw(fillInAnew));
  const whole = await repeat(rounds, reply);
  const sizes = answers
    .map((answer) => Buffer.byteLength(JSON.stringify(render(answer, 'sv').card)))
    .sort((a, b) => a - b);
  const kilobytes = (bytes: number | undefined) => `${((bytes ?? 0) / 1000).toFixed(1)} kB`;
  return [
    timesTable(`Cards: ${answers.length} answers`, [
      { name: 'template prepared once: fill in', samples: once },
      { name: 'answer → text and card, checked for size', samples: whole, comparedTo: once },
      { name: 'baseline: template read and prepared each time', samples: anew, comparedTo: once },
    ]),
    table(
      'Card sizes (Teams takes 28 kB)',
      ['', 'median', 'largest'],
      [['JSON', kilobytes(sizes[Math.floor(sizes.length / 2)]), kilobytes(sizes.at(-1))]],
    ),
  ].join('\n');
}
