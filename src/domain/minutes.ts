/**
 * What minutes hold, as a zod schema: what a meeting's minutes must say (Kommunallagen 5:65–67, 6:35), and nothing that
 * is looked up elsewhere. Once adjusted this is the record, so names and sentences stand in it as they were then.
 */
import { z } from 'zod';
import {
  agendaKinds,
  BodyId,
  bodyKinds,
  IsoDate,
  LocalDateTime,
  Meeting,
  MeetingId,
  MunicipalityId,
  Words,
} from './records.ts';

const InstantText = z.iso.datetime();
const Count = z.int().min(0);

/** A municipality by its id and by the name it had. */
const Municipal = { municipality: MunicipalityId, municipalityName: z.string() };

/** A stretch of time in which somebody served on a seat. */
export const ServedStretch = z.strictObject({
  name: z.string(),
  substitute: z.boolean(),
  remote: z.boolean(),
  from: InstantText,
  to: InstantText.optional(),
  /** Came after the meeting had begun, left before it was over. */
  late: z.boolean(),
  early: z.boolean(),
});
export type ServedStretch = z.infer<typeof ServedStretch>;

export const ServedSeat = z.strictObject({
  ...Municipal,
  stretches: z.array(ServedStretch),
  /** Substitutes who were there and did not serve (6:17). */
  attending: z.array(z.strictObject({ name: z.string(), remote: z.boolean() })),
});
export type ServedSeat = z.infer<typeof ServedSeat>;

/** One vote of the order of propositions (5:54): what stood against what, and how each voted (5:66). */
export const Proposition = z.strictObject({
  yes: Words,
  no: Words,
  votes: z.array(z.strictObject({ ...Municipal, name: z.string(), vote: z.enum(['yes', 'no', 'abstain']) })),
  /** What won, where a further vote followed. */
  winner: Words.optional(),
});
export type Proposition = z.infer<typeof Proposition>;

/** How many seats took part, against what it takes. */
const Quorum = z.strictObject({ served: Count, seats: Count, needed: Count });

/** One decision, or one case that came to none. */
export const MinuteItem = z.strictObject({
  /** The case's key. */
  case: z.string(),
  paragraph: z.strictObject({ number: z.int().positive(), year: z.int() }).optional(),
  title: z.string(),
  background: z.string().optional(),
  /** Decided without a meeting. */
  betweenMeetings: z.boolean(),
  proposals: z.array(z.strictObject({ label: Words, text: z.string(), name: z.string() })),
  propositions: z.array(Proposition),
  /** It is worked out anew for each case (6:27): whoever is disqualified leaves it. */
  quorum: Quorum.optional(),
  /** The outcome with the rule that settled it, in one line. */
  outcome: Words,
  /** The proposal that won, where one did. */
  decided: z.string().optional(),
  disqualified: z.array(z.strictObject({ ...Municipal, name: z.string(), instead: z.string().optional() })),
  reservations: z.array(z.strictObject({ ...Municipal, name: z.string(), reason: z.string() })),
  reopened: z.array(z.strictObject({ at: InstantText, reason: z.string() })),
});
export type MinuteItem = z.infer<typeof MinuteItem>;

export const MinutesContent = z.strictObject({
  /** Counted up when what stands here comes to mean something else. */
  version: z.literal(1),
  body: BodyId,
  kind: z.enum(bodyKinds),
  name: Words,
  day: IsoDate,
  /** Without it the cases were decided between meetings. */
  meeting: z
    .strictObject({
      id: MeetingId,
      kind: Meeting.shape.kind,
      start: z.union([LocalDateTime, IsoDate]),
      end: z.union([LocalDateTime, IsoDate]).optional(),
      place: Words.optional(),
      openedAt: InstantText,
      closedAt: InstantText.optional(),
    })
    .optional(),
  /** What the outcome is not, where the body is no board. */
  standing: Words.optional(),
  secretaries: z.array(z.string()),
  /** Who adjusts, the chair first. */
  adjusters: z.array(z.string()),
  served: z.array(ServedSeat),
  quorum: Quorum.optional(),
  agenda: z.array(z.strictObject({ number: z.int().positive(), title: Words, kind: z.enum(agendaKinds) })),
  items: z.array(MinuteItem),
  /** Titles of cases that were put forward and are not decided. */
  open: z.array(z.string()),
});
export type MinutesContent = z.infer<typeof MinutesContent>;
