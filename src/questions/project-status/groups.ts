/** Which projects a group of them is; shared by asking back and answering. */
import type { Board } from '../../domain/board.ts';
import type { Project } from '../../domain/records.ts';
import type { ProjectGroup } from './slots.ts';

export function projectsIn(board: Board, group: ProjectGroup): Project[] {
  return board.records.project.filter((project) => belongs(project, group));
}

function belongs(project: Project, group: ProjectGroup): boolean {
  if (group === 'everything') return true;
  if (group === 'running') return project.kind === 'project' && project.phase !== 'operation';
  if (group === 'services') return project.kind === 'service';
  return project.phase === group && (group === 'ongoing' || project.kind !== 'activity');
}
