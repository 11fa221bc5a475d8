/**
 * The test files that have a process to themselves, as globs. All others share one per worker, with all that was imported
 * into it: importing what it tests takes a file most of its time.
 */
export const apart: readonly string[] = [
  // They change what a process has only one of: its environment, its clock, its globals, a library's prototypes.
  'test/app-package/build.test.ts',
  'test/meetings/calendar.test.ts',
  'test/planner/*.test.ts',
  'test/teams/credentials.test.ts',
  // They listen for what a library prints, which it may do once per process.
  'test/teams/authentication.test.ts',
  'test/teams/failures.test.ts',
  // It measures the process itself.
  'test/fuzz/*.test.ts',
  // They start whole bots as processes. Nothing of ours is imported for it, and what takes longest comes first: projects
  // are taken in the order of their names.
  'test/cli/*.test.ts',
  'test/crash/*.test.ts',
];
