import { PACKAGE_ROOT } from '../package-root.ts';
import { TASK_MODULES, type TaskModule } from './task-modules.ts';

/** What a pool is told so that its threads call a function of a module. */
export interface ThreadEntry {
  readonly filename: string;
  readonly name: string;
  readonly workerData?: { readonly module: string; readonly name: string };
}

/** Where the sources run as they are, threads need somebody who can load them. */
export function threadEntry(module: TaskModule, name: string): ThreadEntry {
  return {
    filename: new URL('./thread.mjs', import.meta.url).href,
    name: 'default',
    workerData: { module: new URL(TASK_MODULES[module], PACKAGE_ROOT).href, name },
  };
}
