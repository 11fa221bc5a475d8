/** The fixed words on the cards: what stands around an answer, not the answer itself. */
import type { Language } from '../domain/answer.ts';

export interface CardLabels {
  readonly source: string;
  /** Before the section's number: "avsnitt 8.1". */
  readonly section: string;
  /** In parentheses, because a line that begins with a plus is a list in Markdown. */
  readonly moreSources: (count: number) => string;
  readonly moreRows: (count: number) => string;
  readonly moreChoices: (count: number) => string;
  /** The input with all options, where there are too many for buttons. */
  readonly choose: string;
  /** In the input while nothing is chosen. */
  readonly tapToChoose: string;
  readonly chooseFirst: string;
  readonly showAnswer: string;
  /** Below an input that is left empty or holds something else. */
  readonly fillIn: (label: string) => string;
  /** Above a chart of what the card's title names. */
  readonly asChart: string;
  /** The part of a gauge that is not reached. */
  readonly remaining: string;
  /** Shown by clients that cannot draw the card. */
  readonly fallback: string;
  /** When a reply would otherwise have no words at all. */
  readonly nothing: string;
}

export const labels: Readonly<Record<Language, CardLabels>> = {
  sv: {
    source: 'Källa',
    section: 'avsnitt',
    moreSources: (count) => `(+ ${count} till)`,
    moreRows: (count) =>
      count === 1 ? '… och en rad till som inte får plats här' : `… och ${count} rader till som inte får plats här`,
    moreChoices: (count) => `Fler val: ${count} till får inte plats här. Skriv i stället vad du söker.`,
    choose: 'Välj i listan',
    tapToChoose: 'Tryck här för att välja',
    chooseFirst: 'Välj något i listan först.',
    showAnswer: 'Visa svaret',
    fillIn: (label) => `Fyll i fältet: ${label}.`,
    asChart: 'Som diagram',
    remaining: 'Återstår',
    fallback: 'Kortet kan inte visas här. Svaret står i meddelandets text.',
    nothing: 'Svaret är tomt.',
  },
  en: {
    source: 'Source',
    section: 'section',
    moreSources: (count) => `(+ ${count} more)`,
    moreRows: (count) =>
      count === 1 ? '… and one more row that does not fit here' : `… and ${count} more rows that do not fit here`,
    moreChoices: (count) => `More options: ${count} more do not fit here. Write what you are looking for instead.`,
    choose: 'Choose from the list',
    tapToChoose: 'Press here to choose',
    chooseFirst: 'Choose something from the list first.',
    showAnswer: 'Show the answer',
    fillIn: (label) => `Fill in: ${label}.`,
    asChart: 'As a chart',
    remaining: 'Remaining',
    fallback: 'The card cannot be shown here. The answer is in the text of the message.',
    nothing: 'The answer is empty.',
  },
};
