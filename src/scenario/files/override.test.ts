/** Settings on the command line that are wrong: refused, and located at the option that gave them. */

import { expect, test } from 'vitest';
import { refusals, rowsOf } from '../problems/refusal.contract.ts';
import type { LoadOptions } from './load.ts';

const { refusal, refusalOf } = refusals();

const FILE = 'name: x\nthresholds: [a > 1]\n';

const SETS = rowsOf(`
  devices | --set devices: has no =; expected path=value
  =3 | --set =3: has an empty key
  a..b=3 | --set a..b=3 a..b: has an empty key
  .devices=3 | has an empty key
  devices.=3 | has an empty key
  devices=0 | --set devices=0 devices: expected a whole number of devices | found 0
  devices= | --set devices= devices: | found nothing
  devices=[ | --set devices=[ devices: the value is not YAML
  devices={a: 1, a: 2} | the value is not YAML: Map keys must be unique
  devices=*a | the value is not YAML: Unresolved alias
  policy.periodic.intervall=6h | --set policy.periodic.intervall=6h policy.periodic.intervall: unknown key (did you mean "interval"?)
  polcy.periodic.interval=6h | --set polcy.periodic.interval=6h polcy: unknown key (did you mean "policy"?)
  policy.periodic.interval=-6h | --set policy.periodic.interval=-6h policy.periodic.interval:
  policy.periodic.retry.kind=fixed | --set policy.periodic.retry.kind=fixed policy.periodic.retry.after: is required
  policy.periodic.retry.after=1m | policy.periodic.retry.kind: is required
  name.first=x | --set name.first=x name.first: leads through name, which is a value without keys
  name.first.second=x | name.first.second: leads through name
  thresholds.0.rule=x | leads through thresholds.0, which is a value without keys
  thresholds.7=a > 1 | leads through thresholds, which is a list of 1
  thresholds.first=a > 1 | leads through thresholds, which is a list of 1
  thresholds.0=a | --set thresholds.0=a thresholds.0:
  policy=weechat | --set policy=weechat policy:
  policy.preset=qqq | --set policy.preset=qqq policy.preset: expected the name of a preset
  host.keepAlive=soon | --set host.keepAlive=soon host.keepAlive: expected
  usage.opens.kind=ofHostOpens | --set usage.opens.kind=ofHostOpens usage.opens: says no probability
  usage.opens.gap.mean=0 | --set usage.opens.gap.mean=0 usage.opens.gap.mean:
  usage.opens.gap=0 | --set usage.opens.gap=0 usage.opens.gap: gaps need a mean of 1 ms or more
  network.kind=markov | --set network.kind=markov network.states: is required
  horizon=7d | --set horizon=7d warmup: the warm-up of 7d is not shorter than the horizon of 7d
  warmup=4w | --set warmup=4w warmup: the warm-up of 28d is not shorter than the horizon of 28d
  seed=one | --set seed=one seed:
  app=fast | --set app=fast app: expected an object of settings, found "fast"
  __proto__.x=1 | --set __proto__.x=1 __proto__: unknown key
`);

test.each(SETS)('--set %s', async (set, ...fragments) => {
  const message = await refusalOf(FILE, 'yaml', { sets: [set] });
  for (const fragment of fragments) expect(message).toContain(fragment);
});

test('--set without anything', async () => {
  expect(await refusalOf(FILE, 'yaml', { sets: [''] })).toContain('has no =');
});

test('--set with a value without a bottom', async () => {
  const message = await refusalOf(FILE, 'yaml', { sets: [`devices=${'['.repeat(9_999)}`] });
  expect(message).toContain('devices: the value is nested too deeply');
});

test.each<[NonNullable<LoadOptions['overrides']>, string]>([
  [{ devices: 0 }, '--devices: '],
  [{ devices: 1.5 }, '--devices: '],
  [{ devices: Number.NaN }, '--devices: '],
  [{ seed: -1 }, '--seed: '],
  [{ seed: 2 ** 53 }, '--seed: '],
  [{ horizon: '3x' }, '--horizon: '],
  [{ horizon: '-3d' }, '--horizon: '],
  [{ horizon: '3d' }, '--horizon warmup: the warm-up of 7d'],
])('the options %j', async (overrides, fragment) => {
  expect(await refusal('wechat-month', { overrides })).toContain(fragment);
});
