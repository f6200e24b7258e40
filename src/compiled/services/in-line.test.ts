/** Services that stand one behind the other. */

import { expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { Key } from '../kernel/draw.ts';
import { LAW, Law } from '../kernel/law.ts';
import { lengthFurther } from './length.ts';

const NAMES = ['first', 'second', 'third', 'fourth'];

async function lived(times: readonly object[] | readonly string[], rps: number, hours: number) {
  const services = Object.fromEntries(
    times.map((time, index) => {
      const then = index + 1 < times.length && { then: NAMES[index + 1] };
      const background = index === 0 && { background: { rps } };
      return [NAMES[index]!, { instances: 1, queueLimit: 'never', time, ...then, ...background }];
    }),
  );
  const policy = { periodic: { enabled: false }, pre: { enabled: false } };
  const given = { name: 'line', devices: 1, warmup: '1h', horizon: `${hours + 1}h`, policy, services };
  const result = await runToEnd(compile(parseScenario(given)));
  return NAMES.slice(0, times.length).map((name) => result.services[name]!);
}

test('each of four works as long as its own law says', async () => {
  const found = await lived(['10ms', '20ms', '40ms', '5ms'], 0.05, 3);
  expect(found.map(({ sojournMs }) => sojournMs.p50)).toEqual(
    [10, 20, 40, 5].map((ms) => expect.closeTo(ms, 0)),
  );
});

test('three in line take as long as three that stand alone: what leaves a queue is a Poisson process (Burke 1956)', async () => {
  const means = [50, 80, 100];
  const rps = 6;
  const found = await lived(
    means.map((mean) => ({ law: 'exponential', mean: `${mean}ms` })),
    rps,
    12,
  );
  const exact = means.reduce((sum, mean) => sum + mean / (1 - (rps * mean) / 1000), 0);
  const total = found.reduce((sum, { sojournMs }) => sum + sojournMs.mean!, 0);
  expect(total / exact).toBeGreaterThan(0.97);
  expect(total / exact).toBeLessThan(1.03);
});

test('what is drawn further on has the law of its service, and differs from service to service', () => {
  const law = Object.assign(new Law(), { kind: LAW.exponential, x: 1e6 });
  const key = new Key();
  const ties = Array.from({ length: 20_000 }, (_, index) => (index + 0.5) / 20_000);
  const [third, fourth] = [2, 3].map((service) =>
    ties.map((tie) => lengthFurther(law, key, service, tie) / 1e6),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(third!)).toBeCloseTo(1, 1);
  expect(mean(third!.map((value, index) => (value - 1) * (fourth![index]! - 1)))).toBeCloseTo(0, 1);
  expect(mean(third!.map((value, index) => (value - 1) * (ties[index]! - 0.5)))).toBeCloseTo(0, 1);
});
