/** Test support: servers with one queue, exponential service, and Poisson arrivals of a constant rate (M/M/c). */

import { fleetModule } from '../compiler/fleet-module.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type Objective, objectiveOf } from './objective.ts';
import { Trials } from './trials.ts';
import type { Period } from './worst-period.ts';

const module = await fleetModule();

export interface Plain {
  readonly rps: number;
  /** Mean of the service time. */
  readonly meanMs: number;
  readonly minutes: number;
  readonly rule: string;
  readonly period?: Period;
  readonly queueLimit?: number | 'never';
  readonly faults?: readonly object[];
}

export function plain({
  rps,
  meanMs,
  minutes,
  rule,
  period = 'run',
  queueLimit = 'never',
  faults = [],
}: Plain): {
  readonly objective: Objective;
  readonly trials: Trials;
} {
  const objective = objectiveOf(rule);
  const time = { law: 'exponential', mean: `${meanMs}ms` };
  const compiledWith = (instances: number) =>
    compile(
      parseScenario({
        name: 'plain',
        devices: 1,
        warmup: '1m',
        horizon: `${minutes + 1}m`,
        policy: { periodic: { enabled: false }, pre: { enabled: false }, update: { enabled: false } },
        usage: { opens: { kind: 'renewal', gap: '1d' } },
        services: { data: { instances, time, queueLimit, background: { rps } } },
        faults,
      }),
    );
  return { objective, trials: new Trials({ compiledWith, service: 'data', objective, period, module }) };
}
