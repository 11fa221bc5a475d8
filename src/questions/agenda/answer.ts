/** Answers a question about an agenda from what stands on it; pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../../cards/sentences/agenda.ts';
import { meetingName } from '../../cards/sentences/roll.ts';
import { during } from '../../cards/sentences/spans.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import { dayOf, today } from '../../domain/dates.ts';
import type { Meeting, Words } from '../../domain/records.ts';
import { agendaDetail, listOfLines } from '../../meetings/agenda-words.ts';
import { chooseAgenda, isOver, nextOf } from './choose.ts';
import type { AgendaBody, AgendaFacts } from './facts.ts';
import type { AgendaSlots } from './slots.ts';

export function answerAgenda(facts: AgendaFacts, slots: AgendaSlots, now: Temporal.Instant): Answer {
  const chosen = chooseAgenda(facts, slots, now);
  if (chosen?.meeting === undefined) return withoutMeeting(chosen?.body, slots, now);
  const { body, meeting } = chosen;
  const name = meetingName(body.name, meeting, today(now).year);
  const past = isOver(meeting, now);
  const all = facts.linesOf(meeting);
  const lines = all.filter(({ kind }) => slots.kind === undefined || kind === slots.kind);
  const followUps = buttonsFor(body, meeting, { past, some: lines.length < all.length });
  const base = { title: say.title(name), followUps };
  if (all.length === 0) {
    const text = past ? say.notKept(name) : say.empty(name);
    return { ...base, outcome: 'refuse', text, detail: { shape: 'none' }, sources: [] };
  }
  const text =
    lines.length === 0 && slots.kind !== undefined
      ? say.noneOfKind({ name, past, kind: slots.kind, others: all.length })
      : say.listed({ name, past, count: lines.length, kind: slots.kind, list: listOfLines(lines) });
  const shown = lines.length === 0 ? all : lines;
  return { ...base, outcome: 'answer', text, detail: agendaDetail(shown), sources: [...facts.cite(shown)] };
}

/** There is no meeting then, so nothing can be on its agenda; the next one is named, and never put in its place. */
function withoutMeeting(body: AgendaBody | undefined, slots: AgendaSlots, now: Temporal.Instant): Answer {
  const next = body === undefined ? undefined : nextOf(body, now);
  const nextName = body === undefined || next === undefined ? undefined : nameOf(body, next, now);
  return {
    outcome: 'refuse',
    text: say.noMeeting({
      body: body?.name ?? { sv: 'nämnden', en: 'the board' },
      during: slots.from === undefined ? undefined : during(slots.from, slots.to ?? slots.from),
      next: nextName,
    }),
    title: say.titleAlone,
    detail: { shape: 'none' },
    sources: [],
    followUps:
      next === undefined || nextName === undefined
        ? []
        : [{ label: say.asks.next(nextName), question: { kind: 'agenda', slots: { meeting: next.id } } }],
  };
}

function nameOf(body: AgendaBody, meeting: Meeting, now: Temporal.Instant): Words {
  return meetingName(body.name, meeting, today(now).year);
}

function buttonsFor(body: AgendaBody, meeting: Meeting, { past, some }: { past: boolean; some: boolean }): FollowUp[] {
  const day = meeting.start.slice(0, 10);
  const buttons: FollowUp[] = [];
  if (some) buttons.push({ label: say.asks.all, question: { kind: 'agenda', slots: { meeting: meeting.id } } });
  if (past)
    buttons.push({
      label: say.asks.decided,
      question: {
        kind: 'decision',
        slots: { ids: [], paragraphs: [], latest: false, ask: 'what', body: body.id, from: day, to: day },
      },
    });
  else if (body.kind === 'board')
    buttons.push({
      label: say.asks.wheel,
      question: { kind: 'yearWheel', slots: { ask: 'what', months: [dayOf(day).month] } },
    });
  return buttons;
}
