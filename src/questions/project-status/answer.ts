/** Answers how projects and services are doing; pure. */
import * as sentences from '../../cards/sentences/projects.ts';
import { capital } from '../../cards/sentences/words.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import type { Project, Words } from '../../domain/records.ts';
import type { ProjectStatusFacts } from './facts.ts';
import type { ProjectStatusSlots } from './slots.ts';

export function answerProjectStatus(facts: ProjectStatusFacts, slots: ProjectStatusSlots): Answer {
  if (slots.unknown !== undefined) {
    return {
      outcome: 'refuse',
      text: sentences.strangeProject({ written: slots.unknown, known: facts.known.map((project) => project.name) }),
      title: sentences.projectsTitle,
      detail: { shape: 'none' },
      sources: [],
      followUps: [overview],
    };
  }
  const [first, ...others] = facts.projects;
  if (slots.project !== undefined && first !== undefined) {
    return {
      outcome: 'answer',
      text: sentences.statuses([first, ...others].map((project) => project.summary)),
      title: others.length === 0 ? capital(first.name) : sentences.projectsTitle,
      detail: others.length === 0 ? { shape: 'facts', rows: factsOf(first) } : listOf(facts.projects),
      sources: facts.citations,
      followUps: [overview, sinceLast],
    };
  }
  return {
    outcome: 'answer',
    text: textOfGroup(facts, slots),
    title: sentences.projectsTitle,
    detail: listOf(facts.projects),
    sources: facts.citations,
    followUps: [...facts.projects.slice(0, 2).map(one), ...(slots.since ? [overview] : [sinceLast])],
  };
}

function textOfGroup(facts: ProjectStatusFacts, slots: ProjectStatusSlots): Words {
  const group = slots.group ?? 'running';
  if (slots.since)
    return sentences.sincePlan({
      planned: facts.planned,
      asOf: facts.asOf,
      statuses: facts.projects.map((project) => project.summary),
    });
  if (group === 'everything') return sentences.overview({ asOf: facts.asOf, projects: facts.projects });
  return sentences.group({ group, asOf: facts.asOf, projects: facts.projects });
}

const listOf = (projects: readonly Project[]) => ({
  shape: 'list' as const,
  items: projects.map((project) => ({ heading: capital(project.name), text: project.summary })),
});

function factsOf(project: Project): { label: Words; value: Words }[] {
  const rows = [
    { label: { sv: 'Fas', en: 'Phase' }, value: sentences.phaseName(project.phase) },
    { label: { sv: 'Uppgift från', en: 'As of' }, value: sentences.asOf(project.asOf) },
  ];
  if (project.timetable !== undefined)
    rows.push({ label: { sv: 'Tidplan', en: 'Timetable' }, value: { sv: project.timetable, en: project.timetable } });
  if (project.purpose !== undefined) rows.push({ label: { sv: 'Syfte', en: 'Purpose' }, value: project.purpose });
  return rows;
}

const question = (slots: Partial<ProjectStatusSlots>) => ({
  kind: 'projectStatus',
  slots: { also: [], count: false, since: false, ...slots },
});
const one = (project: Project): FollowUp => ({
  label: capital(project.name),
  question: question({ project: project.id }),
});
const overview: FollowUp = {
  label: { sv: 'Alla projekt och tjänster', en: 'All projects and services' },
  question: question({ group: 'everything' }),
};
const sinceLast: FollowUp = {
  label: { sv: 'Nytt sedan planen', en: 'New since the plan' },
  question: question({ group: 'running', since: true }),
};
