import type { TaskModule } from './task-modules.ts';
import type { ThreadEntry } from './thread-entry.ts';

/** In the package each module is a file of its own beside this one. */
export function threadEntry(module: TaskModule, name: string): ThreadEntry {
  return { filename: new URL(`./${module}.js`, import.meta.url).href, name };
}
