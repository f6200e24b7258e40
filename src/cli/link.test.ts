import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnsOf } from '../report/words/columns.ts';
import { asked, folder } from './asked.contract.ts';

const scenario = join(folder(), 'link.yaml');
writeFileSync(
  scenario,
  `name: link
devices: 40
horizon: 2d
warmup: 6h
usage: {opens: {gap: {law: exponential, mean: 2h}}}
origin: {latency: 300ms, timeout: 40s}
policy: {periodic: {interval: 1h, window: never}}
services:
  data:
    serves: [periodic, pre]
    instances: 2
    time: {law: exponential, mean: 1s}
    bandwidth: 2500
`,
);

test('a device is told how long its answers were on a link, and which of them was broken off', async () => {
  let told = '';
  for (const device of ['0', '1', '2', '3']) {
    told += (await asked('explain', scenario, '--device', device)).out;
  }
  expect(told).toMatch(/data: made its answer [\d.]+ m?s after it came/);
  expect(told).toMatch(
    /data: sent it in \d\d\.\d s over the link that all answers share, \d\d\.\d s after it/,
  );
  expect(told).toMatch(/data: broke off its answer after \d+ bytes, [\d.]+ s after it came, as the device/);
});

test.each(['en', 'zh'])(
  'a summary of it in %s fits 80 columns and says how full it was',
  async (language) => {
    const { out } = await asked('run', scenario, '--out', join(folder(), 'reports'), '--lang', language);
    expect(out).toMatch({ en: /Link in use +\d[\d.]*% /, zh: /链路占用率 +\d[\d.]*% / }[language]!);
    expect(out).toMatch({ en: /Transfer, p50 +\d+/, zh: /传输时间 p50 +\d+/ }[language]!);
    const lines = out.split('\n').filter((line) => !/^(report|报告) /.test(line));
    expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
  },
);
