import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn, LOG, logFolder, problemsOf } from './sample-log.contract.ts';
import type { UsageTraceSpec } from './usage-trace.ts';

const { read } = logFolder();

const PHONE: UsageTraceSpec = {
  ...LOG,
  columns: { time: 't', device: 'user', app: 'app', kind: 'what', duration: 'lasted' },
  where: { kind: 'app' },
  mergeWithin: 30_000,
  endWith: 'device',
};

test('without columns for app and duration there is one app, and how long an open lasts is not known', async () => {
  const trace = await read('t,user\n20,bob\n10,ann\n30,ann\n', LOG);
  expect(drawn(trace)).toEqual(['bob 30 | app 20+0?', 'ann 30 | app 10+0? 30+0?']);
  expect(trace).toMatchObject({ firstAt: 10_000, lastAt: 30_000, appIds: ['app'] });
});

test('devices and apps come in the order in which the kept records first name them', async () => {
  const rows = [
    '5,bob,,screen,9',
    '10,ann,mail,app,1',
    '11,ann,chat,app,1',
    '12,bob,chat,app,1',
    '99,ann,,screen,1',
  ];
  const trace = await read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE);
  expect(trace.appIds).toEqual(['mail', 'chat']);
  expect(drawn(trace)).toEqual(['ann 11 | mail 10+1', 'ann 11 | chat 11+1', 'bob 12 | chat 12+1']);
});

test('a device is watched until the last kept record of the file, or until its own, by the start of that record', async () => {
  const log = 't,user,app,what,lasted\n10,ann,mail,app,500\n20,bob,mail,app,500\n700,ann,,screen,1\n';
  expect([...(await read(log, PHONE)).lastAtOf]).toEqual([10_000, 20_000]);
  expect([...(await read(log, { ...PHONE, endWith: 'file' })).lastAtOf]).toEqual([20_000, 20_000]);
});

test('the last record counts for the end also if it was merged into an earlier session', async () => {
  const trace = await read('t,user\n0,ann\n60,ann\n', { ...LOG, mergeWithin: 60_000, endWith: 'device' });
  expect(drawn(trace)).toEqual(['ann 60 | app 0+60?']);
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
])('%s', async (_, stints, mergeWithin, sessions) => {
  const rows = stints
    .split(', ')
    .map((stint) => `${stint.split(' ')[0]},ann,mail,app,${stint.split(' ')[1]}`);
  const trace = await read(['t,user,app,what,lasted', ...rows].join('\n'), { ...PHONE, mergeWithin });
  expect(drawn(trace)[0]?.split('mail ')[1]).toBe(sessions);
});

test('stints of different apps and devices are never merged with each other', async () => {
  const rows = ['0,ann,mail,app,1', '1,ann,chat,app,1', '2,bob,mail,app,1', '3,ann,mail,app,1'];
  expect(drawn(await read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE))).toEqual([
    'ann 3 | mail 0+4',
    'ann 3 | chat 1+1',
    'bob 2 | mail 2+1',
  ]);
});

test('sessions of one app are apart by more than mergeWithin, cover every record, and are the same in any order of the file', async () => {
  const record = fc.record({ at: fc.nat(500), lasted: fc.nat(40) });
  const property = fc.asyncProperty(
    fc.array(record, { minLength: 1, maxLength: 40 }),
    fc.integer({ min: 1, max: 60 }),
    async (records, within) => {
      const rows = records.map(({ at, lasted }) => `${at},ann,mail,app,${lasted}`);
      const spec: UsageTraceSpec = { ...PHONE, mergeWithin: within * 1000 };
      const trace = await read(['t,user,app,what,lasted', ...rows].join('\n'), spec);
      const { openAt, lengthMs } = trace;
      const closeAt = openAt.map((at, open) => at + lengthMs[open]!);
      for (let open = 1; open < openAt.length; open++)
        expect(openAt[open]! - closeAt[open - 1]!).toBeGreaterThan(within * 1000);
      for (const { at, lasted } of records) {
        expect(
          openAt.some((openedAt, open) => openedAt <= at * 1000 && closeAt[open]! >= (at + lasted) * 1000),
        ).toBe(true);
      }
      const ordered = rows.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
      expect(drawn(await read(['t,user,app,what,lasted', ...ordered].join('\n'), spec))).toEqual(
        drawn(trace),
      );
    },
  );
  await fc.assert(property, { seed: 1, numRuns: 60 });
});

