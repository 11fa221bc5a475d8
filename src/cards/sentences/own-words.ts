/** What is said to somebody who tells in their own words that they are there, or cannot come: which button says so. */
import type { Words } from '../../domain/records.ts';
import { say } from './words.ts';

export const title: Words = { sv: 'Närvaro', en: 'Attendance' };

export function pressMark(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Registrera dig på ${name.sv} här: tryck Närvarande, På distans eller Frånvarande.`
      : `Register yourself for ${name.en} here: press Present, Remote or Absent.`,
  );
}
export function pressReply(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Svara på kallelsen till ${name.sv} här: tryck Kommer eller Kan inte.`
      : `Answer the call to ${name.en} here: press Coming or Cannot.`,
  );
}
export const nothingOpen: Words = {
  sv: 'Ingen närvaro är öppen för dig just nu, och ingen kallelse väntar på ditt svar. Säg till sekreteraren, som kan registrera dig.',
  en: 'No attendance is open for you right now, and no call waits for your answer. Tell the secretary, who can register you.',
};
export const noList: Words = {
  sv: 'Det finns ingen närvarolista att ändra än. Skriv ”öppna närvaro” och nämndens eller gruppens namn först.',
  en: 'There is no attendance list to change yet. Write “open attendance” and the name of the body first.',
};
export const whichList: Words = { sv: 'Vilken lista?', en: 'Which list?' };
