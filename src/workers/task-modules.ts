/** Modules whose functions a thread can be asked to run, by name. Each is a file of its own in the package. */
export const TASK_MODULES = {
  shard: 'src/workers/shard.ts',
  attribution: 'src/compare/attribution-task.ts',
  check: 'src/verify/check-task.ts',
  coverage: 'src/verify/coverage-task.ts',
} as const;

export type TaskModule = keyof typeof TASK_MODULES;
