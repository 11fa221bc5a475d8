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
  previous_hash: string;
  hash: string;
}

export interface JournalHeadTable {
  /** Always 1: updating the one row is what makes writers queue. */
  id: number;
  seq: number;
  hash: string;
}

export interface Schema {
  record: RecordTable;
  record_revision: RecordRevisionTable;
  frame: FrameTable;
  turn: TurnTable;
  unknown_word: UnknownWordTable;
  journal: JournalTable;
  journal_head: JournalHeadTable;
}
