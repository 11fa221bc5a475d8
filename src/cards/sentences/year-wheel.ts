/** What is said about the year wheel: what is due in which months, and who answers for it. */
import { monthName } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { capital, listOf, lower, say } from './words.ts';

export const names = (items: readonly Words[]): Words => listOf(items.map(lower));

/** "juni", "september eller oktober"; for more than two months a list with "och". */
export function months(numbers: readonly number[]): Words {
  return say((l) => {
    const said = numbers.map((month) => monthName(month, l));
    if (said.length === 2) return said.join(l === 'sv' ? ' eller ' : ' or ');
    return listOf(said.map((name) => ({ sv: name, en: name })))[l];
  });
}
/** "september/oktober", for a heading. */
export const monthsShort = (numbers: readonly number[]): Words =>
  say((l) => numbers.map((month) => monthName(month, l)).join('/'));

const meetingNote = (meeting: Words | undefined): Words =>
  meeting === undefined
    ? { sv: '', en: '' }
    : { sv: ` (nämndens möte ${meeting.sv})`, en: ` (board meeting ${meeting.en})` };

export function due(p: { months: readonly number[]; items: readonly Words[]; meeting: Words | undefined }): Words {
  return say((l) =>
    l === 'sv'
      ? `I ${months(p.months).sv} står enligt årshjulet: ${names(p.items).sv}${meetingNote(p.meeting).sv}.`
      : `Due in ${months(p.months).en} by the year wheel: ${names(p.items).en}${meetingNote(p.meeting).en}.`,
  );
}
export function upNext(p: { months: readonly number[]; items: readonly Words[]; meeting: Words | undefined }): Words {
  return say((l) =>
    l === 'sv'
      ? `Näst på tur i årshjulet är ${months(p.months).sv}: ${names(p.items).sv}${meetingNote(p.meeting).sv}.`
      : `Next in the year wheel is ${months(p.months).en}: ${names(p.items).en}${meetingNote(p.meeting).en}.`,
  );
}
export function nothingDue(p: {
  asked: readonly number[];
  months: readonly number[];
  items: readonly Words[];
  yesNo: boolean;
}): Words {
  return say((l) => {
    const next = `${months(p.months)[l]}: ${names(p.items)[l]}`;
    if (l === 'sv')
      return `${p.yesNo ? 'Nej, i' : 'I'} ${months(p.asked).sv} står inget i årshjulet. Nästa är ${next}.`;
    return `${p.yesNo ? 'No, nothing' : 'Nothing'} is due in ${months(p.asked).en} by the year wheel. Next is ${next}.`;
  });
}
export function when(p: { item: Words; months: readonly number[]; meeting: Words | undefined }): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.item.sv} ligger i ${months(p.months).sv} enligt årshjulet${meetingNote(p.meeting).sv}.`
      : `${p.item.en} is in ${months(p.months).en} by the year wheel${meetingNote(p.meeting).en}.`,
  );
}
/** Whether an item is due in the months asked for. */
export function whether(p: { right: boolean; asked: readonly number[]; answer: Words }): Words {
  return say((l) => {
    if (p.right) return l === 'sv' ? `Ja. ${p.answer.sv}` : `Yes. ${p.answer.en}`;
    return l === 'sv'
      ? `Nej, inte i ${months(p.asked).sv}. ${p.answer.sv}`
      : `No, not in ${months(p.asked).en}. ${p.answer.en}`;
  });
}
export function recurring(p: { items: readonly Words[]; months: readonly number[] }): Words {
  return say((l) =>
    l === 'sv'
      ? `Vid alla årshjulets möten (${monthsShort(p.months).sv}) återkommer ${names(p.items).sv}.`
      : `At all meetings of the year wheel (${monthsShort(p.months).en}) there is ${names(p.items).en}.`,
  );
}
export const nothingRecurs: Words = {
  sv: 'Inget i årshjulet återkommer vid alla möten.',
  en: 'Nothing in the year wheel recurs at all meetings.',
};

export function whole(p: {
  groups: readonly { months: readonly number[]; items: readonly Words[] }[];
  recurring: readonly Words[];
  /** Where one was named. */
  year?: number | undefined;
}): Words {
  return say((l) => {
    const groups = p.groups.map((group) => `${monthsShort(group.months)[l]} – ${names(group.items)[l]}`).join('; ');
    const always =
      p.recurring.length === 0
        ? ''
        : l === 'sv'
          ? `; vid varje möte ${names(p.recurring).sv}`
          : `; at every meeting ${names(p.recurring).en}`;
    const year = p.year === undefined ? '' : ` ${p.year}`;
    return `${l === 'sv' ? 'Årshjulet' : 'The year wheel'}${year}: ${groups}${always}.`;
  });
}
/** "mars 2022" for "2022-03"; other wordings stay as the papers have them. */
function monthOf(since: string, l: 'sv' | 'en'): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(since) ?? [];
  return year === undefined || month === undefined ? since : `${monthName(Number(month), l)} ${year}`;
}

export function responsible(p: { items: readonly Words[]; office: Words; vacantSince: string | undefined }): Words {
  return say((l) => {
    const since = p.vacantSince === undefined ? '' : monthOf(p.vacantSince, l);
    const vacant =
      since === ''
        ? ''
        : l === 'sv'
          ? ` Tjänsten är vakant sedan ${since}.`
          : ` The post has been vacant since ${since}.`;
    const office = lower(p.office);
    return l === 'sv'
      ? `Ansvarig för ${names(p.items).sv} i årshjulet: ${office.sv}.${vacant}`
      : `Responsible for ${names(p.items).en} in the year wheel: the ${office.en}.${vacant}`;
  });
}
export function nobodyResponsible(items: readonly Words[]): Words {
  return say((l) =>
    l === 'sv'
      ? `Vem som ansvarar för ${names(items).sv} framgår inte av årshjulet; fråga nämndsekreteraren.`
      : `Who is responsible for ${names(items).en} is not known from the year wheel; ask the board’s secretary.`,
  );
}
export const noWheel: Words = {
  sv: 'Något årshjul saknas i handlingarna; fråga nämndsekreteraren.',
  en: 'The papers do not hold a year wheel; ask the board’s secretary.',
};

export const title: Words = { sv: 'Årshjul', en: 'Year wheel' };
export const columns = { months: { sv: 'Månad', en: 'Month' }, item: { sv: 'Punkt', en: 'Item' } } as const;
export const heading = (numbers: readonly number[]): Words => capital(monthsShort(numbers));
export const buttons = {
  next: { sv: 'Vad står på tur?', en: 'What is next?' },
  all: { sv: 'Hela årshjulet', en: 'The whole year wheel' },
  responsible: { sv: 'Vem ansvarar?', en: 'Who is responsible?' },
  meeting: { sv: 'När är nästa nämndmöte?', en: 'When is the next board meeting?' },
} as const;
