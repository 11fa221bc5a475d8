/**
 * The records a board's papers consist of, as zod schemas: the shape a data file must have and the
 * type the rest of the code reads are one and the same name.
 *
 * Conventions: ids are short ASCII slugs that never change; dates are ISO (`2022-06-22`), date-times
 * are local Swedish wall-clock time (`2022-10-12T10:00`); money is whole kronor; every record says
 * where it comes from (`source`).
 */
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug such as "e-arkiv"');

export const MunicipalityId = slug.brand<'MunicipalityId'>();
export type MunicipalityId = z.infer<typeof MunicipalityId>;
export const BodyId = slug.brand<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;
export const ProjectId = slug.brand<'ProjectId'>();
export type ProjectId = z.infer<typeof ProjectId>;
export const CostItemId = slug.brand<'CostItemId'>();
export type CostItemId = z.infer<typeof CostItemId>;
export const DocumentId = slug.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const MeetingId = slug.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const IsoDate = z.iso.date();
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a local time such as 2022-10-12T10:00');
export const Kronor = z.int();
export const Year = z.int().min(2000).max(2100);

/** The same words in both languages of the board. */
export const Words = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

/** Where a record stands in the board's papers. */
export const Source = z.strictObject({
  document: DocumentId,
  section: z.string().min(1),
  /** Says why this value and not another, where the paper contradicts itself. */
  note: Words.optional(),
  /** When it was written down, if not on the date of the document. */
  date: IsoDate.optional(),
});
export type Source = z.infer<typeof Source>;

/**
 * One checkable fact in words of our own, and what people ask to get it.
 * `asks` are whole example questions (Swedish or English); `keywords` are single words that
 * people use for it but that the sentence does not hold.
 */
export const Statement = z.strictObject({
  sv: z.string().min(1),
  en: z.string().min(1),
  asks: z.array(z.string().min(1)).default([]),
  keywords: z.array(z.string().min(1)).default([]),
  /** When the fact was true, if not on the date of its document. */
  date: IsoDate.optional(),
  source: Source.optional(),
});
export type Statement = z.infer<typeof Statement>;

export const Municipality = z.strictObject({
  id: MunicipalityId,
  name: z.string().min(1),
  /** SCB's municipality code. */
  code: z.string().regex(/^\d{4}$/),
  aliases: z.array(z.string()).default([]),
  /** Words that look like this name but are not it ("boken", "boende"). */
  falseFriends: z.array(z.string()).default([]),
  source: Source,
});
export type Municipality = z.infer<typeof Municipality>;

export const Population = z.strictObject({
  municipality: MunicipalityId,
  year: Year,
  inhabitants: z.int().positive(),
});
export type Population = z.infer<typeof Population>;

export const bodyKinds = ['board', 'preparatory', 'steering', 'working'] as const;
export const Body = z.strictObject({
  id: BodyId,
  kind: z.enum(bodyKinds),
  name: Words,
  aliases: z.array(z.string()).default([]),
  project: ProjectId.optional(),
  /** The municipalities with a seat each. */
  seats: z.array(MunicipalityId).min(1),
  chair: MunicipalityId.optional(),
  rules: z.strictObject({
    quorum: z.enum(['more-than-half', 'half', 'none']),
    majority: z.enum(['simple', 'unanimous']),
    tie: z.enum(['chair', 'rejected', 'lot']),
    abstention: z.boolean(),
    decidesBetweenMeetings: z.boolean(),
    /** How many days a vote between meetings may last at the most; 30 where nothing is said. */
    daysBetweenMeetings: z.int().min(1).max(365).optional(),
  }),
  /**
   * How many days before each meeting the texts are in and the papers are out. A board has 21 and 10 where nothing is
   * said; of other bodies' papers nobody is reminded then.
   */
  planning: z
    .strictObject({ textsBeforeDays: z.int().min(0).max(365), papersBeforeDays: z.int().min(0).max(365) })
    .optional(),
  /** What the body is for, its tasks and how it is composed. */
  about: z.array(Statement).default([]),
  source: Source,
});
export type Body = z.infer<typeof Body>;

