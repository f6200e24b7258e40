import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnsOf } from '../report/words/columns.ts';
import { asked, folder } from './asked.contract.ts';

const scenario = join(folder(), 'edge.yaml');
writeFileSync(
  scenario,
  `name: edge
devices: 40
horizon: 2d
warmup: 6h
usage: {opens: {gap: {law: exponential, mean: 2h}}}
origin: {latency: 300ms, content: {changes: 1h, scope: app}}
policy: {periodic: {interval: 1h, window: never}}
services:
  data:
    serves: [periodic, pre]
    instances: 2
    time: {law: exponential, mean: 4s}
    edge: {lifetime: 10m, nodes: 2, shield: true}
    price: {instanceHour: 0.5, gigabyte: 100}
`,
);

test('a device is told what it met at an edge, and how old that was', async () => {
  let told = '';
  for (const device of ['0', '1', '2', '3']) {
    told += (await asked('explain', scenario, '--device', device)).out;
  }
  expect(told).toMatch(/data: answered at its edge with what a node had kept for \d/);
  expect(told).toMatch(/data: answered at its edge with what the shield had kept for \d/);
  expect(told).toMatch(/data: waited at its edge, as the same was being fetched for another/);
  expect(told).toMatch(/data: given the answer to that request, [\d.]+ m?s after it came/);
  expect(told).toMatch(/PeriodicAged\(version \d+, age /);
});

test.each(['en', 'zh'])('a summary of it in %s fits 80 columns and has a bill', async (language) => {
  const { out } = await asked('run', scenario, '--out', join(folder(), 'reports'), '--lang', language);
  expect(out).toMatch({ en: /Edge hit rate /, zh: /边缘命中率 / }[language]!);
  expect(out).toMatch({ en: / Cost /, zh: / 费用 / }[language]!);
  const lines = out.split('\n').filter((line) => !/^(report|报告) /.test(line));
  expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
});
