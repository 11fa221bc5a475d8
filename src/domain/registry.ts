/**
 * What people register through the bot, as zod schemas: one entry is one JSON document with a key, kept beside the
 * imported records and never replaced by an import. Every change of an entry is one row of the journal.
 *
 * Conventions as in `records.ts`; instants are ISO in UTC, people are known by the address that the roster has for them.
 */
import { z } from 'zod';
import { MinutesContent } from './minutes.ts';
import { AgendaItem, BodyId, IsoDate, Meeting, MeetingId, MunicipalityId, Year } from './records.ts';

const InstantText = z.iso.datetime();
const Email = z.string().min(3).max(320);
const Name = z.string().min(1).max(200);

/** An Entra account and the person of the roster that it belongs to, bound at first contact. The key is the object id. */
export const Account = z.strictObject({ email: Email, name: Name, boundAt: InstantText });
export type Account = z.infer<typeof Account>;

/** The channel or group chat that a body meets in. The key is the body's id. */
export const Channel = z.strictObject({ conversation: z.string().min(1).max(1024) });
export type Channel = z.infer<typeof Channel>;

/** A meeting that stands in no imported calendar. The key is its id. */
export const AddedMeeting = Meeting.omit({ source: true, held: true }).extend({ addedAt: InstantText });
export type AddedMeeting = z.infer<typeof AddedMeeting>;

/** An item that was added to an agenda. Its number is its place; its id stays, so that others can refer to it. */
export const AddedItem = AgendaItem.omit({ meeting: true, number: true, source: true }).extend({
  /** `p1`, `p2` … in the order in which they were added. */
  id: z.string().regex(/^p[1-9]\d{0,5}$/),
  addedAt: InstantText,
});
export type AddedItem = z.infer<typeof AddedItem>;

/** Items that were added to a meeting's agenda. The key is the meeting's id. */
export const Agenda = z.strictObject({
  items: z.array(AddedItem),
  /** How many have ever been added: the id of one that was removed is not given to another. */
  added: z.int().min(0),
});
export type Agenda = z.infer<typeof Agenda>;

const HolderOfSeat = z.strictObject({ email: Email, name: Name });
/** The seats as they were filled when a list was opened: a later change of the roster does not change what happened. */
const Seats = z
  .array(
    z.strictObject({
      municipality: MunicipalityId,
      ordinary: HolderOfSeat.optional(),
      substitutes: z.array(HolderOfSeat).readonly(),
    }),
  )
  .readonly();

/** What somebody answers to a call: comes, cannot, or (a substitute whose turn it is) serves. */
export const replies = ['coming', 'cannot', 'serving'] as const;
export type Reply = (typeof replies)[number];

/** The call to a meeting. The key is the meeting's id. */
export const Call = z.strictObject({
  meeting: MeetingId,
  body: BodyId,
  sentAt: InstantText,
  /** Who sent it, and is told how it goes. */
  by: Email,
  seats: Seats,
  replies: z.array(z.strictObject({ email: Email, reply: z.enum(replies), at: InstantText })),
});
export type Call = z.infer<typeof Call>;

export const statuses = ['present', 'remote', 'absent'] as const;
export type Status = (typeof statuses)[number];

/** One person's status from an instant on. */
export const Mark = z.strictObject({
  municipality: MunicipalityId,
  email: Email,
  status: z.enum(statuses),
  /** When it began: the press, or the time that the secretary gave. */
  at: InstantText,
  /** Who registered it, where it was not the person. */
  by: Email.optional(),
  /** Why a closed list was corrected. */
  reason: z.string().max(500).optional(),
});
export type Mark = z.infer<typeof Mark>;

/** The attendance of a meeting. The key is the meeting's id. */
export const Roll = z.strictObject({
  meeting: MeetingId,
  body: BodyId,
  openedAt: InstantText,
  openedBy: Email,
  closedAt: InstantText.optional(),
  closedBy: Email.optional(),
  seats: Seats,
  /** In the order in which they were registered. */
  marks: z.array(Mark),
});
export type Roll = z.infer<typeof Roll>;

export const votes = ['yes', 'no', 'abstain'] as const;
export type Vote = (typeof votes)[number];

const ProposalId = z.string().regex(/^p[1-9]\d?$/);

