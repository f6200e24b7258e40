import type { Script } from '../../../src/engines/script.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';

/** An app that is opened for a minute; a check takes 0.1 s and a download 2 s; version 1 comes out after an hour. */
export function tell(policy: Script['update'], script: Partial<Script> = {}): string {
  const still: Script = { opens: ['0s for 1m'], until: '1d', releases: ['1h'] };
  return story({ ...still, ...script, update: policy ?? {} }, 'lifecycle', 'update');
}
