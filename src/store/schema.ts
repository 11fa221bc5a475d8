/** The tables as Kysely sees them. Times are ISO instants in text, documents are JSON in text: the same on both engines. */

export interface RecordTable {
  kind: string;
  id: string;
  /** Place within its kind, so that records come back in file order. */
  position: number;
  body: string;
}

export interface RecordRevisionTable {
  /** Always 1: the table has one row. */
  id: number;
  revision: number;
  hash: string;
}

export interface FrameTable {
  conversation: string;
  person: string;
  body: string;
  at: string;
}

export interface TurnTable {
  conversation: string;
  activity: string;
  claimed_at: string;
  /** Names the claim, not who made it. */
  holder: string | null;
  finished_at: string | null;
  reply: string | null;
}

export interface UnknownWordTable {
  word: string;
  count: number;
  last_seen: string;
}

export interface JournalTable {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before: string;
  after: string;
  /** SHA-256 of the whole entry after the change; empty where the change was no entry's. */
  state: string;
  previous_hash: string;
  hash: string;
}

export interface JournalHeadTable {
  /** Always 1: updating the one row is what makes writers queue. */
  id: number;
  seq: number;
  hash: string;
}

/** What people have registered: one JSON document an entry. */
export interface EntryTable {
  kind: string;
  key: string;
  /** `null` where the entry was removed: the row stays, so that the journal's last word on it can be checked. */
  body: string;
  /** The journal row that last changed it. */
  seq: number;
}

/** A message that stands, or is to stand, in a chat, and what it must show. */
export interface PostTable {
  key: string;
  subject: string;
  view: string;
  args: string;
  to_person: string | null;
  to_conversation: string | null;
  /** Counts the changes that it must show; it is up to date when `shown` is the same. */
  wanted: number;
  shown: number;
  /** Where it stands, once it was sent. */
  conversation: string | null;
  activity: string | null;
  claimed_until: string | null;
  not_before: string | null;
  attempts: number;
  /** Why it could not be sent the last time. */
  failure: string | null;
  /** Since when it has had something to show that it does not; not known of those that are older than this column. */
  due_since: string | null;
}

/** Where Teams can be reached for a conversation. */
export interface PlaceTable {
  conversation: string;
  scope: string;
  /** Whose personal chat it is: the account's object id. */
  person: string | null;
  /** The activity fields that sending by ourselves needs, as JSON. */
  body: string;
}

export interface InstanceTable {
  /** A random name of its own, as long as the process lives. */
  id: string;
  seen_at: string;
}

export interface SecretTable {
  name: string;
  value: string;
}

export interface Schema {
  entry: EntryTable;
  post: PostTable;
  place: PlaceTable;
  secret: SecretTable;
  instance: InstanceTable;
  record: RecordTable;
  record_revision: RecordRevisionTable;
  frame: FrameTable;
  turn: TurnTable;
  unknown_word: UnknownWordTable;
  journal: JournalTable;
  journal_head: JournalHeadTable;
}
