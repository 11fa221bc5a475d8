/** What the Teams edge itself says when a button cannot be carried out. */
import type { Words } from '../domain/records.ts';

export const unknownButton: Words = {
  sv: 'Den knappen känner jag inte igen. Kortet kan vara gammalt – skriv frågan i stället, eller skriv hjälp.',
  en: 'I do not know that button. The card may be old – type the question instead, or type help.',
};

/** What is asked for somebody who wrote nothing that can be read. */
export const helpWord: Words = { sv: 'hjälp', en: 'help' };
