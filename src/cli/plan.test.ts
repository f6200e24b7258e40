import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../report/words/columns.ts';
import { asked, folder } from './asked.contract.ts';

const home = folder();
const out = join(home, 'reports');
const scenario = join(home, 'counter.yaml');
writeFileSync(
  scenario,
  `name: counter
devices: 1
horizon: 3m
warmup: 1m
services:
  orders:
    instances: 2
    time: {law: exponential, mean: 100ms}
    queueLimit: 20
    background: {rps: 20}
    price: {instanceHour: 0.2}
  other: {instances: 1, time: 1ms, background: {rps: 1}}
  scaled: {instances: 1, time: 1ms, background: {rps: 1}, autoscale: {min: 1, max: 3}}
`,
);
const plan = (...options: readonly string[]) =>
  asked(
    'plan',
    scenario,
    '--service',
    'orders',
    '--objective',
    'waitMs.p90 <= 100',
    '--out',
    out,
    ...options,
  );
const SMALL = ['--replications', '10', '--risk', '0.1'];

test('a plan answers in a sentence, shows a few more and fewer, and is kept whole', async () => {
  const { code, out: text, err } = await plan(...SMALL);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(text).toMatch(/^orders needs 4 instances for waitMs\.p90 <= 100 over the whole run/);
  expect(text.replaceAll(/\s+/g, ' ')).toMatch(
    /: [01] of 10 runs miss it\. With 3, \d+ of 10 runs miss it\./,
  );
  expect(text).toMatch(/^4 < +[01] of 10 /m);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('10 runs cannot tell a risk of 10.0% from one of');
  expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  const [id] = readdirSync(out);
  const kept = JSON.parse(readFileSync(join(out, id!, 'plan.json'), 'utf8'));
  expect(kept).toMatchObject({ service: 'orders', objective: 'waitMs.p90 <= 100', per: 'run', risk: 0.1 });
  expect(kept.curve.map(({ instances }: { instances: number }) => instances)).toEqual([2, 3, 4, 5, 6]);
  const json = await plan(...SMALL, '--json');
  expect(JSON.parse(json.out)).toEqual(kept);
});

test('where the most that are tried are too few, that is said, and the exit code is 1', async () => {
  const { code, out: text } = await plan(...SMALL, '--most', '2');
  expect(code).toBe(1);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('orders: not even 2 instances keep waitMs.p90 <= 100');
});

describe('what is asked for in vain is refused, with what would do', () => {
  test.each([
    [['--service', 'order'], '--service: expected one of orders, other, scaled, found "order"'],
    [['--service', 'scaled'], 'services.scaled.autoscale: expected none'],
    [['--objective', 'waitMs.p90 < 100'], 'expected "waitMs.p99 <= 200"'],
    [['--risk', '1'], 'Expected a share from 0 to less than 1, found "1".'],
    [['--replications', '0'], '--replications: expected 1 or more, found 0'],
    [['--most', '0'], '--most: expected 1 or more, found 0'],
    [['--per', 'day'], 'Allowed choices are run, hour, minute.'],
  ])('%j', async (options, message) => {
    const { code, out: text, err } = await plan(...options);
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(err).toContain(message);
  });

  test('a service that is not named, where there are several', async () => {
    const { code, err } = await asked('plan', scenario, '--objective', 'waitMs.p90 <= 100');
    expect(code).toBe(2);
    expect(err).toContain(
      '--service: expected one of orders, other, scaled, as there are several; found none',
    );
  });

  test('a scenario without services', async () => {
    const { code, err } = await asked('plan', 'halfday', '--objective', 'waitMs.p90 <= 100');
    expect(code).toBe(2);
    expect(err).toContain('plan: the scenario has no services');
  });
});
