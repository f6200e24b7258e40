/** A bug of ours, as opposed to bad input: ends the run with the command that reproduces it (decision D9). */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Throws {@link InvariantError} unless the condition holds. Asserted at edges: batch in, batch out, row write, row read. */
export function invariant(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new InvariantError(message());
}
