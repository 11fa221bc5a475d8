import { z } from 'zod';
import { ProjectId, phases } from '../../domain/records.ts';

export const projectGroups = ['running', 'everything', 'services', ...phases] as const;
export type ProjectGroup = (typeof projectGroups)[number];

/** What a question about how projects and services are doing asks for. */
export const ProjectStatusSlots = z.strictObject({
  /** The one project asked about. */
  project: ProjectId.optional(),
  /** Others asked about in the same breath. */
  also: z.array(ProjectId).max(20).default([]),
  /** A set of projects, by phase or by kind. */
  group: z.enum(projectGroups).optional(),
  count: z.boolean().default(false),
  /** What has happened since the yearly plan. */
  since: z.boolean().default(false),
  /** A name that is none of the board's. */
  unknown: z.string().max(60).optional(),
});
export type ProjectStatusSlots = z.infer<typeof ProjectStatusSlots>;
