import { Piscina } from 'piscina';
import type { TaskModule } from './task-modules.ts';
import { threadEntry } from './thread-entry.ts';

/** Threads that run one function of a module, a task at a time each. */
export function openThreads<Task, Found>(
  module: TaskModule,
  name: string,
  count: number,
): Piscina<Task, Found> {
  return new Piscina({
    ...threadEntry(module, name),
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    execArgv: [],
  });
}
