/** Faults that are done to a service, as part of its model. */

import { TROUBLE, TroubleModel } from '../../compiled/services/service-model.ts';
import type { Fault } from '../schema/faults.ts';
import type { Served } from '../schema/service.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

/** Requests that the origin answers: where it is slow, so is what serves them. */
const ANSWERED: readonly Served[] = ['periodic', 'pre', 'own'];

/** In the order of their beginning, as far as they lie in the run. */
export function troublesOf(
  name: string,
  { faults, services, start, horizon }: ResolvedScenario,
): TroubleModel[] {
  const isAnswering = services[name]!.serves.some((kind) => ANSWERED.includes(kind));
  return faults
    .flatMap((fault) => {
      const effect = effectOn(name, isAnswering, fault);
      if (effect === null || !('for' in fault) || fault.for === undefined) return [];
      const from = inRun(fault.at, start);
      const until = from + fault.for;
      if (from >= horizon || until <= 0) return [];
      const [atUs, untilUs] = [Math.max(0, from) * 1000, Math.min(horizon, until) * 1000];
      return [made(TroubleModel, { kind: effect.kind, atUs, untilUs, value: effect.value })];
    })
    .sort((a, b) => a.atUs - b.atUs);
}

type Effect = Pick<TroubleModel, 'kind' | 'value'>;

function effectOn(name: string, isAnswering: boolean, fault: Fault): Effect | null {
  switch (fault.kind) {
    case 'down':
      return fault.service === name ? { kind: TROUBLE.down, value: 1 } : null;
    case 'degraded':
    case 'errors':
      return fault.service === name ? { kind: TROUBLE[fault.kind], value: fault.share } : null;
    case 'slow':
      return isAnswering ? { kind: TROUBLE.slow, value: fault.factor } : null;
    default:
      return null;
  }
}
