import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { terminalSummary } from './terminal.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('the summary in a terminal', () => {
  test('tells people, data and servers on one screen', () => {
    const summary = terminalSummary(fixtureResult(), {
      width: 80,
      reportPath: 'reports/wechat-month/report.html',
    });
    expect(`\n${plain(summary)}`).toBe(`
wechat-month · 10 000 devices · 28 d, 7 d of it warm-up · seed 1

People
  Fresh hit rate          85.6% ±0.86     of 219 662 reads · up to 12 h old
  Hit rate                95.5% ±0.96     an answer of any age
  Mean age at read       5.04 h ±3 min    p50 4.8 h · p90 11.2 h · p99 2.54 d
  Pre-fetch               89.0%           in time of 219 662 reads · 1.7% missed
  Launch wait, p50        1.2 s ±12 ms    p90 2.01 s · p99 3.08 s
  Cold start share        43.4% ±0.43     of 506 518 opens
Data
  Requests                 2.55 ±0.025    per device per day · 102 KiB
  Never read              46.5% ±0.46     of 307 537 replaced answers
  Of the possible         85.6% ±0.86     with as many requests · 58.0% would do
  Periodic fetches      315 367           1.1% failed · 0.40% too large
Servers
  Mean load            29.5 rps ±0.29     53 502 900 requests · 1.1% failed
  Peak, 1 min          82.2 rps           estimated; the sample shows 89.4 rps
  Peak, 1 s             125 rps           estimated; the sample shows 256 rps
  Scale                   × 100           10 000 devices stand for 1 000 000
Thresholds  all 3 hold

digest 9c41e0b7d25a83f6 · 12 345 678 facts in 12.8 s · wechat-month-7f3a91c2
report reports/wechat-month/report.html
`);
  });

  test.each([80, 60, 44])('no line is wider than %i columns', (width) => {
    for (const line of terminalSummary(fixtureResult(), { width }).split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(width);
    }
  });

  test('what was not measured is a dash that says so', () => {
    const summary = terminalSummary(fixtureResult({ hasReads: false }), { width: 80 });
    expect(summary).toMatch(/Fresh hit rate +– +nothing to measure/);
    expect(summary).toContain('Threshold fails: periodic.freshHitRate > 0.8');
  });

  test('colour only where it is asked for', () => {
    expect(terminalSummary(fixtureResult(), { width: 80 })).not.toContain('\u001b');
    expect(terminalSummary(fixtureResult(), { width: 80, color: true })).toContain('\u001b[1mPeople');
  });
});
