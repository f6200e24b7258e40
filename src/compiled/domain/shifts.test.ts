import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import { type RhythmModel, ShiftsModel } from './model.ts';
import { busyTime, wallTime } from './rhythm.ts';
import { aheadMs, nextShownAt, shiftAt } from './shifts.ts';

fc.configureGlobal({ seed: 1 });

function shiftsOf(...steps: readonly (readonly [at: number, by: number])[]): ShiftsModel {
  return Object.assign(new ShiftsModel(), {
    at: Float64Array.from(steps, ([at]) => at),
    byMs: Float64Array.from(steps, ([, by]) => by),
  });
}

/** Put forward in the night of the fifth day, and back in that of the tenth; a day begins with the run. */
const BOTH = shiftsOf([4 * DAY + 2 * HOUR, HOUR], [9 * DAY + 2 * HOUR, 0]);
const localAt = (shifts: ShiftsModel, at: number) => at + aheadMs(shifts, shiftAt(shifts, at));

const anyShifts = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 })
  .chain((hours) =>
    fc
      .array(fc.constantFrom(-60, 0, 30, 60, 120), { minLength: hours.length, maxLength: hours.length })
      .map((by) =>
        shiftsOf(
          ...hours
            .sort((a, b) => a - b)
            .map((hour, step): [number, number] => [hour * HOUR, by[step]! * MINUTE]),
        ),
      ),
  );

describe('a grid of local times', () => {
  const points = (first: number, every: number, until: number) => {
    const found: number[] = [];
    for (let at = nextShownAt(BOTH, first, every, -1); at < until; at = nextShownAt(BOTH, first, every, at)) {
      found.push(at);
    }
    return found;
  };

  test('has each time of the day once a day, where the night leaves it out and where it has it twice', () => {
    const daily = points(2.5 * HOUR, DAY, 12 * DAY);
    expect(daily).toHaveLength(12);
    // Left out: as clocks are put forward. While they are ahead, an hour earlier. Twice: the first time, while they are still ahead.
    expect(daily[4]).toBe(4 * DAY + 2 * HOUR);
    expect(daily[5]).toBe(5 * DAY + 1.5 * HOUR);
    expect(daily[9]).toBe(9 * DAY + 1.5 * HOUR);
    expect(daily[10]).toBe(10 * DAY + 2.5 * HOUR);
  });

  test('of hours leaves the one out that is not there, and does not repeat the one that is there twice', () => {
    const hourly = points(0, HOUR, 12 * DAY);
    expect(hourly).toHaveLength(12 * 24 - 1);
    expect(
      hourly.filter((at) => at >= 9 * DAY && at <= 9 * DAY + 4 * HOUR).map((at) => at / HOUR - 216),
    ).toEqual([0, 1, 3, 4]);
  });

  test('comes when the local clock first shows it, whatever the shifts', () => {
    fc.assert(
      fc.property(
        anyShifts,
        fc.nat(23),
        fc.constantFrom(1, 5, 24),
        fc.nat(600),
        (shifts, first, every, hour) => {
          const now = hour * HOUR;
          const at = nextShownAt(shifts, first * HOUR, every * HOUR, now);
          const minutes = (until: number) =>
            Array.from({ length: until / (30 * MINUTE) }, (_, step) => step * 30 * MINUTE);
          // The plainest way to find it: the greatest time shown so far, then the first instant past the next point.
          const shown = Math.max(
            ...minutes(now + 1).map((each) => localAt(shifts, each)),
            localAt(shifts, now),
          );
          const point = [...Array(1500).keys()]
            .map((k) => first * HOUR + k * every * HOUR)
            .find((each) => each > shown)!;
          const expected = minutes(now + 60 * HOUR).find(
            (each) => each > now && localAt(shifts, each) >= point,
          );
          expect(at).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the busy clock of a zone whose clocks change', () => {
  const rhythmOf = (usage: object, start: string, horizon = '30d'): RhythmModel =>
    compile(parseScenario({ name: 'shifted', start, horizon, timeZone: 'Europe/Berlin', usage })).model
      .cohorts[0]!.apps[0]!.usage.rhythm!;
  const AT_TWO = { diurnal: Array.from({ length: 24 }, (_, hour) => (hour === 2 ? 24 : 0)) };
  const SPRING = '2026-03-28T00:00:00+01:00';
  const AUTUMN = '2026-10-24T00:00:00+02:00';
  const businessOf = (rhythm: RhythmModel, day: number) =>
    (busyTime(rhythm, (day + 1) * DAY) - busyTime(rhythm, day * DAY)) / DAY;

  test('has no business in the hour that is left out, and twice that of the hour that is there twice', () => {
    const [spring, autumn] = [rhythmOf(AT_TWO, SPRING), rhythmOf(AT_TWO, AUTUMN)];
    expect([0, 1, 2].map((day) => businessOf(spring, day))).toEqual([1, 0, 1]);
    expect([0, 1, 2].map((day) => businessOf(autumn, day))).toEqual([1, 2, 1]);
  });

  test('follows the local hour after the change', () => {
    const rhythm = rhythmOf(
      { diurnal: Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 24 : 0)) },
      SPRING,
    );
    const noons = [0, 1, 2].map((day) => wallTime(rhythm, busyTime(rhythm, day * DAY) + 1) - day * DAY);
    expect(noons.map((at) => Math.floor(at / HOUR))).toEqual([12, 11, 11]);
  });

  test.each([SPRING, AUTUMN])(
    'never runs backwards, and is read off on the wall where it was, from %s',
    (start) => {
      const usage = fc.record({
        diurnal: fc.oneof(
          fc.array(fc.nat(5), { minLength: 24, maxLength: 24 }).filter((all) => all.some(Boolean)),
          fc.record({ amplitude: fc.double({ min: 0, max: 1, noNaN: true }), peakHour: fc.nat(24) }),
        ),
        weekly: fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }).filter((all) => all.some(Boolean)),
      });
      fc.assert(
        fc.property(usage, fc.nat(4 * DAY), fc.nat(4 * DAY), (written, at, later) => {
          const rhythm = rhythmOf(written, start);
          const busy = busyTime(rhythm, at);
          expect(busyTime(rhythm, at + later)).toBeGreaterThanOrEqual(busy - 1e-6);
          expect(Math.abs(busyTime(rhythm, wallTime(rhythm, busy)) - busy)).toBeLessThan(0.01);
        }),
        { numRuns: 300 },
      );
    },
  );
});
