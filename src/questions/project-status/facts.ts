/** What a question about status reads: the projects asked about, and the ones it could have been. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Project } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';
import { projectsIn } from './groups.ts';
import type { ProjectStatusSlots } from './slots.ts';

export interface ProjectStatusFacts {
  readonly projects: readonly Project[];
  readonly citations: readonly Citation[];
  /** All of the board's projects and services, for what to ask instead. */
  readonly known: readonly Project[];
  /** The day of the latest status, and of the plan before it. */
  readonly asOf: string;
  readonly planned: string;
}

export function readProjectStatus(board: Board, slots: ProjectStatusSlots): ProjectStatusFacts {
  const projects =
    slots.project === undefined
      ? slots.group === undefined
        ? []
        : projectsIn(board, slots.group)
      : [slots.project, ...slots.also].map((id) => board.project(id));
  const { project } = board.records;
  return {
    projects,
    citations: citeAll(board, projects),
    known: project.filter((each) => each.kind !== 'activity'),
    asOf: board.asOf,
    planned: project.map((each) => each.asOf).sort()[0] ?? board.asOf,
  };
}
