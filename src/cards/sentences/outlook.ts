/** What is said when somebody asks who comes to a meeting, and whether it will be quorate. */
import { clockTime } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { statusLine } from './call.ts';
import { type Count, countLine } from './roll.ts';
import { capital, date, listOf, plain, say } from './words.ts';

export const title: Words = { sv: 'Inför mötet', en: 'Ahead of the meeting' };

/** Where a call stands in the register: "Kallelse, nämnden 12 oktober 2022". */
export function callSection(body: Words, start: string): string {
  return `Kallelse, ${body.sv} ${date(start.slice(0, 10)).sv}`;
}

/** `day` is the body with its day: "nämnden onsdag 12 oktober". */
export function noCall(body: Words, day: Words): Words {
  return {
    sv: `Ingen kallelse är skickad till ${day.sv}, så jag vet inte vilka som kommer. Sekreteraren skickar den med "kalla till ${body.sv}".`,
    en: `No call has been sent to ${day.en}, so I do not know who is coming. The secretary sends it with "call ${body.en}".`,
  };
}

export function noMeeting(p: { body: Words; during: Words | undefined; next: Words | undefined }): Words {
  return say((l) => {
    const sv = l === 'sv';
    const when = p.during === undefined ? (sv ? ' planerat' : ' planned') : '';
    const none = sv ? `${capital(p.body).sv} har inget${when} möte` : `${capital(p.body).en} has no${when} meeting`;
    const next = p.next === undefined ? '' : sv ? ` Nästa är ${p.next.sv}.` : ` The next one is ${p.next.en}.`;
    return `${none}${p.during === undefined ? '' : ` ${p.during[l]}`}.${next}`;
  });
}

const namesOf = (names: readonly string[]): Words => listOf(names.map(plain));

/** Who they are that are certain; stands after the count. */
export function coming(names: readonly string[]): Words {
  if (names.length === 0) return { sv: 'Ingen har tackat ja än.', en: 'Nobody has accepted yet.' };
  return say((l) => `${l === 'sv' ? 'Kommer' : 'Coming'}: ${namesOf(names)[l]}.`);
}

export function declined(name: Words, names: readonly string[]): Words {
  if (names.length === 0) return statusLine(name, { sv: 'ingen har tackat nej', en: 'nobody has declined' });
  return statusLine(
    name,
    say((l) => `${names.length} ${l === 'sv' ? 'har tackat nej' : 'declined'}: ${namesOf(names)[l]}`),
  );
}

/** Members who have not answered, and substitutes who have been asked to serve. */
export function waiting(name: Words, members: readonly string[], asked: readonly string[]): Words {
  const line = statusLine(
    name,
    members.length === 0
      ? { sv: 'alla har svarat', en: 'everybody has answered' }
      : say((l) => `${members.length} ${l === 'sv' ? 'har inte svarat' : 'have not answered'}: ${namesOf(members)[l]}`),
  );
  if (asked.length === 0) return line;
  return say((l) => {
    const people = namesOf(asked)[l];
    return `${line[l]} ${l === 'sv' ? `Tillfrågade att tjänstgöra: ${people}` : `Asked to serve: ${people}`}.`;
  });
}

export function ofMunicipality(p: { municipality: string; name: Words; words: Words }): Words {
  return say((l) => `${p.municipality}, ${p.name[l]}: ${p.words[l]}.`);
}

/** Who is at a meeting that sits; stands after the count. */
export function hereNow(count: Words, names: readonly string[]): Words {
  if (names.length === 0) return count;
  return say((l) => `${count[l]} ${l === 'sv' ? 'Här är' : 'Here are'} ${namesOf(names)[l]}.`);
}

/** The municipalities that nobody serves for. */
export function missingNow(name: Words, count: Count, municipalities: readonly string[]): Words {
  return statusLine(
    name,
    say((l) => {
      const missing =
        municipalities.length === 0
          ? { sv: 'ingen saknas', en: 'nobody is missing' }[l]
          : `${municipalities.length} ${l === 'sv' ? 'saknas' : 'missing'} (${namesOf(municipalities)[l]})`;
      return `${missing}; ${countLine(count)[l]}`;
    }),
  );
}

/** "Luleå: Ledamot Luleå är här sedan kl. 9:58.", "Boden: ingen är här. Ledamot Boden är frånvarande." */
export function seatNow(
  municipality: string,
  serving:
    | { readonly name: string; readonly status?: string | undefined; readonly arrived: string | undefined }
    | undefined,
  absent: readonly string[],
): Words {
  return say((l) => {
    const sv = l === 'sv';
    if (serving === undefined) {
      const away = absent.length === 0 ? '' : ` ${namesOf(absent)[l]} ${sv ? 'är frånvarande' : 'is absent'}.`;
      return `${municipality}: ${sv ? 'ingen är registrerad som närvarande' : 'nobody is registered as present'}.${away}`;
    }
    const remote = serving.status === 'remote' ? (sv ? ' på distans' : ' remotely') : '';
    const since =
      serving.arrived === undefined
        ? ''
        : sv
          ? ` sedan kl. ${clockTime(serving.arrived)}`
          : ` since ${clockTime(serving.arrived)}`;
    return sv
      ? `${municipality}: ${serving.name} tjänstgör${remote}${since}.`
      : `${municipality}: ${serving.name} serves${remote}${since}.`;
  });
}

export function notCalled(name: Words): Words {
  return say((l) =>
    l === 'sv' ? `Kommunen är inte kallad till ${name.sv}.` : `The municipality is not called to ${name.en}.`,
  );
}

export const buttons = {
  quorum: { sv: 'Blir vi beslutsföra?', en: 'Will we be quorate?' },
  waiting: { sv: 'Vilka har inte svarat?', en: 'Who has not answered?' },
  declined: { sv: 'Vilka har tackat nej?', en: 'Who has declined?' },
} as const satisfies Record<string, Words>;
