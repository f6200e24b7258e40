import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { columnsOf } from '../words/columns.ts';
import { terminalSummary } from './terminal.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('the summary in a terminal', () => {
  test('tells people, data and servers on one screen', () => {
    const summary = terminalSummary(fixtureResult(), {
      width: 80,
      reportPath: 'reports/wechat-month/report.html',
    });
    expect(`\n${plain(summary)}`).toBe(`
wechat-month · 1 000 000 devices · 28 d, 7 d of it warm-up · seed 1

People
  Fresh data found         91.0% ±0.91     of 22 million opens · up to 12 h old
  Data found               98.0% ±0.98     of any age
  Fresh hit rate           85.6% ±0.86     of 22 million reads · 95.5% any age
  Mean age at read        5.04 h ±3 min    p50 4.8 h · p90 11.2 h · p99 2.54 d
  Pre-fetch hits           89.0% ±0.89     of 22 million reads · 1.7% missed
  Launch wait, p50         1.2 s ±12 ms    p90 2.01 s · p99 3.08 s
  Cold start share         43.4% ±0.43     of 50.7 million opens
Data
  Requests                  2.55 ±0.025    per device per day · 102 KiB
  Never read               46.5% ±0.46     of 30.8 million replaced answers
  Of the possible          85.6% ±0.86     with as many requests · 58.0% suffice
  Periodic fetches  31.5 million ±320 000  1.1% failed · 0.40% too large
Servers
  Mean load             29.5 rps ±0.29     53.5 million requests · 1.1% failed
                                           1.99 TiB
  Peak, 1 min           82.2 rps ±?        estimated; the sample shows 89.4 rps
  Peak, 1 s              125 rps ±?        estimated; the sample shows 256 rps
  Scale                    × 100           10 000 devices represent 1 000 000
±? one run cannot show how much its peak would vary; use --replications 10
3 of 3 thresholds hold (with 95 % confidence intervals)
  holds  periodic.freshHitRate > 0.8    85.6%  84.8% to 86.5%
  holds  origin.peakRps1s <= 500      125 rps
  holds  launch.waitMs.p90 < 2.5s      2.01 s  1.99 s to 2.03 s
origin.peakRps1s of a scaled sample is judged by the estimate for the whole
fleet, origin.fleetPeakRps1s.

digest 9c41e0b7d25a83f6 · 12 345 678 facts in 12.8 s · wechat-month-7f3a91c2
report reports/wechat-month/report.html
`);
  });

  test('tells the same in Chinese, in columns', () => {
    const summary = plain(terminalSummary(fixtureResult({ language: 'zh' }), { width: 80 }));
    expect(summary).toBe(`wechat-month · 1 000 000 台设备 · 28 天，其中预热 7 天 · 种子 1

用户
  有新鲜数据占比            91.0% ±0.91     共 2200 万次打开
                                            年龄不超过 12 小时
  有数据占比                98.0% ±0.98     不论数据年龄
  新鲜命中率                85.6% ±0.86     共 2200 万次读取
                                            95.5% 不论数据年龄
  读取时数据年龄均值    5.04 小时 ±3 分钟   p50 4.8 小时 · p90 11.2 小时
                                            p99 2.54 天
  预拉取及时率              89.0% ±0.89     共 2200 万次读取 · 1.7% 未命中
  启动等待 p50             1.2 秒 ±12 毫秒  p90 2.01 秒 · p99 3.08 秒
  冷启动占比                43.4% ±0.43     共 5070 万次打开
数据
  请求数                     2.55 ±0.025    每台设备每天 · 102 KiB
  从未读取占比              46.5% ±0.46     共 3080 万份被替换的数据
  达成率                    85.6% ±0.86     相同请求数下 · 58.0% 的请求即可
  周期性更新请求数        3150 万 ±320 000  1.1% 失败 · 0.40% 响应过大
服务器
  平均负载               29.5 QPS ±0.29     5350 万次请求 · 1.1% 失败 · 1.99 TiB
  峰值（1 分钟）         82.2 QPS ±?        估计值；样本自身为 89.4 QPS
  峰值（1 秒）            125 QPS ±?        估计值；样本自身为 256 QPS
  放大倍数                  × 100           10 000 台代表 1 000 000 台设备
±? 单次运行无法得出峰值会如何波动；请使用 --replications 10
3 条阈值全部满足（附 95% 置信区间）
  满足  periodic.freshHitRate > 0.8    85.6%  84.8% 至 86.5%
  满足  origin.peakRps1s <= 500      125 QPS
  满足  launch.waitMs.p90 < 2.5s     2.01 秒  1.99 秒 至 2.03 秒
放大的样本按对全部设备的估计 origin.fleetPeakRps1s 判断 origin.peakRps1s。

摘要 9c41e0b7d25a83f6 · 12 345 678 条事实，耗时 12.8 秒 · wechat-month-7f3a91c2
`);
  });

  test.each([
    ['en', 80],
    ['en', 60],
    ['en', 44],
    ['zh', 80],
    ['zh', 60],
    ['zh', 52],
  ] as const)('in %s no line is wider than %i columns', (language, width) => {
    for (const line of terminalSummary(fixtureResult({ language }), { width }).split('\n')) {
      expect(columnsOf(line), line).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    ['en', 80],
    ['en', 60],
    ['en', 44],
    ['zh', 80],
    ['zh', 52],
  ] as const)('in %s nothing that fits a wide terminal is left out of %i columns', (language, width) => {
    const whole = fixtureResult({ language });
    const result = { ...whole, run: { ...whole.run, replications: 12 } };
    // Lines are broken where a part, or a word of one, ends: the same signs stand in both.
    const signs = (columns: number) =>
      [...plain(terminalSummary(result, { width: columns })).replaceAll(/[\s·]/g, '')].sort().join('');
    expect(signs(width)).toBe(signs(400));
  });

  test('one device is one', () => {
    const one = fixtureResult({ devices: 1, represents: 2 });
    expect(terminalSummary(one, { width: 80 })).toContain('1 device represents 2');
  });

  test('what was not measured is a dash that says so', () => {
    const summary = terminalSummary(fixtureResult({ hasReads: false }), { width: 80 });
    expect(summary).toMatch(/Fresh hit rate +– +nothing to measure/);
    expect(summary).toMatch(/fails +periodic.freshHitRate > 0.8 +– +nothing to measure/);
  });

  test('colour only where it is asked for', () => {
    expect(terminalSummary(fixtureResult(), { width: 80 })).not.toContain('\u001b');
    expect(terminalSummary(fixtureResult(), { width: 80, color: true })).toContain('\u001b[1mPeople');
  });
});
