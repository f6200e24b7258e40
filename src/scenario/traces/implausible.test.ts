import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logFolder, problemsOf } from './sample-log.contract.ts';
import { TIME_UNITS } from './time-unit.ts';

const { read } = logFolder();

const LASTING = { columns: { time: 't', device: 'user', duration: 'lasted' } } as const;
const timed = (...rows: string[]) => `t,user\n${rows.map((row) => `${row},ann\n`).join('')}`;

describe('dates are as plausible as numbers have to be', () => {
  test.each(['2100-01-01T00:00:00Z', '2200-01-01T00:00:00Z', '2500-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    '%s is refused with file and line',
    async (date) => {
      for (const [text, line] of [
        [timed('2026-03-02T00:00:00Z', date), 3],
        [timed(date, '2026-03-02T00:00:00Z'), 2],
      ] as const) {
        expect(await problemsOf(read(text))).toEqual([
          {
            path: 'usage.opens.trace.columns.time',
            message: 'the time of a record (column t) cannot be read',
            expected: 'a date before 2100',
            found: `"${date}"`,
            file: 'log.csv',
            line,
          },
        ]);
      }
    },
  );

  test('one of 1970 among those of today names both lines', async () => {
    const text = timed('2026-03-02T00:00:00Z', '1970-01-01T00:00:00Z', '2026-03-03T00:00:00Z');
    expect(await problemsOf(read(text))).toMatchObject([
      {
        expected: 'the dates of one log',
        found: '1970-01-01 to 2026-03-03, the first on this line and the last on line 4',
        file: 'log.csv',
        line: 3,
      },
    ]);
  });
});

describe('times that are partly of another unit', () => {
  const second = fc.integer({ min: 1_600_000_000, max: 1_800_000_000 });
  const digits = { s: '', ms: '000', us: '000000', ns: '000000000' } as const;

  test('are called so whatever the unit of the scenario is', async () => {
    const property = fc.asyncProperty(
      fc.array(second, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...TIME_UNITS),
      fc.constantFrom(...TIME_UNITS),
      fc.constantFrom(...TIME_UNITS),
      async (seconds, timeUnit, one, other) => {
        fc.pre(one !== other);
        const rows = seconds.map((at, index) => `${at}${digits[index === 0 ? one : other]}`);
        const [problem] = await problemsOf(read(timed(...rows), { timeUnit }));
        // The first one alone may already be of a year that cannot be.
        if (problem!.path.endsWith('timeUnit')) expect(problem!.line).toBe(2);
        else {
          expect(problem!.message).toBe(`times (column t) are partly in ${one} and partly in ${other}`);
          expect(problem).toMatchObject({ file: 'log.csv', line: 3 });
        }
      },
    );
    await fc.assert(property, { seed: 13, numRuns: 80 });
  });

  test('are not found in a log since some start', async () => {
    const since = Array.from({ length: 40 }, (_, n) => String(n * 50_000_000_000 + 1_000_000_000));
    expect((await read(timed(...since), { timeUnit: 'us' })).lastAt).toBe(1_951_000_000);
  });
});

test('another unit is proposed with the very days that it gives', async () => {
  const problems = await problemsOf(read(timed('1772409600', '1772496000'), { timeUnit: 'ns' }));
  expect(problems).toMatchObject([{ expected: 'timeUnit: s (2026-03-02 to 2026-03-03)' }]);
});

describe('durations', () => {
  const lasting = (time: (n: number) => string, lasted: (n: number) => string) =>
    `t,user,lasted\n${Array.from({ length: 9 }, (_, n) => `${time(n)},ann,${lasted(n)}\n`).join('')}`;
  const iso = (n: number) => `2026-03-0${n + 1}T00:00:00Z`;
  const epoch = (n: number) => String(1_772_409_600 + n * 86_400);

  test('in ms beside dates are not read as seconds', async () => {
    const text = lasting(iso, (n) => String(35_000 + n));
    expect(await problemsOf(read(text, LASTING))).toEqual([
      {
        path: 'usage.opens.trace.timeUnit',
        message: 'durations in s make sessions longer than people look at a screen',
        expected: 'timeUnit: ms (35s on average)',
        found: '10h on average, 10h on this line',
        suggestion: 'ms',
        file: 'log.csv',
        line: 10,
      },
    ]);
    expect((await read(text, { ...LASTING, timeUnit: 'ms' })).lengthMs[0]).toBe(35_000);
  });

  test('of another unit than the times beside them say so', async () => {
    const text = lasting(epoch, () => '35000');
    expect(await problemsOf(read(text, LASTING))).toMatchObject([
      {
        path: 'usage.opens.trace.columns.duration',
        expected: 'durations in s, as times are; they look like ms (35s on average)',
      },
    ]);
  });

  test('of which one is beyond all measure name its line', async () => {
    const text = lasting(epoch, (n) => (n === 4 ? '1e12' : '30'));
    expect(await problemsOf(read(text, LASTING))).toMatchObject([{ file: 'log.csv', line: 6 }]);
  });

  test('of hours are believed', async () => {
    const text = lasting(epoch, (n) => String(n * 3600));
    expect((await read(text, LASTING)).lengthMs[8]).toBe(8 * 3_600_000);
  });
});
