/** What is said where a command names a meeting that is not planned, or none at all. */
import { formatDay } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { capital, say } from './words.ts';

export const which: Words = { sv: 'Vilket möte menar du?', en: 'Which meeting do you mean?' };
export const whichBody: Words = { sv: 'Vilken nämnd eller grupp menar du?', en: 'Which board or group do you mean?' };

export function noneOn(body: Words, day: string, next: Words | undefined): Words {
  return say((l) => {
    const on = formatDay(day, l);
    if (l === 'sv') {
      const other = next === undefined ? '' : ` Nästa är ${next.sv}.`;
      return `${capital(body).sv} har inget möte ${on}.${other} Välj möte, eller lägg till ett extra.`;
    }
    const other = next === undefined ? '' : ` The next one is ${next.en}.`;
    return `${capital(body).en} has no meeting on ${on}.${other} Choose a meeting, or add an extra one.`;
  });
}

export function noneWithoutDay(body: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(body).sv} har inget planerat möte. Skriv vilken dag det gäller, till exempel "kalla till ${body.sv} 20 september kl. 13–15".`
      : `${capital(body).en} has no planned meeting. Write which day it is, such as "call ${body.en} 20 September 13-15".`,
  );
}

export const extraOn = (day: string): Words =>
  say((l) => (l === 'sv' ? `Extra möte ${formatDay(day, l)}` : `Extra meeting ${formatDay(day, l)}`));
