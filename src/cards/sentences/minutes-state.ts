/** What is said when somebody asks how far minutes have come. */
import { formatDate } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { announcedLine, legalForceLine } from './minutes.ts';
import { listOf, plain, say } from './words.ts';

export const title: Words = { sv: 'Protokoll', en: 'Minutes' };

export const none: Words = {
  sv: 'Inget sådant protokoll är gjort hos mig. Skriv "protokoll" och nämndens eller gruppens namn för att göra ett utkast.',
  en: 'No such minutes have been made here. Write "minutes" and the name of the board or group to make a draft.',
};

const namesOf = (names: readonly string[]): Words => listOf(names.map(plain));

/** Who adjusts, and whether they have. `lockedOn` is undefined as long as some have not. */
export function adjusting(p: {
  name: Words;
  adjusters: readonly string[];
  adjustBy: string;
  lockedOn: string | undefined;
  isYesNo: boolean;
}): Words {
  const { lockedOn } = p;
  const who = namesOf(p.adjusters);
  if (lockedOn === undefined)
    return p.isYesNo
      ? notAdjusted({ name: p.name, adjusters: p.adjusters, by: p.adjustBy })
      : say((l) =>
          l === 'sv'
            ? `${who.sv} justerar protokollet för ${p.name.sv}, senast ${formatDate(p.adjustBy, l)}.`
            : `${who.en} adjust the minutes of ${p.name.en}, by ${formatDate(p.adjustBy, l)}.`,
        );
  return say((l) =>
    l === 'sv'
      ? `${p.isYesNo ? 'Ja, protokollet' : 'Protokollet'} för ${p.name.sv} justerades ${formatDate(lockedOn, l)} av ${who.sv}.`
      : `${p.isYesNo ? 'Yes, the minutes' : 'The minutes'} of ${p.name.en} were adjusted on ${formatDate(lockedOn, l)} by ${who.en}.`,
  );
}

export function notAdjusted(p: { name: Words; adjusters: readonly string[]; by: string }): Words {
  const who = namesOf(p.adjusters);
  return say((l) => {
    const by = formatDate(p.by, l);
    if (l === 'sv') {
      const rest = p.adjusters.length === 0 ? 'Ingen justerare är vald' : `${who.sv} justerar det senast ${by}`;
      return `Protokollet för ${p.name.sv} är inte justerat än. ${rest}.`;
    }
    const rest = p.adjusters.length === 0 ? 'Nobody is chosen to adjust them' : `${who.en} adjust them by ${by}`;
    return `The minutes of ${p.name.en} are not adjusted yet. ${rest}.`;
  });
}

export function onlyBoard(name: Words): Words {
  return {
    sv: `Protokollet för ${name.sv} anslås inte: det är gruppens eget, och bara nämndens beslut vinner laga kraft.`,
    en: `The minutes of ${name.en} are not announced: they are the group's own, and only the board's decisions gain legal force.`,
  };
}

export function announced(p: { name: Words; all: number; left: readonly string[]; by: string }): Words {
  const line = announcedLine(p.all - p.left.length, p.all, p.left);
  return say((l) => {
    const by =
      p.left.length === 0
        ? ''
        : l === 'sv'
          ? ` Det anslås senast ${formatDate(p.by, l)}.`
          : ` By ${formatDate(p.by, l)}.`;
    return l === 'sv'
      ? `Protokollet för ${p.name.sv} är anslaget av ${line.sv}.${by}`
      : `The minutes of ${p.name.en} are announced by ${line.en}.${by}`;
  });
}

/** The earliest day, or why none can be told yet. */
export function inForce(p: {
  name: Words;
  force: { readonly earliest: string; readonly appealBy: string } | undefined;
  announced: Words;
}): Words {
  const { force } = p;
  if (force === undefined)
    return {
      sv: `Det kan räknas ut när alla kommuner har anslagit protokollet. ${p.announced.sv}`,
      en: `That can be told once all municipalities have announced the minutes. ${p.announced.en}`,
    };
  const line = legalForceLine(force);
  return {
    sv: `Besluten från ${p.name.sv} vinner laga kraft tidigast ${line.sv}.`,
    en: `The decisions of ${p.name.en} gain legal force at the earliest ${line.en}.`,
  };
}

export const buttons = {
  adjusted: { sv: 'Är protokollet justerat?', en: 'Are the minutes adjusted?' },
  adjusters: { sv: 'Vem justerar protokollet?', en: 'Who adjusts the minutes?' },
  announced: { sv: 'Vilka har anslagit protokollet?', en: 'Who has announced the minutes?' },
  legalForce: { sv: 'När vinner besluten laga kraft?', en: 'When do the decisions gain legal force?' },
} as const satisfies Record<string, Words>;