export const personRoles = ['member', 'substitute', 'chair', 'secretary', 'coordinator', 'project-manager'] as const;
/** One person in one body; the file `people.csv` has a line each. */
export const Membership = z.strictObject({
  email: z.email(),
  /** What the person is called: in the sample data a role, never a real name. */
  name: z.string().min(1),
  municipality: MunicipalityId.optional(),
  body: BodyId.optional(),
  role: z.enum(personRoles),
  /** The substitute's place in the order; 1 enters first. */
  order: z.int().min(1).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** Signs in with a guest account of the tenant; without this a guest asks but does not act. */
  guest: z.boolean().optional(),
});
export type Membership = z.infer<typeof Membership>;

/** An office or employment that the papers describe ("samordnare"), and whether anybody holds it. */
export const Office = z.strictObject({
  id: slug,
  name: Words,
  aliases: z.array(z.string()).default([]),
  /** The role on the roster whose holders are reminded of what the office answers for. */
  role: z.enum(personRoles).optional(),
  holder: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('held'), by: Words }),
    z.strictObject({ state: z.literal('vacant'), since: z.string() }),
    /** Somebody holds it, but names of persons are not kept in the data. */
    z.strictObject({ state: z.literal('unnamed') }),
  ]),
  about: z.array(Statement).default([]),
  source: Source,
});
export type Office = z.infer<typeof Office>;

export const phases = ['idea', 'prestudy', 'development', 'realisation', 'operation', 'ongoing'] as const;
export type Phase = (typeof phases)[number];
export const Project = z.strictObject({
  id: ProjectId,
  kind: z.enum(['project', 'service', 'activity']),
  name: Words,
  aliases: z.array(z.string()).default([]),
  phase: z.enum(phases),
  /** As printed, e.g. "2017 – 2022". */
  timetable: z.string().optional(),
  purpose: Words.optional(),
  /** The whole status in one or two sentences, as of `asOf`. */
  summary: Words,
  asOf: IsoDate,
  participants: z.array(MunicipalityId).default([]),
  /** Status notes and other facts, newest first. */
  notes: z.array(Statement).default([]),
  source: Source,
});
export type Project = z.infer<typeof Project>;

/** Something the municipalities share the cost of. */
export const CostItem = z.strictObject({
  id: CostItemId,
  name: Words,
  aliases: z.array(z.string()).default([]),
  project: ProjectId.optional(),
  model: slug,
  /** False when the supplier invoices each municipality directly. */
  inBoardBudget: z.boolean(),
  notes: z.array(Statement).default([]),
  source: Source,
});
export type CostItem = z.infer<typeof CostItem>;

export const CostModel = z.strictObject({
  id: slug,
  kind: z.enum(['equal', 'per-inhabitant', 'mixed', 'usage', 'unknown']),
  name: Words,
  about: z.array(Statement).min(1),
  source: Source,
});
export type CostModel = z.infer<typeof CostModel>;

/** A table of costs per municipality, as published: data, never recomputed. */
export const CostTable = z.strictObject({
  id: slug,
  item: CostItemId,
  year: Year,
  /** Part of the item, e.g. the staff cost within the e-learning estimate. */
  part: z.strictObject({ id: slug, name: Words, aliases: z.array(z.string()).default([]) }).optional(),
  status: z.enum(['decided', 'forecast', 'estimate']),
  shares: z.array(z.strictObject({ municipality: MunicipalityId, amount: Kronor })),
  /** The total as printed. */
  total: Kronor,
  /** Printed total minus the sum of the rows, where the paper itself does not add up. */
  difference: Kronor.default(0),
  source: Source,
});
export type CostTable = z.infer<typeof CostTable>;

/** What is known to be missing, so that the bot can say so instead of guessing. */
export const Gap = z.strictObject({
  id: slug,
  about: Statement,
  item: CostItemId.optional(),
  year: Year.optional(),
  source: Source,
});
export type Gap = z.infer<typeof Gap>;

export const Budget = z.strictObject({
  id: slug,
  year: Year,
  name: Words,
  /** The budget that the board decided; others are variants. */
  main: z.boolean(),
  lines: z.array(z.strictObject({ item: CostItemId, amount: Kronor })),
  total: Kronor,
  difference: Kronor.default(0),
  notes: z.array(Statement).default([]),
  source: Source,
});
export type Budget = z.infer<typeof Budget>;

