/** Other clients of a service that come as a log has counted them, as part of a model. */

import { SECOND } from '../../compiled/kernel/time.ts';
import { CountsModel } from '../../compiled/services/service-model.ts';
import { formatDuration } from '../../kernel/duration.ts';
import type { Problem } from '../problems/problem.ts';
import { isTraced } from '../schema/background.ts';
import type { Services } from '../schema/services.ts';
import type { ArrivalTrace } from '../traces/arrival-trace.ts';
import { made } from './made.ts';
import type { Traces } from './read-traces.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/** What the log says of the run; of one that is not repeated no more than that. */
export function countsModel(
  { firstAt, stepMs, counts }: ArrivalTrace,
  { start, horizon }: Pick<ResolvedScenario, 'start' | 'horizon'>,
): CountsModel {
  const first = Math.floor((start.epochMs - firstAt) / stepMs);
  const beginsMs = firstAt + first * stepMs - start.epochMs;
  const steps = Math.ceil((horizon - beginsMs) / stepMs);
  const isWithin = first >= 0 && first + steps <= counts.length;
  return made(CountsModel, {
    counts: isWithin ? counts.subarray(first, first + steps) : counts,
    from: isWithin ? 0 : first - Math.floor(first / counts.length) * counts.length,
    beginsUs: beginsMs * 1000,
    seconds: stepMs / SECOND,
  });
}

/** Runs that a log does not cover, and is not repeated for. */
export function coverProblems(
  services: Services,
  arrivals: Traces['arrivals'],
  { startMs, horizon }: { readonly startMs: number; readonly horizon: number },
): Problem[] {
  return [...arrivals].flatMap(([name, { firstAt, stepMs, counts }]) => {
    const background = services[name]!.background!;
    const endAt = firstAt + counts.length * stepMs;
    if (!isTraced(background) || background.trace.repeat) return [];
    if (firstAt <= startMs && startMs + horizon <= endAt) return [];
    const covered =
      startMs >= firstAt && startMs < endAt ? `, as a horizon of ${formatDuration(endAt - startMs)} is` : '';
    return [
      {
        path: `services.${name}.background.trace`,
        message: 'the log does not say who comes in the whole run',
        expected: `a run within ${isoOf(firstAt)} to ${isoOf(endAt)}${covered}, or repeat: true`,
        found: `a run from ${isoOf(startMs)} to ${isoOf(startMs + horizon)}`,
        file: background.trace.file,
      },
    ];
  });
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
