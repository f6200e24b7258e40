import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../metrics/result.ts';
import { columnsOf } from '../report/words/columns.ts';
import { asked, folder } from './asked.contract.ts';

const home = folder();
const out = join(home, 'reports');
const scenario = join(home, 'servers.yaml');
writeFileSync(
  scenario,
  `name: servers
devices: 5
horizon: 2h
warmup: 30m
services:
  order-api:
    serves: [periodic, pre, own]
    instances: 2
    time: {law: exponential, mean: 300ms}
    queueLimit: 20
    background: {rps: 5, timeout: 2s, retry: {kind: fixed, after: 1s, maxAttempts: 3}}
faults:
  - {at: 60m, for: 5m, kind: down, service: order-api}
thresholds:
  - services.order-api.waitMs.p99 <= 1ms
`,
);

let ran: { code: number; out: string; err: string };
let result: Result;
const file = (name: string) => readFileSync(join(out, result.run.id, name), 'utf8');
beforeAll(async () => {
  ran = await asked('run', scenario, '--out', out, '--json');
  result = JSON.parse(ran.out);
});

describe('a run with services', () => {
  test('fails a threshold on one of them, and says what was measured', () => {
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/fails +services\.order-api\.waitMs\.p99 <= 1ms/);
  });

  test('writes what happened at them over time beside its result, which stays small', () => {
    expect(readdirSync(join(out, result.run.id)).sort()).toEqual([
      'report.html',
      'report.md',
      'run.json',
      'series.csv',
      'services.csv',
    ]);
    const [head, ...lines] = file('services.csv').trimEnd().split('\n');
    expect(head).toMatch(/^time,service,arrivals,/);
    expect(lines).toHaveLength(120);
    const cells = lines.map((line) => line.split(','));
    const arrivals = cells.slice(30).reduce((sum, [, , count]) => sum + Number(count), 0);
    expect(arrivals).toBe(result.services['order-api']!.arrivals);
    expect(cells.every(([, name]) => name === 'order-api')).toBe(true);
    expect(JSON.stringify(result.services).length).toBeLessThan(2000);
  });

  test.each(['en', 'zh'])('has a summary in %s that fits 80 columns', async (language) => {
    const { out: shown } = await asked('run', scenario, '--out', out, '--lang', language);
    expect(shown).toContain('order-api\n');
    const lines = shown.split('\n').filter((line) => !/^(report|报告) /.test(line));
    expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
  });

  test('is shown, and so is one of an older version, which says nothing of services', async () => {
    expect((await asked('show', result.run.id, '--out', out)).out).toContain('Service order-api');
    const { services: _, serviceIntervals: __, ...older } = result;
    writeFileSync(join(out, result.run.id, 'run.json'), JSON.stringify(older));
    const { code, out: shown } = await asked('show', result.run.id, '--out', out);
    expect([code, shown.includes('Service order-api')]).toEqual([0, false]);
    expect((await asked('runs', '--out', out)).out).toContain(result.run.id);
  });
});
