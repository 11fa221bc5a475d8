/** What the Teams edge itself says when a button cannot be carried out. */
import type { Words } from '../domain/records.ts';

export const unknownButton: Words = {
  sv: 'Den knappen känner jag inte igen. Kortet kan vara gammalt – skriv frågan i stället, eller skriv hjälp.',
  en: 'I do not know that button. The card may be old – type the question instead, or type help.',
};

/** Where nothing has been typed into the search box yet. */
export const searchHint: Words = {
  sv: 'Skriv en fråga, till exempel "vad betalar Kalix för e-arkivet?"',
  en: 'Type a question, such as "what does Kalix pay for the e-archive?"',
};

/** What is asked for somebody who wrote nothing that can be read. */
export const helpWord: Words = { sv: 'hjälp', en: 'help' };

export const fileDeclined: Words = {
  sv: 'Filen är inte sparad. Tryck på knappen igen om du vill ha den.',
  en: 'The file was not saved. Press the button again if you want it.',
};

export const fileDelivered = (name: string): Words => ({
  sv: `${name} ligger nu i din OneDrive.`,
  en: `${name} is in your OneDrive now.`,
});

export const fileFailed: Words = {
  sv: 'Filen kunde inte läggas i din OneDrive. Tryck på knappen igen om en stund.',
  en: 'The file could not be put into your OneDrive. Press the button again in a while.',
};
