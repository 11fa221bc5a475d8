/** Records said in a sentence, so that a question about any of their fields finds them. */
import type { Language } from '../../domain/answer.ts';
import { monthName } from '../../domain/dates.ts';
import type { ControlMoment, Decision, Goal, Office, Project, Words, YearWheelItem } from '../../domain/records.ts';
import { date, listOf, plain, say } from './words.ts';

const handling = {
  'internal-control': { sv: 'hanteras via internkontroll', en: 'is handled through internal control' },
  accepted: { sv: 'accepteras', en: 'is accepted' },
} as const;

export function controlMoment(r: ControlMoment): Words {
  return say((l) => {
    const who =
      r.responsible === undefined
        ? ''
        : l === 'sv'
          ? `, ansvarig: ${r.responsible.sv}`
          : `, responsible: ${r.responsible.en}`;
    const how = r.method === undefined ? '' : l === 'sv' ? `, metod: ${r.method.sv}` : `, method: ${r.method.en}`;
    return l === 'sv'
      ? `Risken "${r.name.sv}" har riskvärde ${r.riskValue} (sannolikhet ${r.likelihood} × konsekvens ${r.consequence}) ${r.year} och ${handling[r.handling].sv}${who}${how}.`
      : `The risk "${r.name.en}" has risk value ${r.riskValue} (likelihood ${r.likelihood} × consequence ${r.consequence}) in ${r.year} and ${handling[r.handling].en}${who}${how}.`;
  });
}

export function goal(r: Goal): Words {
  return r.summary;
}

export function decision(r: Decision): Words {
  return r.decided;
}

export function decisionReference(r: Decision): Words {
  return say((l) => {
    const number = r.paragraph === undefined ? '' : `§ ${r.paragraph}, `;
    const reference =
      r.reference === undefined ? '' : l === 'sv' ? `, ärendenummer ${r.reference}` : `, case number ${r.reference}`;
    return l === 'sv'
      ? `${r.title.sv}: ${number}${date(r.date).sv}${reference}.`
      : `${r.title.en}: ${number}${date(r.date).en}${reference}.`;
  });
}

export function decisionRecipients(r: Decision): Words {
  const who = listOf(r.sentTo.map(plain));
  return say((l) =>
    l === 'sv'
      ? `Beslutet om ${r.title.sv} (${date(r.date).sv}) skickas till ${who.sv}.`
      : `The decision on ${r.title.en} (${date(r.date).en}) is sent to ${who.en}.`,
  );
}

export function decisionBasis(r: Decision): Words {
  const papers = listOf(r.basis.map(plain));
  return say((l) =>
    l === 'sv'
      ? `Underlag för beslutet om ${r.title.sv}: ${papers.sv}.`
      : `The decision on ${r.title.en} is based on: ${papers.en}.`,
  );
}

export function project(r: Project): Words {
  return r.summary;
}

export function timetable(r: Project, printed: string): Words {
  return say((l) =>
    l === 'sv' ? `Tidplanen för ${r.name.sv} är ${printed}.` : `The timetable of ${r.name.en} is ${printed}.`,
  );
}

export function purpose(r: Project, why: Words): Words {
  return say((l) => (l === 'sv' ? `Syftet med ${r.name.sv}: ${why.sv}` : `The purpose of ${r.name.en}: ${why.en}`));
}

export function participants(r: Project, names: readonly string[]): Words {
  const who = listOf(names.map(plain));
  return say((l) => (l === 'sv' ? `I ${r.name.sv} deltar ${who.sv}.` : `${who.en} take part in ${r.name.en}.`));
}

export function wheelItem(r: YearWheelItem): Words {
  const months = say((l) => r.months.map((month) => monthName(month, l)).join(l === 'sv' ? ' eller ' : ' or '));
  return say((l) =>
    l === 'sv'
      ? `${r.name.sv} ligger i ${months.sv} enligt årshjulet.`
      : `${r.name.en} is in ${months.en} according to the year wheel.`,
  );
}

/** "mars 2022" for "2022-03"; a full date is written out. */
function monthOf(since: string, language: Language): string {
  const [year, month, day] = since.split('-');
  if (month === undefined) return since;
  return day === undefined ? `${monthName(Number(month), language)} ${year}` : date(since)[language];
}

export function office(r: Office): Words {
  const { holder } = r;
  return say((l) => {
    const name = r.name[l].charAt(0).toUpperCase() + r.name[l].slice(1);
    if (holder.state === 'vacant')
      return l === 'sv'
        ? `Ingen just nu: tjänsten som ${r.name.sv} är vakant (sedan ${monthOf(holder.since, l)}).`
        : `Nobody at present: the post as ${r.name.en} is vacant (since ${monthOf(holder.since, l)}).`;
    const who = holder.state === 'held' ? ` ${name}: ${holder.by[l]}.` : '';
    return l === 'sv' ? `Namnet står inte i handlingarna.${who}` : `The name is not in the papers.${who}`;
  });
}
