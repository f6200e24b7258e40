import { expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { logFolder } from '../traces/sample-log.contract.ts';
import { compile } from './compile.ts';

const { read } = logFolder();

const OPENS = {
  opens: { kind: 'trace', trace: { file: 'log.csv', columns: { time: 't', device: 'user' } } },
};

test('faults and releases that the run does not meet are told by number', () => {
  const scenario = parseScenario({
    name: 'z',
    horizon: '9d',
    warmup: '1d',
    start: '2026-03-02T00:00:00Z',
    faults: [
      { kind: 'outage', at: '2020-01-01T00:00:00Z', for: '1h' },
      { kind: 'outage', at: '2026-03-01T23:30:00Z', for: '1h' },
      { kind: 'pullNow', at: '20d' },
    ],
    releases: ['3d', '20d'],
  });
  expect(compile(scenario).notes.map(({ en }) => en)).toEqual([
    'faults: 2 of 3 lie before or after the run and have no effect',
    'releases: 1 of 2 lie before or after the run and have no effect',
  ]);
});

test.each([
  [{}, []],
  [{ horizon: '3d' }, ['log.csv: sessions that begin before or after the run are left out (6 of 9)']],
  [
    { start: '2026-03-04T00:00:00Z' },
    ['log.csv: sessions that begin before or after the run are left out (2 of 9)'],
  ],
  [{ horizon: '48d' }, ['log.csv ends 39d before the run: that time without opens is part of every average']],
])('sessions out of the run and days without a log: %j', async (more, notes) => {
  const rows = Array.from(
    { length: 9 },
    (_, day) => `2026-03-${String(day + 2).padStart(2, '0')}T00:00:00Z,ann\n`,
  );
  const usage = await read(`t,user\n${rows.join('')}`);
  const scenario = parseScenario({ name: 'z', warmup: '1d', usage: OPENS, ...more });
  const told = compile(scenario, { usage, changes: new Map(), arrivals: new Map() }).notes.map(
    ({ en }) => en,
  );
  expect(told.filter((note) => !note.includes('usage.session'))).toEqual(notes);
});
