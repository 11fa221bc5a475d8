/** Promises that every answer of these kinds keeps, whatever the question: tried over all slots that buttons and questions reach. */
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/domain/answer.ts';
import { audits } from '../../src/questions/audits/index.ts';
import { controls } from '../../src/questions/controls/index.ts';
import { decisions } from '../../src/questions/decisions-taken/index.ts';
import { goals } from '../../src/questions/goals/index.ts';
import type { AnyKind } from '../../src/questions/kind.ts';
import { projectStatus } from '../../src/questions/project-status/index.ts';
import { board, now } from './whole-bot.ts';

const kinds = new Map<string, AnyKind>(
  [projectStatus, decisions, goals, controls, audits].map((kind) => [kind.kind, kind]),
);

/** Every question that the buttons lead to from one of each record. */
function reachable(): { question: Question; answer: Answer }[] {
  const { records } = board;
  const seen = new Map<string, { question: Question; answer: Answer }>();
  const open: Question[] = [
    ...records.project.map(({ id }) => ({
      kind: 'projectStatus',
      slots: { project: id, also: [], count: false, since: false },
    })),
    { kind: 'projectStatus', slots: { also: [], count: false, since: false, unknown: 'bygglovssystemet' } },
    ...records.decision.map(({ id }) => ({
      kind: 'decision',
      slots: { ids: [id], ask: 'what', paragraphs: [], latest: false },
    })),
    { kind: 'decision', slots: { ids: [], ask: 'what', paragraphs: [99], latest: false } },
    ...records.goal.map(({ id, kind }) => ({ kind: 'goals', slots: { id, kind, progress: true } })),
    ...records.controlMoment.map(({ id }) => ({ kind: 'controls', slots: { id, set: 'all', count: false } })),
    ...records.municipality.map(({ id }) => ({ kind: 'audits', slots: { municipalities: [id], ask: 'summary' } })),
  ];
  for (let question = open.pop(); question !== undefined; question = open.pop()) {
    const key = JSON.stringify(question);
    const kind = kinds.get(question.kind);
    if (seen.has(key) || kind === undefined) continue;
    const answer = kind.reply(question.slots, board, now);
    seen.set(key, { question, answer });
    open.push(...answer.followUps.map((up) => up.question));
  }
  return [...seen.values()];
}

const all = reachable();

describe('answers about the papers', () => {
  it('are many', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  it('say something in both languages, with a source when they answer and none of its amounts when they refuse', () => {
    for (const { question, answer } of all) {
      const where = JSON.stringify(question);
      for (const text of [answer.text.sv, answer.text.en]) {
        expect(text.trim(), where).not.toBe('');
        expect(text, where).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(answer.followUps.length, where).toBeLessThanOrEqual(3);
      if (answer.outcome === 'answer') {
        expect(answer.sources.length, where).toBeGreaterThan(0);
        expect(answer.text.sv, where).toMatch(/20\d\d/);
      } else expect(answer.text.sv, where).not.toMatch(/\d\s?kr\b/);
    }
  });
});
