/**
 * What a question's answer consists of, before anybody has drawn it: plain data in both languages.
 * `cards/` turns it into a card and a line of text; tests compare it directly.
 */
import type { Words } from './records.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * What the bot says where no text of a person's tells the language. The board speaks Swedish, and many of its people
 * have their client in English: the client's language is no sign.
 */
export const boardLanguage: Language = 'sv';

/**
 * How far an answer goes: a fact, a yes to help, a question back, or an honest no.
 * `refuse` also stands for "the papers do not say".
 */
export const outcomes = ['answer', 'help', 'clarify', 'refuse'] as const;
export type Outcome = (typeof outcomes)[number];

/** A kind of question with its slots filled: what a button carries and the chat's memory keeps. */
export interface Question {
  readonly kind: string;
  readonly slots: Readonly<Record<string, unknown>>;
}

/** A button: what it says and what it asks. */
export interface FollowUp {
  readonly label: Words;
  readonly question: Question;
}

/** A button that changes something: what it says, which action it starts, and on what. */
export interface Act {
  readonly label: Words;
  readonly action: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Green for what is wanted, red for what ends something. */
  readonly style?: 'positive' | 'destructive' | undefined;
  /** What the card's inputs hold belongs to it. */
  readonly withInputs?: boolean | undefined;
}

/** A button that opens a page or a file. */
export interface Link {
  readonly label: Words;
  readonly url: string;
}

/** What a calendar file holds, by id: one meeting, or all of a body's. */
export type CalendarOf = { readonly meeting: string } | { readonly body: string };

/** An input of a card; what is written there reaches the action under its `id`. */
export type Field = {
  readonly id: string;
  readonly label: Words;
  /** What stands there from the beginning. */
  readonly value?: string | undefined;
  readonly required?: boolean | undefined;
} & (
  | { readonly type: 'text'; readonly lines?: 'one' | 'many' | undefined; readonly max: number }
  | { readonly type: 'choice'; readonly options: readonly { readonly label: Words; readonly value: string }[] }
  | { readonly type: 'time' | 'date' }
);

/** Where a number or statement stands, ready for people to read. */
export interface Citation {
  readonly title: Words;
  readonly section: string;
  /** ISO date of the document. */
  readonly date: string;
  readonly note?: Words | undefined;
}

export interface Row {
  readonly label: Words;
  readonly value: Words;
}

/** Bars of one or two series; the card shows the same figures as a table where charts do not exist. */
export interface Chart {
  readonly kind: 'bar' | 'grouped-bar' | 'gauge';
  readonly title: Words;
  readonly series: readonly {
    readonly name: Words;
    readonly points: readonly { readonly label: Words; readonly value: number }[];
  }[];
}

/** How something of the year wheel stands; each has a sign of its own beside its colour. */
export const wheelStates = ['done', 'late', 'open', 'unknown'] as const;
export type WheelState = (typeof wheelStates)[number];

/** A year as a wheel: what stands in which months, and how it stands. Drawn as an image. */
export interface Wheel {
  readonly year: number;
  /** 1–12, where it is this year's. */
  readonly currentMonth: number | undefined;
  /** What comes back has one number, and an entry for each time. */
  readonly entries: readonly {
    readonly number: number;
    readonly name: Words;
    readonly months: readonly number[];
    readonly state: WheelState;
  }[];
  /** Days on the rim, ISO: the meetings, and the last days to adjust their minutes. */
  readonly marks: readonly { readonly day: string; readonly kind: 'meeting' | 'adjust' }[];
  /** All that the picture says, for those who do not see it. */
  readonly alt: Words;
}

/** The body of the card, by shape. Each shape has one template in `adaptiveCards/`. */
export type Detail =
  | { readonly shape: 'none' }
  /** Label and value, one pair a line. */
  | { readonly shape: 'facts'; readonly rows: readonly Row[] }
  /** A grid with a header line; the first column holds names, numbers are right-aligned. */
  | {
      readonly shape: 'table';
      readonly columns: readonly Words[];
      readonly rows: readonly (readonly Words[])[];
      /** A last line in bold (a total). */
      readonly footer?: readonly Words[] | undefined;
      readonly chart?: Chart | undefined;
    }
  /** Headed paragraphs and, below them, labels and values: a case with its votes. */
  | {
      readonly shape: 'sections';
      readonly items: readonly { readonly heading: Words; readonly text: Words }[];
      readonly rows: readonly Row[];
    }
  /** The year wheel as an image, and the same as headed paragraphs. */
  | {
      readonly shape: 'wheel';
      readonly wheel: Wheel;
      readonly items: readonly { readonly heading: Words; readonly text: Words }[];
    }
  /** Headed paragraphs: projects with their status, decisions, goals. */
  | { readonly shape: 'list'; readonly items: readonly { readonly heading: Words; readonly text: Words }[] };

export interface Answer {
  readonly outcome: Outcome;
  /** The answer itself, with its year or date: notification, screen reader and phone show only this. */
  readonly text: Words;
  readonly title: Words;
  readonly detail: Detail;
  readonly sources: readonly Citation[];
  /** At most three. */
  readonly followUps: readonly FollowUp[];
  /** What was read into the message: a spelling, something inherited from the question before. */
  readonly reading?: Words | undefined;
  /** Inputs, above the buttons. */
  readonly form?: readonly Field[] | undefined;
  /** Buttons that change something; they stand before the follow-ups. */
  readonly acts?: readonly Act[] | undefined;
  readonly links?: readonly Link[] | undefined;
  /** The calendar file that it offers; a link, where people can reach the bot. */
  readonly calendar?: CalendarOf | undefined;
}