test('every field that cannot be read is named with its line and column, in dropped rows none', async () => {
  const rows = ['-1,ann,mail,app,1', '1,,mail,app,x', '2,ann,,app,1', 'soon,ann,,screen,'];
  expect(await problemsOf(read(['t,user,app,what,lasted', ...rows].join('\n'), PHONE))).toMatchObject([
    {
      path: 'usage.opens.trace.columns.time',
      message: 'the time of a record (column t) cannot be read',
      expected: 'a number of s, not negative, or a date such as 2026-03-02T08:15:00+08:00',
      found: '"-1"',
      file: 'log.csv',
      line: 2,
    },
    { path: 'usage.opens.trace.columns.device', found: '""', line: 3 },
    { path: 'usage.opens.trace.columns.duration', expected: 'a number of s, not negative', line: 3 },
    { path: 'usage.opens.trace.columns.app', found: '""', line: 4 },
  ]);
});

test('no more than twenty problems are listed', async () => {
  expect(await problemsOf(read(`t,user\n${'x,ann\n'.repeat(90)}`))).toHaveLength(20);
});

test('a where that leaves no record is refused', async () => {
  expect(await problemsOf(read('t,user,app,what,lasted\n1,ann,mail,App,1\n', PHONE))).toMatchObject([
    { path: 'usage.opens.trace.where.kind', found: '"App"' },
  ]);
});

describe('opens and closes as records of their own', () => {
  const EVENTS: Partial<UsageTraceSpec> = {
    columns: { time: 't', device: 'user', kind: 'what' },
    events: { open: 'opened', close: 'closed' },
  };
  const events = (text: string, spec: Partial<UsageTraceSpec> = {}) =>
    read(
      ['t,user,what', ...text.split(' ')]
        .join('\n')
        .replaceAll('+', ',ann,opened')
        .replaceAll('-', ',ann,closed'),
      {
        ...EVENTS,
        ...spec,
      },
    );

  test.each([
    ['a session goes from an open to the next close', '10+ 15- 30+ 90-', '10+5 30+60', 0, 0],
    ['an open without a close goes on for a time unknown', '10+ 30+ 35- 50+', '10+0? 30+5 50+0?', 2, 0],
    ['a close without an open is no session', '5- 10+ 15- 16-', '10+5', 0, 2],
    ['they are paired by time, not by their place in the file', '15- 90- 30+ 10+', '10+5 30+60', 0, 0],
    [
      'at one instant what runs is closed before what follows is opened',
      '10+ 15+ 15- 20-',
      '10+5 15+5',
      0,
      0,
    ],
    ['a session may last no time', '10+ 10- 20+ 21-', '10+0 20+1', 0, 0],
    ['other kinds are ignored', '10+ 12,ann,seen 15-', '10+5', 0, 0],
  ])('%s', async (_name, text, sessions, withoutClose, withoutOpen) => {
    const trace = await events(text);
    expect(drawn(trace)[0]!.split('app ')[1]).toBe(sessions);
    expect(trace.counts).toMatchObject({ withoutClose, withoutOpen });
  });

  test('sessions are merged as those of a log with durations are', async () => {
    expect(drawn(await events('10+ 15- 20+ 30- 99+', { mergeWithin: 5000 }))).toEqual([
      'ann 99 | app 10+20 99+0?',
    ]);
  });

  test('who only closes is no device, and the last record is the end, be it a close', async () => {
    const trace = await events('1,bob,closed 10+ 50-', { endWith: 'device' });
    expect(drawn(trace)).toEqual(['ann 50 | app 10+40']);
    expect(trace).toMatchObject({ firstAt: 10_000, lastAt: 50_000, counts: { opens: 1, withoutOpen: 1 } });
  });

  test('a log without an open is refused, with what its records are', async () => {
    const problems = await problemsOf(read('t,user,what\n1,ann,open\n2,ann,shut\n', EVENTS));
    expect(problems).toEqual([
      {
        path: 'usage.opens.trace.events.open',
        message: 'no record is an open',
        expected: 'records of kind "opened"',
        found: '"open", "shut"',
        suggestion: 'open',
        file: 'log.csv',
      },
    ]);
  });
});
