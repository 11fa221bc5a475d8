/** Which goal a body's attendance is measured by; read from the goals' own names. */

import type { AttendanceFigure, Goal } from '../../domain/records.ts';
import { fold } from '../../domain/text.ts';

/** How a goal names those that a figure counts. */
const counted = { members: /ledamoter/, municipalities: /kommuner/ } as const satisfies Record<
  AttendanceFigure['unit'],
  RegExp
>;

/**
 * The goal or indicator of the year whose Swedish name holds a percentage and the people or
 * municipalities that the figures count: "minst 75 % av ledamöterna deltar". The percentage is the
 * number before the sign.
 */
export function attendanceGoal(
  goals: readonly Goal[],
  unit: AttendanceFigure['unit'],
  year: number,
): { goal: Goal; percent: number } | undefined {
  for (const goal of goals) {
    const percent = /(\d+(?:,\d+)?)\s*%/.exec(goal.name.sv)?.[1];
    if (goal.year === year && percent !== undefined && counted[unit].test(fold(goal.name.sv)))
      return { goal, percent: Number(percent.replace(',', '.')) };
  }
  return undefined;
}
