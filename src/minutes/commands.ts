/** Commands that are typed: "protokoll nämnden 12 oktober", "visa protokollet", "minutes of the board". */
import type { Command, CommandSetting } from '../actions/action.ts';
import { bodyOf } from '../actions/body-of.ts';
import { type Phrase, words } from '../actions/words.ts';
import type { Reading } from '../domain/reading.ts';
import type { Body } from '../domain/records.ts';
import { sittingDays } from './sitting.ts';

/** The bare definite form begins questions, such as what the minutes were to be completed with. */
const phrases: readonly Phrase[] = [
  [words('protokoll minutes')],
  [
    words('visa skriv gör skapa ta öppna hämta show make write open get draft'),
    words('protokoll protokollet protokollen minutes'),
  ],
  [words('utkast draft'), words('protokoll protokollet minutes')],
];

const minutesCommand: Command = {
  examples: [
    'protokoll nämnden',
    'protokoll styrgrupp HR 12 oktober',
    'visa protokollet för beredningsgruppen',
    'minutes of the board',
  ],
  phrases,
  recognise(reading, setting) {
    const found = bodyOf(reading, setting, 'minutes.draft');
    if (!('body' in found)) return found;
    const { body } = found;
    const day = dayOfMessage(reading, setting, body);
    return { action: 'minutes.draft', args: { body: body.id, ...(day === undefined ? {} : { day }) } };
  },
};

/** The day that was named; of a longer time, the last day in it of which there can be minutes, or its first one. */
function dayOfMessage({ periods }: Reading, { board }: CommandSetting, body: Body): string | undefined {
  const [period] = periods.filter(({ grain }) => grain === 'day').concat(periods);
  if (period === undefined) return undefined;
  return sittingDays(board, body).findLast((day) => period.from <= day && day <= period.to) ?? period.from;
}

export const minutesCommands: readonly Command[] = [minutesCommand];
