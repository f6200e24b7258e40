import { InvariantError } from '../kernel/invariant.ts';
import { ScenarioError } from '../scenario/problems/problem.ts';
import { WorkerError } from '../workers/worker-error.ts';
import { commandLine } from './options/command-line.ts';

export interface Failure {
  readonly message: string;
  readonly code: 1 | 2 | 3;
}

/** Bad input that is not in a scenario: an option, a file to write to. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * What to say of an error and how to exit: 2 for bad input, 3 for a bug of ours, with the command that reproduces it
 * (decision D9). What comes from the system (a full disk, no permission) is bad input too: it names its file.
 */
export function failureOf(error: unknown, argv: readonly string[]): Failure {
  if (error instanceof ScenarioError || error instanceof UsageError)
    return { message: error.message, code: 2 };
  if (error instanceof WorkerError) return { message: error.message, code: 1 };
  if (isSystemError(error)) return { message: `${error.path ?? error.syscall}: ${error.message}`, code: 2 };
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = error instanceof InvariantError ? 'a broken invariant' : 'an unexpected error';
  const message = `fleetcast has a bug (${kind}). Please report this with the command below.\n${what}\n  ${commandLine(argv.slice(2))}`;
  return { message, code: 3 };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
