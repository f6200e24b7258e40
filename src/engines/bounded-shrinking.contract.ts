/** Test support: when a property fails, a smaller example is looked for in so many tries, however long each of them takes. */

import fc from 'fast-check';

export interface Bounded<Example extends readonly unknown[], Done extends void | Promise<void>> {
  /** The property as it is to be checked. */
  readonly holds: (...example: Example) => Done;
  /** How many examples were tried until one failed, that one included, and how many after it. */
  readonly tries: { before: number; after: number };
}

/** @param most how many are tried after the first one that fails; the next would end the search */
export function bounded<Example extends readonly unknown[], Done extends void | Promise<void>>(
  most: number,
  property: (...example: Example) => Done,
): Bounded<Example, Done> {
  const tries = { before: 0, after: 0 };
  let hasFailed = false;
  const failed = (error: unknown): never => {
    hasFailed = true;
    throw error;
  };
  return {
    tries,
    holds: (...example) => {
      if (hasFailed && tries.after === most) throw new fc.PreconditionFailure(true);
      tries[hasFailed ? 'after' : 'before'] += 1;
      try {
        const done = property(...example);
        return (done instanceof Promise ? done.catch(failed) : done) as Done;
      } catch (error) {
        return failed(error);
      }
    },
  };
}
