import { describe, expect, test } from 'vitest';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { runToEnd } from './run.ts';
import { settled } from './warmup.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const raw = (more: object) => ({
  name: 'settling',
  devices: 500,
  horizon: '28d',
  warmup: 'auto',
  policy: { preset: 'wechat', pre: { enabled: false }, update: { enabled: false } },
  usage: {
    opens: { gap: { law: 'exponential', mean: '6h' }, firstOpen: { law: 'uniform', min: 0, max: '7d' } },
  },
  ...more,
});

const warmupOf = async (more: object) => settled(parseScenario(raw(more)), '.');

describe('a warm-up that is found', () => {
  test('ends when people have come: after the week in which they find the app', async () => {
    const { compiled, note } = await warmupOf({});
    expect(compiled.scenario.warmup).toBeGreaterThan(5 * DAY);
    expect(compiled.scenario.warmup).toBeLessThan(10 * DAY);
    expect(note?.en).toMatch(/^warm-up of \S+, detected in a pilot run of 500 devices \(\S+ settles last\)$/);
  });

  test('is short where everything is there from the start', async () => {
    const opens = { gap: { law: 'exponential', mean: '1h' } };
    const { compiled } = await warmupOf({ policy: { periodic: { enabled: false } }, usage: { opens } });
    expect(compiled.scenario.warmup).toBeLessThan(2 * DAY);
  });

  test('is of whole weeks where weeks matter, and needs several', async () => {
    const weekly = [1, 1, 1, 1, 1, 2, 2];
    const usage = { opens: { gap: { law: 'exponential', mean: '6h' } }, weekly };
    const long = await warmupOf({ horizon: '84d', usage });
    expect(long.compiled.scenario.warmup % (7 * DAY)).toBe(0);
    const short = await warmupOf({ usage });
    expect(short.note?.en).toMatch(/half of the run, which is too short/);
    expect(short.compiled.scenario.warmup).toBe(14 * DAY);
  });

  test('changes nothing where it is given', async () => {
    const { compiled, note } = await warmupOf({ warmup: '3d' });
    expect([compiled.scenario.warmup, note]).toEqual([3 * DAY, null]);
  });
});

test('a run that is too short to be stationary says so', async () => {
  const firstOpen = { law: 'uniform', min: 0, max: '28d' };
  const usage = { opens: { gap: { law: 'exponential', mean: '6h' }, firstOpen } };
  const notesIn = async (language: 'en' | 'zh') => {
    const { compiled } = await warmupOf({ warmup: '1d', usage, report: { language } });
    return (await runToEnd(compiled)).notes;
  };
  expect(await notesIn('en')).toEqual([
    expect.stringMatching(/^measured time is not stationary .* too short$/),
  ]);
  expect(await notesIn('zh')).toEqual([expect.stringMatching(/^统计时段尚未平稳.*过短$/)]);
  const steady = await warmupOf({ warmup: '8d' });
  expect((await runToEnd(steady.compiled)).notes).toEqual([]);
});
