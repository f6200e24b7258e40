/** Test support: small comparisons of intervals on the same people, with their attributions. */

import { fleetModule } from '../compiler/fleet-module.ts';
import type { Compared } from '../report/comparison/comparison-context.ts';
import { clustersOfEach } from '../run/plan.ts';
import { observeToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { attribute, type RanPolicy } from './attribute.ts';
import { contrastsOf } from './comparison.ts';
import { differenceRule } from './difference-rule.ts';

/** A thousand people in two cohorts, three weeks. */
export const MEETING = {
  name: 'meeting',
  devices: 1000,
  horizon: '21d',
  warmup: '7d',
  usage: { opens: { gap: { law: 'exponential', mean: '20h' } }, rate: { law: 'gamma', shape: 1, mean: 1 } },
  cohorts: [
    { name: 'here', share: 0.5 },
    { name: 'there', share: 0.5, usage: { opens: { gap: { law: 'exponential', mean: '4d' } } } },
  ],
};

const runs = new Map<string, Promise<Omit<RanPolicy, 'label'>>>();

/** What has been asked for once is run once: it would give the same bits. A run of its own has another name. */
export async function ran(label: string, raw: object, replications = 1): Promise<RanPolicy> {
  const asked = JSON.stringify([raw, replications]);
  if (!runs.has(asked)) runs.set(asked, run(raw, replications));
  return { label, ...(await runs.get(asked)!) };
}

async function run(raw: object, replications: number): Promise<Omit<RanPolicy, 'label'>> {
  const compiled = compile(parseScenario({ ...MEETING, ...raw }));
  return { compiled, ...(await observeToEnd(compiled, { replications })) };
}

/** Of each kind, so that a comparison has thresholds to show. */
const RULES = [
  'periodic.freshHitRate >= base - 1pt',
  'origin.requests <= base + 5%',
  'origin.peakRps1m <= base',
];

/** @param intervals of WeChat's rule */
export async function compared(intervals: readonly string[], { replications = 1 } = {}): Promise<Compared> {
  const policies: RanPolicy[] = [];
  for (const interval of intervals) {
    policies.push(
      await ran(interval, { policy: { preset: 'wechat', periodic: { interval } } }, replications),
    );
  }
  return {
    title: 'meeting',
    command: 'fleetcast compare meeting.yaml …',
    policies,
    contrasts: contrastsOf(policies, { rules: RULES.map(differenceRule) }),
    attributed: await attributed(policies, replications),
  };
}

let several: Promise<Compared> | undefined;

/** Five policies in two replications, run once for all that look at them. */
export function severalCompared(): Promise<Compared> {
  several ??= compared(['12h', '6h', '24h', '25h', '72h'], { replications: 2 });
  return several;
}

export async function attributed(policies: readonly RanPolicy[], replications = 1, workers = 1) {
  const module = await fleetModule();
  return attribute(policies, { workers, replications, clusters: clustersOfEach(replications), module });
}
