/** How the releases of a run were rolled out, from its inputs: what changed, and when. */

import type { Result } from '../../metrics/result.ts';
import { inRun } from '../../scenario/compile/when-in-run.ts';
import { type Rollout, releases } from '../../scenario/schema/releases.ts';
import { type Instant, instant } from '../../scenario/schema/text.ts';

export interface RolloutChange {
  /** In ms after the start of the run. */
  readonly at: number;
  readonly to: 'share' | 'paused' | 'resumed' | 'halted' | 'rolledBack';
  /** Of the devices; 0 where the change is another. */
  readonly share: number;
}

export interface RolloutTold {
  readonly version: number;
  /** The cohorts that are offered it; `null` for all. */
  readonly only: readonly string[] | null;
  /** In the order of time. */
  readonly changes: readonly RolloutChange[];
}

/** Those that were not for all devices at once, for ever; none where the inputs are those of another version. */
export function rolloutsIn({ inputs, run }: Pick<Result, 'inputs' | 'run'>): readonly RolloutTold[] {
  const [start, given] = [instant.safeParse(inputs.start), releases.safeParse(inputs.releases)];
  if (!start.success || !given.success || !Array.isArray(given.data)) return [];
  return given.data
    .map((release) => {
      const rollout = typeof release === 'object' && 'steps' in release ? release : null;
      return { rollout, at: inRun(rollout ? rollout.at : (release as Instant | number), start.data) };
    })
    .filter(({ at }) => at >= 0 && at < run.horizonMs)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ rollout }, index) => {
      if (!rollout) return [];
      const [changes, only] = [changesIn(rollout, start.data), rollout.only ?? null];
      return changes.length > 0 || only ? [{ version: index + 1, only, changes }] : [];
    });
}

function changesIn({ steps, paused, halted, rolledBack }: Rollout, start: Instant): RolloutChange[] {
  const none = { share: 0 };
  return [
    ...steps.map(({ at, share }) => ({ at: inRun(at, start), to: 'share' as const, share })),
    ...paused.flatMap((pause) => {
      const from = inRun(pause.at, start);
      return [
        { at: from, to: 'paused' as const, ...none },
        { at: from + pause.for, to: 'resumed' as const, ...none },
      ];
    }),
    ...(halted === undefined ? [] : [{ at: inRun(halted, start), to: 'halted' as const, ...none }]),
    ...(rolledBack === undefined
      ? []
      : [{ at: inRun(rolledBack, start), to: 'rolledBack' as const, ...none }]),
  ].sort((a, b) => a.at - b.at);
}
