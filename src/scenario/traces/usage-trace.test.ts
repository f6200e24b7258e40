import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ScenarioError } from '../problems/problem.ts';
import { readUsageTrace, type UsageTrace, type UsageTraceSpec } from './usage-trace.ts';

const directory = mkdtempSync(join(tmpdir(), 'usage-trace-'));
afterAll(() => rmSync(directory, { recursive: true }));

const LOG: UsageTraceSpec = {
  file: 'log.csv',
  format: 'csv',
  columns: { time: 't', device: 'user' },
  timeUnit: 's',
  where: {},
  mergeWithinMs: 0,
  endWith: 'file',
};

const PHONE: UsageTraceSpec = {
  ...LOG,
  columns: { time: 't', device: 'user', app: 'app', kind: 'what', duration: 'lasted' },
  where: { kind: 'app' },
  mergeWithinMs: 30_000,
  endWith: 'device',
};

function read(text: string, spec: UsageTraceSpec): UsageTrace {
  writeFileSync(join(directory, 'log.csv'), text);
  return readUsageTrace({ ...spec, directory });
}

/** A trace in one line for each device and app: `device end | app open+length …`, in seconds. */
function drawn(trace: UsageTrace): string[] {
  return trace.devices.flatMap(({ id, lastAt, apps }) =>
    apps.map(({ app, openAt, lengthMs }) => {
      const stints = [...openAt].map((at, open) => `${at / 1000}+${lengthMs[open]! / 1000}`);
      return `${id} ${lastAt / 1000} | ${trace.appIds[app]} ${stints.join(' ')}`;
    }),
  );
}

test('without columns for app and duration there is one app, and an open lasts no time', () => {
  const trace = read('t,user\n20,bob\n10,ann\n30,ann\n', LOG);
  expect(drawn(trace)).toEqual(['bob 30 | app 20+0', 'ann 30 | app 10+0 30+0']);
  expect(trace).toMatchObject({ firstAt: 10_000, lastAt: 30_000, appIds: ['app'] });
});

test('devices and apps come in the order in which the kept records first name them', () => {
  const rows = [
    '5,bob,,screen,9',
    '10,ann,mail,app,1',
    '11,ann,chat,app,1',
    '12,bob,chat,app,1',
    '99,ann,,screen,1',
  ];
  const trace = read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE);
  expect(trace.appIds).toEqual(['mail', 'chat']);
  expect(drawn(trace)).toEqual(['ann 11 | mail 10+1', 'ann 11 | chat 11+1', 'bob 12 | chat 12+1']);
});

test('a device is watched until the last kept record of the file, or until its own, by the start of that record', () => {
  const log = 't,user,app,what,lasted\n10,ann,mail,app,500\n20,bob,mail,app,500\n700,ann,,screen,1\n';
  expect(read(log, PHONE).devices.map((device) => device.lastAt)).toEqual([10_000, 20_000]);
  expect(read(log, { ...PHONE, endWith: 'file' }).devices.map((device) => device.lastAt)).toEqual([
    20_000, 20_000,
  ]);
});

test('the last record counts for the end also if it was merged into an earlier session', () => {
  const trace = read('t,user\n0,ann\n60,ann\n', { ...LOG, mergeWithinMs: 60_000, endWith: 'device' });
  expect(drawn(trace)).toEqual(['ann 60 | app 0+60']);
});

test.each([
  ['a pause as long as mergeWithin is bridged', '0 10, 40 5', 30_000, '0+45'],
  ['one second more is not', '0 10, 41 5', 30_000, '0+10 41+5'],
  ['the pause is measured from the end of what was merged so far', '0 10, 40 10, 80 10', 30_000, '0+90'],
  ['a stint within another does not shorten it', '0 100, 10 5, 120 1', 30_000, '0+121'],
  ['records are merged by time, not by their place in the file', '40 5, 0 10', 30_000, '0+45'],
  [
    'with mergeWithin 0 nothing is merged, not even overlaps',
    '0 10, 5 10, 5 1, 15 0',
    0,
    '0+10 5+10 5+1 15+0',
  ],
])('%s', (_, stints, mergeWithinMs, sessions) => {
  const rows = stints
    .split(', ')
    .map((stint) => `${stint.split(' ')[0]},ann,mail,app,${stint.split(' ')[1]}`);
  const trace = read(['t,user,app,what,lasted', ...rows].join('\n'), { ...PHONE, mergeWithinMs });
  expect(drawn(trace)[0]?.split('mail ')[1]).toBe(sessions);
});

test('stints of different apps and devices are never merged with each other', () => {
  const rows = ['0,ann,mail,app,1', '1,ann,chat,app,1', '2,bob,mail,app,1', '3,ann,mail,app,1'];
  expect(drawn(read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE))).toEqual([
    'ann 3 | mail 0+4',
    'ann 3 | chat 1+1',
    'bob 2 | mail 2+1',
  ]);
});

test('times in milliseconds are taken as they are, fractions of seconds are rounded', () => {
  expect(read('t,user\n1500,ann\n', { ...LOG, timeUnit: 'ms' }).firstAt).toBe(1500);
  expect(read('t,user\n1.0005,ann\n', LOG).firstAt).toBe(1001);
});

test('sessions of one app are apart by more than mergeWithin and cover every record', () => {
  const record = fc.record({ at: fc.nat(500), lasted: fc.nat(40) });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (records, within) => {
        const rows = records.map(({ at, lasted }) => `${at},ann,mail,app,${lasted}`);
        const spec: UsageTraceSpec = { ...PHONE, mergeWithinMs: within * 1000 };
        const { openAt, lengthMs } = read(['t,user,app,what,lasted', ...rows].join('\n'), spec).devices[0]!
          .apps[0]!;
        const closeAt = openAt.map((at, open) => at + lengthMs[open]!);
        for (let open = 1; open < openAt.length; open++)
          expect(openAt[open]! - closeAt[open - 1]!).toBeGreaterThan(within * 1000);
        for (const { at, lasted } of records) {
          expect(
            openAt.some((openedAt, open) => openedAt <= at * 1000 && closeAt[open]! >= (at + lasted) * 1000),
          ).toBe(true);
        }
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

test('every field that cannot be read is named with its line and column, in dropped rows none', () => {
  const rows = ['-1,ann,mail,app,1', '1,,mail,app,x', '2,ann,,app,1', 'soon,ann,,screen,'];
  let refused: unknown;
  try {
    read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(ScenarioError);
  expect((refused as ScenarioError).problems).toMatchObject([
    {
      path: 'usage.opens.trace.columns.time',
      message: 'the time of a record (column t) cannot be read',
      expected: 'a number of s, not negative',
      found: '"-1"',
      file: 'log.csv',
      line: 2,
    },
    { path: 'usage.opens.trace.columns.device', found: '""', line: 3 },
    { path: 'usage.opens.trace.columns.duration', found: '"x"', line: 3 },
    { path: 'usage.opens.trace.columns.app', found: '""', line: 4 },
  ]);
});

test('no more than twenty problems are listed', () => {
  expect(() => read(`t,user\n${'x,ann\n'.repeat(90)}`, LOG)).toThrow(
    expect.objectContaining({ problems: expect.objectContaining({ length: 20 }) }),
  );
});

test('a where that leaves no record is refused', () => {
  expect(() => read('t,user,app,what,lasted\n1,ann,mail,App,1\n', PHONE)).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ path: 'usage.opens.trace.where.kind', found: '"App"' })],
    }),
  );
});