/** Revenue and cost up to a day (outturn) or for the whole year (forecast). */
export const Outturn = z.strictObject({
  id: slug,
  kind: z.enum(['outturn', 'forecast', 'year-end']),
  year: Year,
  until: IsoDate,
  lines: z.array(
    z.strictObject({
      id: slug,
      name: Words,
      aliases: z.array(z.string()).default([]),
      project: ProjectId.optional(),
      item: CostItemId.optional(),
      revenue: Kronor.optional(),
      cost: Kronor.optional(),
      deviation: Kronor.optional(),
      note: Statement.optional(),
    }),
  ),
  revenue: Kronor.optional(),
  cost: Kronor.optional(),
  result: Kronor,
  difference: Kronor.default(0),
  notes: z.array(Statement).default([]),
  source: Source,
});
export type Outturn = z.infer<typeof Outturn>;

/** A named, dated set of weights for splitting a cost. */
export const AllocationKey = z.strictObject({
  id: slug,
  name: Words,
  date: IsoDate,
  weights: z.array(z.strictObject({ municipality: MunicipalityId, weight: z.number().positive() })),
  source: Source,
});
export type AllocationKey = z.infer<typeof AllocationKey>;

export const Indexation = z.strictObject({
  id: slug,
  year: Year,
  index: Words,
  about: Statement,
  source: Source,
});
export type Indexation = z.infer<typeof Indexation>;

/** A price outside the cost tables: transactions, storage, one-off fees. */
export const Fee = z.strictObject({
  id: slug,
  name: Words,
  aliases: z.array(z.string()).default([]),
  item: CostItemId.optional(),
  year: Year.optional(),
  amount: Kronor,
  /** "kr", "kr/GB och år" … */
  unit: Words,
  about: Statement,
  source: Source,
});
export type Fee = z.infer<typeof Fee>;

export const Meeting = z.strictObject({
  id: MeetingId,
  body: BodyId,
  kind: z.enum(['meeting', 'strategy-days']),
  start: z.union([LocalDateTime, IsoDate]),
  end: z.union([LocalDateTime, IsoDate]).optional(),
  place: Words.optional(),
  /** Printed among the meetings that took place. */
  held: z.boolean().default(false),
  source: Source,
});
export type Meeting = z.infer<typeof Meeting>;

