import { CHECKS } from './checks.ts';
import { type Examined, examine } from './examine.ts';

/** What a thread is asked: a check by its place in the list. */
export interface Task {
  readonly index: number;
  readonly seed: number;
  readonly module: WebAssembly.Module;
}

export function examineTask({ index, seed, module }: Task): Examined {
  return examine(CHECKS[index]!, index, seed, module);
}
