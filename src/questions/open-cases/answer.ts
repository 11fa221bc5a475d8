/** Answers which cases are open; drafts stand apart and are called drafts. Pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../../cards/sentences/open-cases.ts';
import { followUps } from '../../cards/sentences/votes.ts';
import { capital, concat } from '../../cards/sentences/words.ts';
import type { Act, Answer } from '../../domain/answer.ts';
import type { OpenCaseFacts } from './facts.ts';
import type { OpenCaseSlots } from './slots.ts';

/** More buttons than these push the card's text out of sight. */
const mostButtons = 3;

export function answerOpenCases(facts: OpenCaseFacts, slots: OpenCaseSlots, now: Temporal.Instant): Answer {
  const { open, drafts = [], bodies } = facts;
  const hidden = slots.drafts && facts.drafts === undefined;
  const parts = [
    ...(slots.drafts ? [] : [open.length === 0 ? say.noOpenCases(bodies) : say.openCases(open, now)]),
    ...(drafts.length > 0 ? [say.drafts(drafts.map(({ title }) => title))] : []),
    ...(slots.drafts && drafts.length === 0 ? [hidden ? say.draftsAreOwn : say.noDrafts] : []),
  ];
  const items = [
    ...open.map((one) => ({ heading: { sv: one.title, en: one.title }, text: capital(say.standing(one, now)) })),
    ...drafts.map(({ title, body }) => ({ heading: say.draftHeading(title), text: capital(body) })),
  ];
  return {
    outcome: hidden ? 'refuse' : 'answer',
    text: concat(parts),
    title: slots.drafts ? say.draftsTitle : say.openTitle,
    detail: items.length === 0 ? { shape: 'none' } : { shape: 'list', items },
    sources: facts.citations,
    followUps:
      open.length === 1
        ? open.map(({ key }) => ({
            label: followUps.votes,
            question: { kind: 'votes', slots: { ask: 'votes', id: key } },
          }))
        : [],
    acts: [...open, ...drafts].slice(0, mostButtons).map(({ key, title }) => showCase(key, title)),
  };
}

/** Shows a case with the buttons that it is voted on with. */
export function showCase(key: string, title: string): Act {
  return { label: say.show(title), action: 'cases.show', args: { case: key } };
}
