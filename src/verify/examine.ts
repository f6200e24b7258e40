/** What the simulator says of a check, and how sure it is. */

import { mix } from '../compiled/kernel/mix.ts';
import { mapValues } from '../kernel/map-values.ts';
import { SERVICES } from '../metrics/catalogue/service-paths.ts';
import { estimateOf } from '../metrics/intervals.ts';
import type { Observation } from '../metrics/observation.ts';
import { metricsOf, type Sample } from '../metrics/sample.ts';
import { serviceMetrics } from '../metrics/services.ts';
import { Split } from '../metrics/split.ts';
import { leafAt } from '../metrics/thresholds.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type Estimate, meanOfRuns } from '../statistics/jackknife.ts';
import type { Check, MetricAt } from './check.ts';
import { live } from './live.ts';

export interface Examined extends Estimate {
  readonly id: string;
  readonly events: number;
}

/**
 * Runs a check in this thread. @param index of the check, so that each has chances of its own
 * @throws Error if its scenario gives no number, or nothing of its error
 */
export function examine(check: Check, index: number, seed: number, module: WebAssembly.Module): Examined {
  const { runs = 1 } = check;
  const lives = Array.from({ length: runs }, (_, run) => {
    const scenario = parseScenario({ ...check.scenario, seed: seedOf(seed, index, run) });
    return live(compile(scenario), module);
  });
  const estimate =
    runs > 1
      ? ofRuns(
          check,
          lives.map(({ observed }) => observed),
        )
      : ofDevices(check, lives[0]!.observed);
  if (!estimate) throw new Error(`${check.id}: its scenario says nothing of ${check.quantity}`);
  return { id: check.id, ...estimate, events: lives.reduce((sum, { events }) => sum + events, 0) };
}

/** Each run is one observation. */
function ofRuns(check: Check, runs: readonly Observation[]): Estimate | null {
  const values = runs.map((observed) => check.measure(numbersOf(observed)));
  return values.some(Number.isNaN) ? null : meanOfRuns(values);
}

/** What a run says of everybody, of an app and of a service. */
function numbersOf({ model, whole, apps, services }: Observation): MetricAt {
  const trees: Readonly<Record<string, unknown>> = {
    ...metricsOf(whole),
    apps: mapValues(apps, metricsOf),
    [SERVICES]: Object.fromEntries(services.map((sample) => [sample.name, serviceMetrics(sample, model)])),
  };
  return (path) => leafAt(trees, path) ?? Number.NaN;
}

/** Devices are independent: one cluster of them is left out at a time. */
function ofDevices(check: Check, { whole, apps }: Observation): Estimate | null {
  const names = Object.keys(apps);
  const splits = [whole, ...Object.values(apps)].map((sample: Sample) => new Split(sample));
  return estimateOf(splits, (valuesAt) => {
    const value = check.measure((path) => {
      const { app, rest } = partOf(path);
      return valuesAt[app === null ? 0 : 1 + names.indexOf(app)]!(rest) ?? Number.NaN;
    });
    return Number.isNaN(value) ? null : value;
  });
}

function partOf(path: string): { app: string | null; rest: string } {
  const [, app = null, rest = path] = /^apps\.([^.]+)\.(.*)$/.exec(path) ?? [];
  return { app, rest };
}

function seedOf(seed: number, index: number, run: number): number {
  return (mix(mix((seed + 1) | 0) ^ mix((1000 * index + run) | 0)) >>> 0) + 1;
}