/** What somebody proposes. The first is the main proposal; the others stand against it. */
export const Proposal = z.strictObject({ id: ProposalId, text: z.string().min(1).max(4000), by: Email, name: Name });
export type Proposal = z.infer<typeof Proposal>;

/** One vote: one proposal against another, or against rejection. */
export const Round = z.strictObject({
  yes: ProposalId,
  /** Null: against rejecting it. */
  no: ProposalId.nullable(),
  /** The last one of a person holds. */
  votes: z.array(z.strictObject({ municipality: MunicipalityId, email: Email, vote: z.enum(votes), at: InstantText })),
  /** Set when it is over and another round follows. */
  winner: ProposalId.optional(),
});
export type Round = z.infer<typeof Round>;

export const results = ['approved', 'rejected', 'no-quorum', 'undecided'] as const;
export const rulings = ['majority', 'unanimity', 'casting-vote', 'lot', 'tie', 'none'] as const;

/** What a vote came to, with all that the rule was applied to. */
export const Outcome = z.strictObject({
  result: z.enum(results),
  /** The proposal that won, where one did. */
  winner: ProposalId.optional(),
  /** What settled it. */
  ruling: z.enum(rulings),
  ...{ yes: z.int(), no: z.int(), abstain: z.int() },
  /** Seats that took part, of all, and how many it takes. */
  ...{ present: z.int(), seats: z.int(), needed: z.int() },
});
export type Outcome = z.infer<typeof Outcome>;

/** A case that a body decides (ärende): from the draft to the outcome. The key is `BODY-bN`, N counted per body. */
export const Case = z.strictObject({
  body: BodyId,
  title: z.string().min(1).max(200),
  background: z.string().max(4000).optional(),
  proposals: z.array(Proposal).min(1).max(6),
  /** The meeting at which it is decided; without one it is decided between meetings. */
  meeting: MeetingId.optional(),
  /** The item of that meeting's agenda. */
  item: z.string().max(40).optional(),
  /** When the vote closes by itself. */
  deadline: InstantText.optional(),
  state: z.enum(['draft', 'open', 'closed']),
  createdBy: Email,
  createdAt: InstantText,
  openedAt: InstantText.optional(),
  /** As filled when it was put forward. */
  seats: Seats,
  rounds: z.array(Round),
  /** Who declared to be disqualified (jäv), for this case only. */
  disqualified: z.array(z.strictObject({ email: Email, municipality: MunicipalityId, at: InstantText })),
  reservations: z.array(
    z.strictObject({
      email: Email,
      name: Name,
      municipality: MunicipalityId,
      reason: z.string().min(1).max(2000),
      at: InstantText,
    }),
  ),
  outcome: Outcome.optional(),
  closedAt: InstantText.optional(),
  /** Who closed it, or `deadline`. */
  closedBy: z.string().optional(),
  /** Its number in the body's own series of a year (§), kept when it is opened again. */
  paragraph: z.strictObject({ number: z.int().positive(), year: Year }).optional(),
  reopened: z.array(z.strictObject({ at: InstantText, by: Email, reason: z.string().min(1).max(500) })),
  /** When the coordinator began to prepare what a steering group has decided. */
  preparation: z.strictObject({ at: InstantText, by: Email }).optional(),
});
export type Case = z.infer<typeof Case>;

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The minutes of a body's day: of its meeting, or of what it decided between meetings. The key is `BODY-DAY`. */
export const Minutes = z.strictObject({
  body: BodyId,
  day: IsoDate,
  meeting: MeetingId.optional(),
  createdAt: InstantText,
  createdBy: Email,
  /** Who adjusts them, the chair first. */
  adjusters: z.array(Email),
  /** Who has, and the digest of what each of them adjusted: it is void once that is changed. */
  adjusted: z.array(z.strictObject({ email: Email, at: InstantText, hash: Digest })),
  lockedAt: InstantText.optional(),
  /** What was adjusted, from then on; before that it is derived from the meeting and its cases. */
  content: MinutesContent.optional(),
  hash: Digest.optional(),
  /** On which day they were announced on a municipality's notice board. */
  announced: z.array(z.strictObject({ municipality: MunicipalityId, at: IsoDate, by: Email })),
});
export type Minutes = z.infer<typeof Minutes>;

