/** Faults that are done to a service, as part of its model. */

import { NEVER } from '../../compiled/kernel/time.ts';
import { TROUBLE, TroubleModel } from '../../compiled/services/service-model.ts';
import type { Fault } from '../schema/faults.ts';
import type { Served } from '../schema/service.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

/** Requests that the origin answers: where it is slow, so is what serves them, and where its answers are large, so is what goes over a link. */
const ANSWERED: readonly Served[] = ['periodic', 'pre', 'own'];

/** In the order of their beginning, as far as they lie in the run. */
export function troublesOf(
  name: string,
  { faults, services, start, horizon }: ResolvedScenario,
): TroubleModel[] {
  const isAnswering = isAsked(name, services);
  const isSending = services[name]!.bandwidth < NEVER && fetchersOf(name, services).length > 0;
  return faults
    .flatMap((fault) => {
      const effect = effectOn({ name, isAnswering, isSending }, fault);
      if (effect === null || !('for' in fault) || fault.for === undefined) return [];
      const from = inRun(fault.at, start);
      const until = from + fault.for;
      if (from >= horizon || until <= 0) return [];
      const [atUs, untilUs] = [Math.max(0, from) * 1000, Math.min(horizon, until) * 1000];
      return [made(TroubleModel, { kind: effect.kind, atUs, untilUs, value: effect.value })];
    })
    .sort((a, b) => a.atUs - b.atUs);
}

type Services = ResolvedScenario['services'];

function isAsked(name: string, services: Services): boolean {
  return services[name]!.serves.some((kind) => ANSWERED.includes(kind));
}

/** Services that are asked for fetches, and whose requests come to this one: itself, or what stands before it. */
function fetchersOf(name: string, services: Services): readonly string[] {
  const before = Object.keys(services).filter((other) => services[other]!.then === name);
  return [
    ...(isAsked(name, services) ? [name] : []),
    ...before.flatMap((other) => fetchersOf(other, services)),
  ];
}

type Effect = Pick<TroubleModel, 'kind' | 'value'>;

interface Met {
  readonly name: string;
  /** Whether what it serves is answered by the origin. */
  readonly isAnswering: boolean;
  /** Whether such answers go over its link. */
  readonly isSending: boolean;
}

function effectOn({ name, isAnswering, isSending }: Met, fault: Fault): Effect | null {
  switch (fault.kind) {
    case 'down':
      return fault.service === name ? { kind: TROUBLE.down, value: 1 } : null;
    case 'degraded':
    case 'errors':
      return fault.service === name ? { kind: TROUBLE[fault.kind], value: fault.share } : null;
    case 'slow':
      return isAnswering ? { kind: TROUBLE.slow, value: fault.factor } : null;
    case 'bodySize':
      return isSending ? { kind: TROUBLE.bodySize, value: fault.factor } : null;
    default:
      return null;
  }
}