export const agendaKinds = ['information', 'discussion', 'decision'] as const;
/** An item of a meeting's agenda; the file `agenda.csv` has a line each. */
export const AgendaItem = z.strictObject({
  meeting: MeetingId,
  number: z.int().positive(),
  title: Words,
  kind: z.enum(agendaKinds),
  /** Who presents it: a role or an office. */
  responsible: z.string().min(1).optional(),
  /** Titles or addresses of the papers that belong to it. */
  documents: z.array(z.string().min(1)).default([]),
  source: Source,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Imported attendance: how many came, without names. */
export const AttendanceFigure = z.strictObject({
  id: slug,
  meeting: MeetingId,
  present: z.int().min(0),
  of: z.int().positive(),
  unit: z.enum(['members', 'municipalities']),
  /** The percentage as printed; ours is computed from the figures. */
  printedPercent: z.number().optional(),
  source: Source,
});
export type AttendanceFigure = z.infer<typeof AttendanceFigure>;

export const YearWheelItem = z.strictObject({
  id: slug,
  body: BodyId,
  months: z.array(z.int().min(1).max(12)).min(1),
  kind: z.enum(['decide', 'inform', 'plan']),
  /** A last day of its own, month and day (`03-31`), where it is not planned backwards from a meeting. */
  lastDay: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a month and a day such as 03-31')
    .optional(),
  /** The year that it is about, where that is not the one in which it is due: next year's budget, last year's report. */
  concerns: z.enum(['previous', 'next']).optional(),
  name: Words,
  aliases: z.array(z.string()).default([]),
  /** The office, or the body, that answers for it. */
  responsible: slug.optional(),
  /** The reporting directive: what is reported, in which form, to whom. */
  report: z.strictObject({ what: Words, form: Words, to: Words }).optional(),
  /** On which days before the last one its people are reminded; 14, 3 and 0 where nothing is said. */
  remindDaysBefore: z.array(z.int().min(0).max(365)).min(1).max(6).optional(),
  /** What shows that it is done; whoever reports it as done must give it then. */
  evidence: Words.optional(),
  /** Decisions in the papers by which it was done, in their years. */
  decisions: z.array(slug).default([]),
  about: Statement,
  source: Source,
});
export type YearWheelItem = z.infer<typeof YearWheelItem>;

export const Goal = z.strictObject({
  id: slug,
  kind: z.enum(['goal', 'indicator']),
  year: Year,
  name: Words,
  aliases: z.array(z.string()).default([]),
  /** 'none' = the papers hold no follow-up of it. */
  forecast: z.enum(['will-be-met', 'at-risk', 'uncertain', 'none']),
  /** What has happened so far. */
  followUp: z.array(Statement).default([]),
  summary: Words,
  asOf: IsoDate,
  source: Source,
});
export type Goal = z.infer<typeof Goal>;

export const ControlMoment = z.strictObject({
  id: slug,
  year: Year,
  name: Words,
  aliases: z.array(z.string()).default([]),
  responsible: Words.optional(),
  method: Words.optional(),
  likelihood: z.int().min(1).max(4),
  consequence: z.int().min(1).max(4),
  riskValue: z.int(),
  handling: z.enum(['internal-control', 'accepted']),
  /** The item of the year wheel with which its follow-up is reported. */
  reportedWith: slug.optional(),
  about: z.array(Statement).default([]),
  source: Source,
});
export type ControlMoment = z.infer<typeof ControlMoment>;

export const Audit = z.strictObject({
  id: slug,
  municipalities: z.array(MunicipalityId).min(1),
  year: Year,
  date: IsoDate.optional(),
  auditor: Words.optional(),
  /** The verdict in one sentence. */
  verdict: Words,
  recommendation: Words.optional(),
  /** What the board decided about it. */
  decision: slug.optional(),
  findings: z.array(Statement).default([]),
  source: Source,
});
export type Audit = z.infer<typeof Audit>;

export const Decision = z.strictObject({
  id: slug,
  body: BodyId,
  /** The number after §, where the papers give it. */
  paragraph: z.int().positive().optional(),
  date: IsoDate,
  /** Case number (ärendenr) or archive id (Hid). */
  reference: z.string().optional(),
  title: Words,
  aliases: z.array(z.string()).default([]),
  outcome: z.enum(['approved', 'rejected', 'noted', 'adopted', 'assigned']),
  /** What was decided, in one sentence. */
  decided: Words,
  sentTo: z.array(z.string()).default([]),
  basis: z.array(z.string()).default([]),
  about: z.array(Statement).default([]),
  source: Source,
});
export type Decision = z.infer<typeof Decision>;

/** A paper, and what it says section by section in statements of our own. */
export const Document = z.strictObject({
  id: DocumentId,
  title: Words,
  aliases: z.array(z.string()).default([]),
  date: IsoDate,
  version: z.string().optional(),
  sections: z
    .array(
      z.strictObject({
        section: z.string().min(1),
        title: Words,
        /** The project, item, body or office the section is about. */
        topic: slug.optional(),
        statements: z.array(Statement).default([]),
      }),
    )
    .default([]),
});
export type Document = z.infer<typeof Document>;

export const BoardProfile = z.strictObject({
  id: slug,
  name: Words,
  host: MunicipalityId,
  website: z.string(),
  /** Whom to ask when the bot cannot help. */
  contact: Words,
  about: z.array(Statement).default([]),
  source: Source,
});
export type BoardProfile = z.infer<typeof BoardProfile>;

/** Every kind of record, by the name the store and the importer use. */
export const recordSchemas = {
  board: BoardProfile,
  municipality: Municipality,
  population: Population,
  body: Body,
  membership: Membership,
  office: Office,
  project: Project,
  costItem: CostItem,
  costModel: CostModel,
  costTable: CostTable,
  allocationKey: AllocationKey,
  gap: Gap,
  budget: Budget,
  outturn: Outturn,
  indexation: Indexation,
  fee: Fee,
  meeting: Meeting,
  agendaItem: AgendaItem,
  attendanceFigure: AttendanceFigure,
  yearWheelItem: YearWheelItem,
  goal: Goal,
  controlMoment: ControlMoment,
  audit: Audit,
  decision: Decision,
  document: Document,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
/** All of a board's imported records, in file order. */
export type BoardRecords = { readonly [K in RecordKind]: readonly RecordOf<K>[] };