/**
 * What became of something that has a last day (an item of the year wheel, papers, a call …): who was reminded of it,
 * and who did, postponed or delegated it. The key is the task's.
 */
export const TaskEntry = z.strictObject({
  /** Each reminder that was decided on; `to` is an address, or a channel's body for its digest. */
  reminded: z.array(
    z.strictObject({
      to: Email,
      step: z.string().min(1).max(40),
      /** The last day as it was then: a day that is moved is reminded of anew. */
      due: IsoDate,
      at: InstantText,
    }),
  ),
  done: z
    .strictObject({ by: Email, name: Name, at: InstantText, evidence: z.string().max(1000).optional() })
    .optional(),
  /** The last one of a person holds: no reminders before that day. */
  postponed: z.array(z.strictObject({ email: Email, until: IsoDate, at: InstantText })),
  /** In order: each takes the place of those it was taken from. */
  delegated: z.array(z.strictObject({ by: Email, from: z.array(Email), to: Email, name: Name, at: InstantText })),
});
export type TaskEntry = z.infer<typeof TaskEntry>;

/** When and where somebody wants to be reminded. The key is the address. */
export const Preference = z.strictObject({
  /** The time of day, in Stockholm. */
  time: z.string().regex(/^(0[7-9]|1[0-7]):[0-5]\d$/),
  /** In one's own chat, or not at all beside what the body's channel is told on Mondays. */
  where: z.enum(['chat', 'channel']),
  /** No reminders before this day. */
  pausedUntil: IsoDate.optional(),
});
export type Preference = z.infer<typeof Preference>;
/** The people of whom the coordinators were told that no message reaches them. The key is `all`. */
export const UnreachableNotice = z.strictObject({ told: z.array(Email) });
export type UnreachableNotice = z.infer<typeof UnreachableNotice>;

/** Every kind of entry, by the name the store and the journal use. */
export const registrySchemas = {
  account: Account,
  channel: Channel,
  meeting: AddedMeeting,
  agenda: Agenda,
  call: Call,
  roll: Roll,
  case: Case,
  minutes: Minutes,
  task: TaskEntry,
  preference: Preference,
  unreachableNotice: UnreachableNotice,
} as const;
export type RegistryKind = keyof typeof registrySchemas;
export type RegistryOf<K extends RegistryKind> = z.infer<(typeof registrySchemas)[K]>;

/** All entries, by kind and key. */
export type Registry = { readonly [K in RegistryKind]: ReadonlyMap<string, RegistryOf<K>> };

export const registryKinds = Object.keys(registrySchemas) as RegistryKind[];

export const emptyRegistry = Object.fromEntries(registryKinds.map((kind) => [kind, new Map()])) as unknown as Registry;

/** A new state of one entry, and what the journal says of it: the part that changed, before and after. */
export interface Change<K extends RegistryKind = RegistryKind> {
  readonly kind: K;
  readonly key: string;
  /** Null removes the entry. */
  readonly value: RegistryOf<K> | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change of one kind, checked against its own schema's type where it is made. */
export function change<K extends RegistryKind>(of: Change<K>): Change {
  return of as unknown as Change;
}

/**
 * A message that is to stand in somebody's chat or in a channel, and to show how things are: sent once, then
 * replaced in place whenever its subject changes. What it shows is drawn when it is sent.
 */
export interface PostWish {
  /** The same key is the same message, however often it is wished for. */
  readonly key: string;
  /** What it is about, such as `roll:namnden-2022-10-12`: a change of that refreshes it. */
  readonly subject: string;
  /** Which drawing it is, and of what. */
  readonly view: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly to: PostTarget;
  /** The turn at hand sends it itself, as its reply; others only if it does not. */
  readonly inReply?: boolean | undefined;
}

/** A person of the roster, in personal chat; or a channel or chat. */
export type PostTarget = { readonly person: string } | { readonly conversation: string };

/** What is decided about the state: all of it happens, in one transaction, or nothing. */
export interface Decided<R> {
  readonly result: R;
  readonly changes?: readonly Change[] | undefined;
  readonly posts?: readonly PostWish[] | undefined;
  /** Subjects whose messages show something old now. */
  readonly refresh?: readonly string[] | undefined;
}
