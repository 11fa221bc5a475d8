/** What is said about meetings: when, how long, how many, and what the papers do not tell. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, listOf, plain, say } from './words.ts';

export interface OneMeeting {
  readonly body: Words;
  readonly when: Words;
  readonly past: boolean;
  /** Past by the schedule only: the papers do not say that it was held. */
  readonly planned: boolean;
}

const schedule = { sv: ' enligt mötesplanen', en: ' according to the schedule' } as const;

/** `right` says whether the day that the asker believes in is the right one. */
export function nextMeeting(p: OneMeeting & { readonly right: boolean | undefined }): Words {
  return say((l) => {
    const verdict = p.right === undefined ? '' : l === 'sv' ? (p.right ? 'Ja, ' : 'Nej, ') : p.right ? 'Yes, ' : 'No, ';
    return `${verdict === '' ? capital(p.body)[l] : verdict + p.body[l]} ${l === 'sv' ? 'har nästa möte' : 'next meets'} ${p.when[l]}.`;
  });
}
export function meetingAfterThat(p: OneMeeting): Words {
  return say((l) =>
    l === 'sv'
      ? `Därefter ${p.past ? 'hade' : 'har'} ${p.body.sv} möte ${p.when.sv}.`
      : `After that, ${p.body.en} ${p.past ? 'met' : 'meets'} ${p.when.en}.`,
  );
}
export function firstMeeting(p: OneMeeting & { readonly during: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.body).sv} ${p.past ? 'hade' : 'har'} första mötet ${p.during.sv}: ${p.when.sv}.`
      : `${capital(p.body).en} ${p.past ? 'first met' : 'first meets'} ${p.during.en}: ${p.when.en}.`,
  );
}
export function latestMeeting(p: OneMeeting): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.body).sv} hade senaste mötet ${p.when.sv}${p.planned ? schedule.sv : ''}.`
      : `${capital(p.body).en} last met ${p.when.en}${p.planned ? schedule.en : ''}.`,
  );
}
export function lastMeeting(p: OneMeeting & { readonly during: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.body).sv} ${p.past ? 'hade' : 'har'} sista mötet ${p.during.sv}: ${p.when.sv}.`
      : `${capital(p.body).en} has its last meeting ${p.during.en}: ${p.when.en}.`,
  );
}
export function oneMeeting(p: OneMeeting & { readonly yes: boolean }): Words {
  return say((l) => {
    if (l === 'sv')
      return `${p.yes ? `Ja, ${p.body.sv}` : capital(p.body).sv} ${p.past ? 'hade' : 'har'} möte ${p.when.sv}${p.planned ? schedule.sv : ''}.`;
    return `${p.yes ? `Yes, ${p.body.en}` : capital(p.body).en} ${p.past ? 'met' : 'meets'} ${p.when.en}${p.planned ? schedule.en : ''}.`;
  });
}

/** Whose meeting is on a day; `others` have none then. */
export function whoseMeeting(p: OneMeeting & { readonly others: readonly Words[] }): Words {
  return say((l) => {
    const not = p.others.length === 0 ? '' : `, ${l === 'sv' ? 'inte' : 'not'} ${listOf(p.others)[l]}`;
    return l === 'sv'
      ? `Det ${p.past ? 'var' : 'är'} ${p.body.sv} som ${p.past ? 'hade' : 'har'} möte ${p.when.sv}${not}.`
      : `It ${p.past ? 'was' : 'is'} ${p.body.en} that ${p.past ? 'met' : 'meets'} ${p.when.en}${not}.`;
  });
}

export function howLong(p: { length: Words; base: Words }): Words {
  return say((l) => `${p.base[l].replace(/\.$/, '')} – ${p.length[l]}.`);
}
export function daysUntil(p: { days: number; base: Words }): Words {
  return say((l) => {
    const days = l === 'sv' ? (p.days === 1 ? 'dag' : 'dagar') : p.days === 1 ? 'day' : 'days';
    const when =
      p.days <= 0 ? (l === 'sv' ? 'i dag' : 'today') : l === 'sv' ? `om ${p.days} ${days}` : `in ${p.days} ${days}`;
    return `${p.base[l].replace(/\.$/, '')}, ${when}.`;
  });
}

export type Count = 'all' | 'left' | 'held' | 'known';

/** How many meetings a body has, and which. */
export function manyMeetings(p: {
  body: Words;
  count: number;
  list: readonly Words[];
  during: Words;
  strategic: number;
  sort: Count;
  unconfirmed: readonly Words[];
}): Words {
  return say((l) => {
    const list = p.list.length === 0 ? '' : `: ${listOf(p.list)[l]}`;
    const body = capital(p.body)[l];
    const strategic =
      p.strategic === 0 || p.strategic === p.count
        ? ''
        : l === 'sv'
          ? `, varav ${p.strategic} med strategidagar`
          : `, ${p.strategic} of them strategy days`;
    if (l === 'sv') {
      const noun = p.count === 1 ? 'möte' : 'möten';
      const also = p.unconfirmed.length === 0 ? '' : ` Enligt mötesplanen även ${listOf(p.unconfirmed).sv}.`;
      if (p.sort === 'held')
        return `${body} har haft ${p.count} ${noun} ${p.during.sv} enligt handlingarna${strategic}${list}.${also}`;
      if (p.sort === 'known')
        return `Handlingarna nämner ${p.count} ${noun} för ${p.body.sv}${list}. Någon mötesplan finns inte.`;
      return `${body} har ${p.count} ${noun} ${p.sort === 'left' ? 'kvar ' : ''}${p.during.sv}${strategic}${list}.`;
    }
    const noun = p.count === 1 ? 'meeting' : 'meetings';
    const also = p.unconfirmed.length === 0 ? '' : ` By the schedule also ${listOf(p.unconfirmed).en}.`;
    if (p.sort === 'held')
      return `${body} has held ${p.count} ${noun} ${p.during.en} according to the papers${strategic}${list}.${also}`;
    if (p.sort === 'known')
      return `The papers mention ${p.count} ${noun} of ${p.body.en}${list}. There is no schedule.`;
    return `${body} has ${p.count} ${noun} ${p.sort === 'left' ? 'left ' : ''}${p.during.en}${strategic}${list}.`;
  });
}

/** No meeting then, and when the next one is. */
export function noMeeting(p: {
  body: Words | undefined;
  during: Words;
  past: boolean;
  yesNo: boolean;
  others: Words | undefined;
  next: Words | undefined;
  nextIsPast: boolean;
}): Words {
  return say((l) => {
    const no = p.yesNo ? (l === 'sv' ? 'Nej, ' : 'No, ') : '';
    const others = p.others === undefined ? '' : ` ${p.others[l]}`;
    const next =
      p.next === undefined
        ? ''
        : l === 'sv'
          ? ` Nästa ${p.nextIsPast ? 'efter det var' : 'är'} ${p.next.sv}.`
          : ` The next one ${p.nextIsPast ? 'after that was' : 'is'} ${p.next.en}.`;
    if (l === 'sv') {
      const body =
        p.body === undefined
          ? `det ${p.past ? 'var' : 'är'} inget möte`
          : `${p.body.sv} ${p.past ? 'hade' : 'har'} inget möte`;
      return `${no === '' ? capital(plain(body)).sv : `${no}${body}`} ${p.during.sv}.${others}${next}`;
    }
    const body =
      p.body === undefined
        ? `there ${p.past ? 'was' : 'is'} no meeting`
        : `${p.body.en} ${p.past ? 'had' : 'has'} no meeting`;
    return `${no === '' ? capital(plain(body)).en : `${no}${body}`} ${p.during.en}.${others}${next}`;
  });
}

/** "nämnden onsdag 12 oktober kl. 10–16" */
export function bodyAndWhen(p: { body: Words; when: Words }): Words {
  return concat([p.body, p.when]);
}

const knownFor = (years: readonly number[]): Words =>
  years.length === 0
    ? plain('')
    : { sv: ` Jag har mötesplanen för ${years.join(', ')}.`, en: ` I have the schedule for ${years.join(', ')}.` };

export function noSchedule(p: {
  body: Words | undefined;
  year: Words;
  known: readonly number[];
  mentioned: readonly Words[];
}): Words {
  return say((l) => {
    const only =
      p.mentioned.length === 0
        ? ''
        : l === 'sv'
          ? ` Bara ${listOf(p.mentioned).sv} nämns.`
          : ` Only ${listOf(p.mentioned).en} is mentioned.`;
    if (l === 'sv')
      return `Mötesdatum${p.body === undefined ? '' : ` för ${p.body.sv}`} ${p.year.sv} saknas i handlingarna.${only}${knownFor(p.known).sv}`;
    return `The papers do not hold meeting dates${p.body === undefined ? '' : ` of ${p.body.en}`} for ${p.year.en}.${only}${knownFor(p.known).en}`;
  });
}
export function noFurtherMeeting(p: { body: Words; last: Words | undefined }): Words {
  return say((l) => {
    if (l === 'sv')
      return `Något kommande möte för ${p.body.sv} framgår inte av handlingarna.${p.last === undefined ? '' : ` Det senaste som nämns är ${p.last.sv}.`}`;
    return `A coming meeting of ${p.body.en} is not known from the papers.${p.last === undefined ? '' : ` The latest one mentioned is ${p.last.en}.`}`;
  });
}
export function placeUnknown(base: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Platsen framgår inte av handlingarna; fråga nämndsekreteraren. ${base.sv}`
      : `The place is not known from the papers; ask the board’s secretary. ${base.en}`,
  );
}
export function placeOf(p: { place: Words; base: Words }): Words {
  return say((l) => `${p.base[l].replace(/\.$/, '')}, ${l === 'sv' ? 'plats' : 'place'}: ${p.place[l]}.`);
}
export function hoursUnknown(base: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Klockslaget framgår inte av handlingarna. ${base.sv}`
      : `The hours are not known from the papers. ${base.en}`,
  );
}

/** Asks whose meeting is meant, with what is next for each. */
export function askBody(options: readonly { body: Words; next: Words | undefined }[]): Words {
  return say((l) => {
    const bodies = options.map((option) => option.body[l]).join(l === 'sv' ? ' eller ' : ' or ');
    const dates = options
      .filter((option) => option.next !== undefined)
      .map((option) => `${option.body[l]} ${option.next?.[l] ?? ''}`);
    const next =
      dates.length === 0
        ? ''
        : l === 'sv'
          ? ` Nästa möte: ${dates.join('; ')}.`
          : ` Next meeting: ${dates.join('; ')}.`;
    return l === 'sv' ? `Menar du ${bodies}?${next}` : `Do you mean ${bodies}?${next}`;
  });
}

export const columns = {
  body: { sv: 'Vem', en: 'Who' },
  day: { sv: 'Dag', en: 'Day' },
  hours: { sv: 'Tid', en: 'Hours' },
  length: { sv: 'Längd', en: 'Length' },
} as const;
export const unknownHours: Words = { sv: 'framgår inte', en: 'not known' };
export const meetingsTitle: Words = { sv: 'Möten', en: 'Meetings' };
export const buttons = {
  after: { sv: 'Och därefter?', en: 'And after that?' },
  allOf: (body: Words): Words => ({ sv: `Alla möten: ${body.sv}`, en: `All meetings: ${body.en}` }),
  nextOf: (body: Words): Words => ({ sv: `Nästa möte: ${body.sv}`, en: `Next meeting: ${body.en}` }),
  wheel: { sv: 'Vad ska upp enligt årshjulet?', en: 'What is due by the year wheel?' },
  attendance: { sv: 'Hur många kom?', en: 'How many came?' },
} as const;
