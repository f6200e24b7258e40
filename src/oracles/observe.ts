/** Test support: what a run says about the metric of a case, and from how many samples. */

import type { Metrics } from '../projections/result.ts';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { OracleCase } from './cases.ts';

export interface Observed {
  readonly metrics: Metrics;
  readonly devices: number;
  readonly deviceHours: number;
}

/** Runs a raw scenario. @param directory where its files lie */
export async function observe(raw: Record<string, unknown>, directory = '.'): Promise<Observed> {
  const compiled = compile(parseScenario(raw), directory);
  const { metrics, run: facts } = await runToEnd(compiled);
  const deviceHours = (facts.devices * (facts.horizonMs - facts.warmupMs)) / 3_600_000;
  return { metrics, devices: facts.devices, deviceHours };
}

/** The simulated value of a case's metric and the number of samples behind it. */
export function measured({ model, metric }: OracleCase, { metrics, devices, deviceHours }: Observed) {
  const { periodic, pre, host, opens, coldStarts } = metrics;
  const byOpen = (value: number | null) => ({ value: value!, n: opens });
  const byCycle = (value: number | null) => ({ value: value!, n: periodic.successes });
  const isCycled = model === 'A-fail' || model === 'A-net';
  switch (metric) {
    case 'fetch_rate':
      return model === 'T-mixed'
        ? { value: periodic.attempts / deviceHours, n: devices }
        : byOpen(periodic.attempts / deviceHours);
    case 'attempt_rate':
      return byCycle(periodic.attempts / deviceHours);
    case 'success_rate':
      return byCycle(periodic.successes / deviceHours);
    case 'fetches_per_open':
      return byOpen(periodic.attemptsPerOpen);
    case 'fresh_hit':
      if (model === 'T-mixed') return { value: periodic.freshHitRate!, n: devices };
      return isCycled ? byCycle(periodic.freshHitRate) : byOpen(periodic.freshHitRate);
    case 'on_time_sweep':
      return byOpen(host!.onTimeSweepRate);
    case 'sweep_rate':
      return byOpen(host!.sweeps / deviceHours);
    case 'swept_this_period':
      return byOpen(host!.sweptAtReadRate);
    case 'outdated_at_cold_start':
      return byOpen(metrics.update.outdatedAtColdStartRate);
    case 'versions_behind':
      return byOpen(metrics.update.versionsBehind);
    case 'hit':
      return byOpen(1 - metrics.coldStartRate!);
    case 'P(age>12)':
    case 'overdue_open':
    case 'P(age>threshold)':
    case 'age_gt_th':
      return isCycled ? byCycle(1 - periodic.freshHitRate!) : byOpen(1 - periodic.freshHitRate!);
    case 'mean_age':
      return isCycled ? byCycle(periodic.ageMs.mean! / 3_600_000) : byOpen(periodic.ageMs.mean! / 3_600_000);
    case 'wasted_fresh':
      return { value: periodic.unreadWithinIntervalRate!, n: opens };
    case 'wasted_any':
      return { value: periodic.unreadRate!, n: opens };
    case 'current_at_read':
      return byOpen(periodic.currentAtReadRate);
    case 'cold_prob':
      return byOpen(metrics.coldStartRate);
    case 'cold_rate':
      return byOpen(coldStarts / deviceHours);
    case 'open_rate':
      return byOpen(opens / deviceHours);
    case 'resident_fraction':
      return byOpen(metrics.residentFraction);
    case 'ready':
      return byOpen(pre.readyRate);
    case 'mean_extra_wait':
      return byOpen(pre.extraWaitMs.mean! / 1000);
    case 'fetches':
      return byOpen(periodic.attempts);
    case 'freshness':
      return byCycle(periodic.timeFresh);
    default:
      throw new Error(`no scenario measures ${metric}`);
  }
}
