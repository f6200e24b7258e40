import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { FAULT } from '../facts/codes.ts';
import { setKey } from '../kernel/draw.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import { Phone } from './cell.ts';
import { nextShownByDevice } from './device-clock.ts';
import { FaultModel, Model, ShiftsModel } from './model.ts';
import { nextShownAt } from './shifts.ts';

fc.configureGlobal({ seed: 1 });

interface Skew {
  readonly at: number;
  readonly until: number;
  readonly byMs: number;
  readonly share?: number;
}

function phoneOf(skews: readonly Skew[], device = 0): Phone {
  const { cohorts } = compile(parseScenario({ name: 'clocks' })).model;
  const faults = skews.map((skew) => Object.assign(new FaultModel(), { kind: FAULT.clockSkew, ...skew }));
  const phone = new Phone(Object.assign(new Model(), { cohorts, faults, isSkewed: true }));
  setKey(phone.key, 1, 0, device, -1);
  return phone;
}

/** In hours: the sweeps at 03:00 of a device whose day begins with the run. */
function sweeps(skews: readonly Skew[], days: number, shifts: ShiftsModel | null = null): number[] {
  const phone = phoneOf(skews);
  const found: number[] = [];
  const next = (now: number) => nextShownByDevice(phone, shifts, 3 * HOUR, DAY, now);
  for (let at = next(-1); at < days * DAY; at = next(at)) found.push(at / HOUR);
  return found;
}

const skew = (at: number, until: number, by: number): Skew => ({
  at: at * HOUR,
  until: until * HOUR,
  byMs: by * HOUR,
});

describe('a daily sweep by a clock', () => {
  test('that is ahead comes earlier, and one that is behind later', () => {
    expect(sweeps([skew(12, 60, 2)], 4)).toEqual([3, 25, 49, 75]);
    expect(sweeps([skew(12, 60, -2)], 4)).toEqual([3, 29, 53, 75]);
  });

  test('comes at once if the clock is set past it, and not again when the clock has been set back', () => {
    // At 01:00 the clock is set to 05:00; at 02:00 it is right again, and shows 03:00 for the second time at 03:00.
    expect(sweeps([skew(25, 26, 4)], 3)).toEqual([3, 25, 51]);
    // Behind from 01:00 until 05:00, it never shows 03:00 before it is set right.
    expect(sweeps([skew(25, 29, -4)], 3)).toEqual([3, 29, 51]);
  });

  test('waits out the days that a clock far ahead has shown already', () => {
    expect(sweeps([skew(12, 13, 48)], 5)).toEqual([3, 12, 75, 99]);
  });

  test('that was wrong before the run begins is wrong then', () => {
    expect(sweeps([skew(-24, 6, -2)], 2)).toEqual([5, 27]);
    expect(sweeps([skew(-24, 6, -10)], 1)).toEqual([6]);
  });

  test('that several faults meet at once is off by all of them', () => {
    expect(sweeps([skew(12, 60, 2), skew(36, 60, -1)], 3)).toEqual([3, 25, 50]);
  });
});

test('each device is met by its own chance, for the whole of a fault', () => {
  const met = Array.from({ length: 2000 }, (_, device) =>
    nextShownByDevice(phoneOf([{ ...skew(0, 48, 1), share: 0.3 }], device), null, 3 * HOUR, DAY, HOUR),
  );
  expect(new Set(met)).toEqual(new Set([2 * HOUR, 3 * HOUR]));
  const share = met.filter((at) => at === 2 * HOUR).length / 2000;
  expect(Math.abs(share - 0.3)).toBeLessThan(3.3 * Math.sqrt((0.3 * 0.7) / 2000));
});

test('without a fault it is the clock of its zone', () => {
  const anyShifts = fc
    .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 })
    .map((hours) => {
      const at = Float64Array.from(
        hours.toSorted((a, b) => a - b),
        (hour) => hour * HOUR,
      );
      return Object.assign(new ShiftsModel(), {
        at,
        byMs: at.map((_, step) => [60, 0, -60][step]! * MINUTE),
      });
    });
  const phone = phoneOf([]);
  fc.assert(
    fc.property(
      anyShifts,
      fc.nat(23),
      fc.constantFrom(1, 5, 24),
      fc.nat(300),
      (shifts, first, every, hour) => {
        const given = [(first % every) * HOUR, every * HOUR, hour * HOUR] as const;
        expect(nextShownByDevice(phone, shifts, ...given)).toBe(nextShownAt(shifts, ...given));
      },
    ),
    { numRuns: 300 },
  );
});

test('a zone whose clock changes and a fault add up', () => {
  const spring = Object.assign(new ShiftsModel(), {
    at: Float64Array.of(26 * HOUR),
    byMs: Float64Array.of(HOUR),
  });
  expect(sweeps([skew(40, 60, -2)], 4, spring)).toEqual([3, 26, 52, 74]);
});
