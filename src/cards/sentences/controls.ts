/** What is said about risks and control moments, beside the sentence of one of them (`records.ts`). */
import type { ControlMoment, Words } from '../../domain/records.ts';
import { controlMoment } from './records.ts';
import { concat, listOf, say } from './words.ts';

type Set = 'all' | 'highest' | 'lowest' | 'accepted' | 'internal-control' | 'above' | 'exactly';

export const handlingOf = (moment: ControlMoment): Words =>
  moment.handling === 'accepted'
    ? { sv: 'accepteras', en: 'accepted' }
    : { sv: 'internkontroll', en: 'internal control' };

export function extreme(moment: ControlMoment, end: 'highest' | 'lowest'): Words {
  const lead: Words =
    end === 'highest'
      ? { sv: 'Högst riskvärde:', en: 'Highest risk value:' }
      : { sv: 'Lägst riskvärde:', en: 'Lowest risk value:' };
  return concat([lead, say((l) => lower(controlMoment(moment)[l]))]);
}

const named = (moments: readonly ControlMoment[]): Words =>
  listOf(moments.map((moment) => say((l) => `"${moment.name[l]}" (${moment.riskValue})`)));

export function set(p: {
  set: Set;
  limit: number;
  inclusive: boolean;
  year: number;
  moments: readonly ControlMoment[];
  total: number;
}): Words {
  const names = named(p.moments);
  const count = p.moments.length;
  return say((l) => {
    const list = count === 0 ? '' : `: ${names[l]}`;
    const sv: Readonly<Record<Set, string>> = {
      all: `Internkontrollplanen ${p.year} har ${count} risker, med riskvärde inom parentes`,
      highest: `Högst riskvärde ${p.year} har`,
      lowest: `Lägst riskvärde ${p.year} har`,
      accepted: `${count} av ${p.total} risker accepteras ${p.year} (riskvärde inom parentes)`,
      'internal-control': `${count} av ${p.total} risker hanteras via internkontroll ${p.year} (riskvärde inom parentes)`,
      exactly: `${count} av ${p.total} risker har riskvärde ${p.limit} (${p.year})`,
      above: `${count} av ${p.total} risker har riskvärde ${p.inclusive ? `${p.limit} eller högre` : `över ${p.limit}`} (${p.year})`,
    };
    const en: Readonly<Record<Set, string>> = {
      all: `The internal control plan of ${p.year} has ${count} risks, with the risk value in brackets`,
      highest: `The highest risk value of ${p.year} belongs to`,
      lowest: `The lowest risk value of ${p.year} belongs to`,
      accepted: `${count} of ${p.total} risks are accepted in ${p.year} (risk value in brackets)`,
      'internal-control': `${count} of ${p.total} risks are handled through internal control in ${p.year} (risk value in brackets)`,
      exactly: `${count} of ${p.total} risks have risk value ${p.limit} (${p.year})`,
      above: `${count} of ${p.total} risks have a risk value ${p.inclusive ? `of ${p.limit} or more` : `above ${p.limit}`} (${p.year})`,
    };
    return `${(l === 'sv' ? sv : en)[p.set]}${list}.`;
  });
}

export function responsible(moment: ControlMoment): Words {
  const who = moment.responsible;
  return say((l) => {
    if (who === undefined)
      return l === 'sv'
        ? `Det framgår inte vem som ansvarar för risken "${moment.name.sv}" (${moment.year}).`
        : `The papers do not say who is responsible for the risk "${moment.name.en}" (${moment.year}).`;
    return l === 'sv'
      ? `Ansvarig för risken "${moment.name.sv}" är ${lower(who.sv)} (${moment.year}).`
      : `Responsible for the risk "${moment.name.en}": ${lower(who.en)} (${moment.year}).`;
  });
}

export function method(moment: ControlMoment): Words {
  const how = moment.method;
  return say((l) => {
    if (how === undefined)
      return l === 'sv'
        ? `Det framgår inte hur risken "${moment.name.sv}" kontrolleras (${moment.year}).`
        : `The papers do not say how the risk "${moment.name.en}" is checked (${moment.year}).`;
    return l === 'sv'
      ? `Risken "${moment.name.sv}" kontrolleras så här ${moment.year}: ${lower(how.sv)}.`
      : `The risk "${moment.name.en}" is checked in this way in ${moment.year}: ${lower(how.en)}.`;
  });
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
