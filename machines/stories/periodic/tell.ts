/** What the stories of the periodic fetch have in common. */

import { HOST_DEAD, type HostDead, TickModel } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import { RetryModel } from '../../../src/compiled/services/retry-model.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { lawOf } from '../../../src/kernel/law-of.ts';

/** A policy told by its own machine; what a story does not say happens at 0 s, for 20 s and as fast as can be. */
export function tell(policy: Script['periodic'], script: Partial<Script>): string {
  const still: Script = { opens: ['0s for 20s'], until: '1d', load: '0s', latency: '0s' };
  return story({ ...still, ...script, periodic: policy ?? {} }, 'periodic');
}

export const jitter = (durationMs: number) => lawOf({ law: 'constant', value: durationMs });
export const tick = (everyMs: number, phaseMs = 0, hostDead: HostDead = HOST_DEAD.fetch) => ({
  ...new TickModel(),
  everyMs,
  phaseMs,
  hostDead,
});

export const retry = { ...new RetryModel(), baseMs: MINUTE, factor: 2, capMs: 3 * MINUTE, maxAttempts: 5 };
export const failingHour = ['failing for 1h', 'wifi'];
/** A window narrower than the interval. */
export const narrow = { intervalMs: 2 * HOUR, windowMs: HOUR };
