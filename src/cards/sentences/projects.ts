/** What is said about projects and services: status, groups by phase, and which ones there are. */
import type { Language } from '../../domain/answer.ts';
import { dayOf, monthName } from '../../domain/dates.ts';
import type { Phase, Project, Words } from '../../domain/records.ts';
import { concat, listOf, say } from './words.ts';

const phaseNames: Readonly<Record<Phase, Words>> = {
  idea: { sv: 'idé', en: 'idea' },
  prestudy: { sv: 'förstudie', en: 'prestudy' },
  development: { sv: 'utveckling', en: 'development' },
  realisation: { sv: 'realisering/införande', en: 'realisation/introduction' },
  operation: { sv: 'drift och förvaltning', en: 'operation and maintenance' },
  ongoing: { sv: 'löpande', en: 'ongoing' },
};

/** What a group of projects is called after a number. */
const groupNames: Readonly<Record<'running' | 'services' | Phase, { one: Words; many: Words; none: Words }>> = {
  running: {
    one: { sv: 'projekt pågår', en: 'project is under way' },
    many: { sv: 'projekt pågår', en: 'projects are under way' },
    none: { sv: 'Inget projekt pågår', en: 'No project is under way' },
  },
  services: {
    one: { sv: 'gemensam tjänst finns', en: 'joint service exists' },
    many: { sv: 'gemensamma tjänster finns', en: 'joint services exist' },
    none: { sv: 'Ingen gemensam tjänst finns', en: 'There is no joint service' },
  },
  idea: {
    one: { sv: 'projekt är i idéfas', en: 'project is an idea' },
    many: { sv: 'projekt är i idéfas', en: 'projects are ideas' },
    none: { sv: 'Inget projekt är i idéfas', en: 'No project is in the idea phase' },
  },
  prestudy: {
    one: { sv: 'projekt är förstudie', en: 'project is a prestudy' },
    many: { sv: 'projekt är förstudier', en: 'projects are prestudies' },
    none: { sv: 'Inget projekt är en förstudie', en: 'No project is a prestudy' },
  },
  development: {
    one: { sv: 'projekt är i utveckling', en: 'project is in development' },
    many: { sv: 'projekt är i utveckling', en: 'projects are in development' },
    none: { sv: 'Inget projekt är i utveckling', en: 'No project is in development' },
  },
  realisation: {
    one: { sv: 'projekt är i realisering/införande', en: 'project is in realisation/introduction' },
    many: { sv: 'projekt är i realisering/införande', en: 'projects are in realisation/introduction' },
    none: { sv: 'Inget projekt är i realisering/införande', en: 'No project is in realisation/introduction' },
  },
  operation: {
    one: { sv: 'tjänst är i drift', en: 'service is in operation' },
    many: { sv: 'tjänster är i drift', en: 'services are in operation' },
    none: { sv: 'Ingen tjänst är i drift', en: 'No service is in operation' },
  },
  ongoing: {
    one: { sv: 'löpande verksamhet finns', en: 'activity is ongoing' },
    many: { sv: 'löpande verksamheter finns', en: 'activities are ongoing' },
    none: { sv: 'Ingen löpande verksamhet finns', en: 'No activity is ongoing' },
  },
};

export const projectsTitle: Words = { sv: 'Projekt och tjänster', en: 'Projects and services' };

export const phaseName = (phase: Phase): Words => phaseNames[phase];

/** "juni 2022". */
export function asOf(iso: string): Words {
  const day = dayOf(iso);
  return say((l) => `${monthName(day.month, l)} ${day.year}`);
}

export const statuses = (summaries: readonly Words[]): Words => concat(summaries);

const named = (projects: readonly Project[], withPhase: boolean): Words =>
  listOf(
    projects.map((project) => say((l) => `${project.name[l]}${withPhase ? ` (${phaseNames[project.phase][l]})` : ''}`)),
  );

export function group(p: { group: 'running' | 'services' | Phase; asOf: string; projects: readonly Project[] }): Words {
  const names = groupNames[p.group];
  const when = asOf(p.asOf);
  if (p.projects.length === 0) return say((l) => `${names.none[l]} (${when[l]}).`);
  const what = p.projects.length === 1 ? names.one : names.many;
  return say((l) => `${p.projects.length} ${what[l]} (${when[l]}): ${named(p.projects, p.group === 'running')[l]}.`);
}

/** All projects, services and activities, phase by phase. */
export function overview(p: { asOf: string; projects: readonly Project[] }): Words {
  const running = p.projects.filter((project) => project.kind === 'project');
  const services = p.projects.filter((project) => project.kind === 'service');
  const activities = p.projects.filter((project) => project.kind === 'activity');
  const when = asOf(p.asOf);
  return say((l) => {
    const [projects, inUse] = [
      named(running, true)[l],
      named(
        services,
        services.some((service) => service.phase !== 'operation'),
      )[l],
    ];
    return l === 'sv'
      ? `Läget i ${when.sv}: ${running.length} projekt – ${projects}. ${services.length} tjänster – ${inUse}. Dessutom ${activities.length} löpande verksamheter.`
      : `As of ${when.en}: ${running.length} projects – ${projects}. ${services.length} services – ${inUse}. Besides, ${activities.length} running activities.`;
  });
}

export function sincePlan(p: { planned: string; asOf: string; statuses: readonly Words[] }): Words {
  const [then, now] = [asOf(p.planned), asOf(p.asOf)];
  return say((l) =>
    l === 'sv'
      ? `Sedan planen i ${then.sv} är läget i ${now.sv}: ${concat(p.statuses).sv}`
      : `Since the plan of ${then.en}, the status of ${now.en} is: ${concat(p.statuses).en}`,
  );
}

const or = (words: Words): Record<Language, string> => ({
  sv: words.sv.replace(/ och (?=[^,]*$)/, ' eller '),
  en: words.en.replace(/ and (?=[^,]*$)/, ' or '),
});

export function askProject(choices: readonly Project[]): Words {
  const names = or(listOf(choices.map((project) => project.name)));
  const projects = choices.every((project) => project.kind === 'project');
  return say((l) => {
    if (l === 'sv')
      return `${projects ? 'Vilket projekt' : 'Vilket projekt eller vilken tjänst'} menar du: ${names.sv}?`;
    return `Which ${projects ? 'project' : 'project or service'} do you mean: ${names.en}?`;
  });
}

export function strangeProject(p: { written: string; known: readonly Words[] }): Words {
  const known = or(listOf(p.known));
  return say((l) =>
    l === 'sv'
      ? `Det framgår inte hur det går med "${p.written}": det finns inte bland nämndens projekt och tjänster. Fråga i stället om ${known.sv}.`
      : `The papers do not say how "${p.written}" is doing: it is not one of the board's projects and services. Ask instead about ${known.en}.`,
  );
}
