/** Minutes as a document, before anybody has typeset it: headings, paragraphs and tables. Pure. */
import { itemKind } from '../cards/sentences/agenda.ts';
import { voteWords } from '../cards/sentences/cases.ts';
import { meetingWhen } from '../cards/sentences/meeting-dates.ts';
import * as say from '../cards/sentences/minutes.ts';
import { capital, concat } from '../cards/sentences/words.ts';
import { boardLanguage } from '../domain/answer.ts';
import { dayOfInstant, formatDay } from '../domain/dates.ts';
import type { MinuteItem, MinutesContent, Proposition, ServedSeat } from '../domain/minutes.ts';
import type { Words } from '../domain/records.ts';

export type Block =
  | { readonly block: 'title' | 'section' | 'part' | 'text' | 'strong' | 'line'; readonly text: string }
  | {
      readonly block: 'table';
      readonly header: readonly string[];
      /** How wide each column is, compared to the others. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** Who adjusts, and on which day they did; ISO. */
export interface Signature {
  readonly name: string;
  readonly on: string | undefined;
}

const { document: words } = say;
/** The minutes of a Swedish board are in Swedish, whoever opens them. */
const inWords = (of: Words): string => of[boardLanguage];
const section = (text: Words): Block => ({ block: 'section', text: inWords(text) });
const part = (text: Words): Block => ({ block: 'part', text: inWords(text) });
const text = (of: string): Block => ({ block: 'text', text: of });
const line = (of: string): Block => ({ block: 'line', text: of });
/** Blocks with their heading; nothing where there are none. */
const under = (heading: Block, blocks: readonly Block[]): Block[] => (blocks.length === 0 ? [] : [heading, ...blocks]);

/** What the document is called. */
export function documentTitle({ name, day }: MinutesContent): string {
  return inWords(words.heading(concat([name, formatDay(day, boardLanguage)], ', ')));
}

export function outlineOf(content: MinutesContent, signatures: readonly Signature[]): Block[] {
  const { standing, served, agenda, items, open } = content;
  return [
    { block: 'title', text: documentTitle(content) },
    ...(standing === undefined ? [] : [{ block: 'strong', text: inWords(standing) } as const]),
    ...opening(content),
    ...under(section(words.served), servedBlocks(served)),
    ...under(
      section(words.agenda),
      agenda.map(({ number, title, kind }) => line(`${number}. ${inWords(title)} (${inWords(itemKind[kind])})`)),
    ),
    ...(items.length === 0 ? [text(inWords(words.noItems))] : items.flatMap(itemBlocks)),
    ...under(section(words.open), open.map(line)),
    ...under(
      section(words.signatures),
      signatures.map(({ name, on }) => line(inWords(say.signature(name, on)))),
    ),
  ];
}

/** A year that no meeting is in, so that the year is always said. */
const withYear = 0;

function opening({ meeting, day, secretaries, adjusters, quorum }: MinutesContent): Block[] {
  const when = meeting === undefined ? say.betweenMeetings(day) : meetingWhen(meeting, withYear);
  const facts: [Words, string][] = [
    [words.time, inWords(when)],
    [words.place, meeting?.place === undefined ? '' : inWords(meeting.place)],
    [words.secretary, secretaries.join(', ')],
    [words.adjusters, adjusters.join(', ')],
    [words.quorum, quorum === undefined ? '' : inWords(say.quorumLine(quorum))],
  ];
  return facts.flatMap(([label, value]) => (value === '' ? [] : [line(`${inWords(label)}: ${value}`)]));
}

function servedBlocks(served: readonly ServedSeat[]): Block[] {
  if (served.length === 0) return [];
  const rows = served.flatMap(({ municipalityName, stretches }) =>
    stretches.length === 0
      ? [[municipalityName, inWords(words.nobody), '', '', '']]
      : stretches.map((stretch) => [
          ...[municipalityName, stretch.name],
          inWords(stretch.substitute ? words.substitute : words.member),
          inWords(stretch.remote ? words.remote : words.room),
          inWords(say.stretchTime(stretch)),
        ]),
  );
  const others = served.flatMap(({ municipalityName, attending }) =>
    attending.map(({ name, remote }) =>
      line(`${name} (${municipalityName}), ${inWords(remote ? words.remote : words.room)}`),
    ),
  );
  const header = [words.municipality, words.name, words.as, words.how, words.time].map(inWords);
  return [{ block: 'table', header, widths: [6, 9, 5, 5, 6], rows }, ...under(part(words.attending), others)];
}

function itemBlocks(item: MinuteItem): Block[] {
  const named = item.proposals.length > 1;
  return [
    { block: 'section', text: say.itemTitle(item.title, item.paragraph?.number) },
    ...(item.betweenMeetings ? [text(inWords(words.between))] : []),
    ...(item.background === undefined ? [] : [part(words.background), text(item.background)]),
    part(words.proposals),
    ...item.proposals.map((proposal) =>
      text(`${named ? inWords(capital(proposal.label)) : proposal.name}: ${proposal.text}`),
    ),
    ...under(
      part(words.propositions),
      item.propositions.map(({ yes, no, winner }) => line(inWords(say.contest({ yes, no, winner })))),
    ),
    ...under(
      part(words.votes),
      item.propositions.flatMap((each, _, { length }) => [
        // Where there was more than one vote, each table says which.
        ...(length > 1 ? [line(inWords(say.contest({ yes: each.yes, no: each.no, winner: undefined })))] : []),
        ...voteBlocks(each),
      ]),
    ),
    part(words.decision),
    ...(item.quorum === undefined ? [] : [line(`${inWords(words.tookPart)}: ${inWords(say.quorumLine(item.quorum))}`)]),
    { block: 'strong', text: `${inWords(item.outcome)}.` },
    ...(item.decided === undefined ? [] : [text(item.decided)]),
    ...under(
      part(words.disqualified),
      item.disqualified.map(({ name, municipalityName, instead }) =>
        line(inWords(say.disqualification({ name, municipality: municipalityName, instead }))),
      ),
    ),
    ...under(
      part(words.reservations),
      item.reservations.map(({ name, municipalityName, reason }) => text(`${name} (${municipalityName}): ${reason}`)),
    ),
    ...under(
      part(words.reopened),
      item.reopened.map(({ at, reason }) => text(inWords(say.reopening(dayOfInstant(at), reason)))),
    ),
  ];
}

/** How each voted: votes are open (Kommunallagen 5:54). */
function voteBlocks({ yes, no, votes }: Proposition): Block[] {
  if (votes.length === 0) return [text(inWords(words.noVotes))];
  const sides = { yes: capital(yes), no: capital(no), abstain: voteWords.abstain };
  return [
    {
      block: 'table',
      header: [words.municipality, words.name, words.vote].map(inWords),
      widths: [3, 5, 7],
      rows: votes.map(({ municipalityName, name, vote }) => [municipalityName, name, inWords(sides[vote])]),
    },
  ];
}
