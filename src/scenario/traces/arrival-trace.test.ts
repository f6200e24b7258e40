import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ArrivalTraceSpec, readArrivalTrace } from './arrival-trace.ts';
import { problemsOf } from './sample-log.contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'arrival-trace-'));
afterAll(() => rmSync(directory, { recursive: true }));

const LOG: ArrivalTraceSpec = {
  file: 'requests.csv',
  format: 'auto',
  separator: 'auto',
  columns: { time: 't', count: 'requests' },
  timeUnit: 's',
  where: {},
  step: 'auto',
};

const PATH = 'services.data.background.trace';

function read(rows: readonly string[], spec: Partial<ArrivalTraceSpec> = {}) {
  writeFileSync(join(directory, LOG.file), ['t,requests', ...rows].join('\n'));
  return readArrivalTrace({ ...LOG, ...spec }, { directory, path: PATH, start: null, timeZone: null });
}

describe('counts', () => {
  test('are of seconds where records are a second apart, in any order; what has no record is 0', async () => {
    const { firstAt, stepMs, counts, records } = await read(['12,5', '10,7', '15,1', '13,0']);
    expect([firstAt, stepMs, records]).toEqual([10_000, 1_000, 4]);
    expect([...counts]).toEqual([7, 0, 5, 0, 0, 1]);
  });

  test('are of minutes where they are a minute apart, at any second of it', async () => {
    const { firstAt, stepMs, counts } = await read(['30,600', '90,4', '210,2']);
    expect([firstAt, stepMs]).toEqual([30_000, 60_000]);
    expect([...counts]).toEqual([600, 4, 0, 2]);
  });

  test('are of what is said where it is said: of a single record, or of few', async () => {
    expect((await read(['60,3'], { step: '1m' })).stepMs).toBe(60_000);
    expect([...(await read(['0,1', '3,2'], { step: '1s' })).counts]).toEqual([1, 0, 0, 2]);
  });

  test('may have dates', async () => {
    const { firstAt, stepMs } = await read(['2026-03-02T00:00:00Z,1', '2026-03-02T00:01:00Z,2']);
    expect([firstAt, stepMs]).toEqual([Date.UTC(2026, 2, 2), 60_000]);
  });
});

describe('a log is refused, with file and line,', () => {
  const REFUSED: readonly (readonly [string, string[], Partial<ArrivalTraceSpec>, object])[] = [
    [
      'for a count that is none',
      ['0,1', '1,2.5'],
      {},
      {
        path: `${PATH}.columns.count`,
        message: 'the count of a record (column requests) cannot be read',
        expected: 'a whole number of requests from 0 to 4294967295',
        found: '"2.5"',
        line: 3,
      },
    ],
    ['for a negative count', ['0,-1'], {}, { path: `${PATH}.columns.count`, found: '"-1"', line: 2 }],
    ['for a count beyond all', ['0,4294967296'], {}, { found: '"4294967296"' }],
    [
      'for a time that is none',
      ['0,1', 'noon,1'],
      {},
      { path: `${PATH}.columns.time`, message: 'the time of a count (column t) cannot be read', line: 3 },
    ],
    [
      'for two records of one instant',
      ['5,1', '6,1', '5,2'],
      {},
      { path: `${PATH}.columns.time`, found: 'the same as on line 2', line: 4 },
    ],
    [
      'for a step that cannot be told',
      ['0,1', '300,1'],
      {},
      { path: `${PATH}.step`, expected: '1s or 1m', found: 'records 5m apart', line: 3 },
    ],
    ['for a single record', ['0,1'], {}, { path: `${PATH}.step`, found: 'a single record', line: 2 }],
    [
      'for a record between two steps',
      ['0,1', '60,1', '150,1'],
      { step: '1m' },
      {
        path: `${PATH}.columns.time`,
        message: 'a record lies between two steps',
        expected: 'whole steps of 1m after line 2, the earliest',
        found: '150s after it',
        line: 4,
      },
    ],
    [
      'for more steps than a run remembers',
      ['0,1', '1,1', '40000000,1'],
      {},
      { message: 'the log has too many steps', expected: 'at most 40000000', line: 4 },
    ],
  ];

  test.each(REFUSED)('%s', async (_, rows, spec, problem) => {
    expect(await problemsOf(read(rows, spec))).toEqual([
      expect.objectContaining({ file: 'requests.csv', ...problem }),
    ]);
  });

  test('for a column that it does not have, with the nearest', async () => {
    const columns = { time: 't', count: 'request' };
    expect(await problemsOf(read(['0,1'], { columns }))).toEqual([
      expect.objectContaining({ path: `${PATH}.columns.count`, suggestion: 'requests' }),
    ]);
  });
});
