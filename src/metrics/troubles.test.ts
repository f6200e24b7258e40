import { describe, expect, test } from 'vitest';
import { STRETCH, STRETCH_WIDTH } from '../compiled/books/service-minutes.ts';
import { TROUBLE } from '../compiled/services/service-model.ts';
import { troublesSeen } from './troubles.ts';

const MINUTE_US = 60_000_000;
const SLOTS = 8;

type Minute = Readonly<Partial<Record<keyof typeof STRETCH, number>>>;

/** Minutes of an hour and a half, quiet but for those that are given. */
function minutes(told: Readonly<Record<number, Minute>>, count = 90) {
  const rows = new Float64Array(count * STRETCH_WIDTH);
  for (let index = 0; index < count; index++) {
    const minute: Minute = {
      arrivals: 600,
      busiestSecond: 15,
      slotUs: SLOTS * MINUTE_US,
      longestQueue: 3,
      ...told[index],
    };
    for (const [name, value] of Object.entries(minute))
      rows[index * STRETCH_WIDTH + STRETCH[name as keyof typeof STRETCH]] = value;
  }
  return { rows, stretchUs: MINUTE_US };
}

const down = (from: number, until: number) => ({
  kind: TROUBLE.down,
  atUs: from * MINUTE_US,
  untilUs: until * MINUTE_US,
});

function seen(told: Readonly<Record<number, Minute>>, ...troubles: readonly ReturnType<typeof down>[]) {
  return troublesSeen('data', troubles, minutes(told));
}

/** The same in all minutes of a range. */
function during(from: number, until: number, minute: Minute): Record<number, Minute> {
  return Object.fromEntries(Array.from({ length: until - from }, (_, index) => [from + index, minute]));
}

describe('a fault of a service', () => {
  test('that leaves no wave is over as it ends', () => {
    expect(seen(during(70, 72, { rejected: 600, busiestSecond: 21 }), down(70, 72))).toEqual([
      { kind: 'down', service: 'data', at: 4_200_000, until: 4_320_000, peakRps1s: 21, recoveredAfterMs: 0 },
    ]);
  });

  test('is over when the queue is as short as it was, and no more are turned away', () => {
    const told = {
      ...during(70, 72, { rejected: 600 }),
      ...during(72, 74, { longestQueue: 40, busiestSecond: 90 }),
      ...during(74, 75, { rejected: 1, busiestSecond: 30 }),
    };
    expect(seen(told, down(70, 72))[0]).toMatchObject({ peakRps1s: 90, recoveredAfterMs: 180_000 });
  });

  test('one quiet stretch between two waves is no recovery; the fifth quiet one confirms the first', () => {
    const told = { 74: { longestQueue: 40 }, 79: { longestQueue: 40 }, 85: { longestQueue: 40 } };
    expect(seen(told, down(70, 73))[0]!.recoveredAfterMs).toBe(7 * 60_000);
  });

  test('is measured from its end, to the stretch', () => {
    expect(seen({}, down(70, 72.5))[0]!.recoveredAfterMs).toBe(30_000);
  });

  test('is not over within the run if the queue stays long, or less than five stretches are left', () => {
    expect(seen(during(72, 90, { longestQueue: 80 }), down(70, 72))[0]!.recoveredAfterMs).toBeNull();
    expect(seen({}, down(70, 86))[0]!.recoveredAfterMs).toBeNull();
    expect(seen({}, down(70, 85))[0]!.recoveredAfterMs).toBe(0);
  });

  test('a queue of what is served at once is normal, a longer one only if it was before', () => {
    expect(seen(during(72, 80, { longestQueue: SLOTS }), down(70, 72))[0]!.recoveredAfterMs).toBe(0);
    const long = during(72, 80, { longestQueue: SLOTS + 1 });
    expect(seen(long, down(70, 72))[0]!.recoveredAfterMs).toBe(8 * 60_000);
    expect(seen({ ...long, 12: { longestQueue: 9 } }, down(70, 72))[0]!.recoveredAfterMs).toBe(0);
    // More than an hour before.
    expect(seen({ ...long, 9: { longestQueue: 9 } }, down(70, 72))[0]!.recoveredAfterMs).toBe(8 * 60_000);
  });

  test('turning away as many as before is normal', () => {
    const told = { ...during(72, 90, { rejected: 30 }), 60: { dropped: 30 } };
    expect(seen(told, down(70, 72))[0]!.recoveredAfterMs).toBe(0);
  });

  test('what an earlier fault did is not what is normal', () => {
    const told = { ...during(60, 62, { longestQueue: 80 }), ...during(72, 76, { longestQueue: 80 }) };
    const [earlier, later] = seen(told, down(60, 62), down(70, 72));
    expect([earlier!.recoveredAfterMs, later!.recoveredAfterMs]).toEqual([0, 4 * 60_000]);
  });

  test('at the start of a run has nothing before it: no queue but a short one is normal', () => {
    const told = during(2, 6, { longestQueue: 9 });
    expect(seen(told, down(0, 2))[0]).toMatchObject({ at: 0, recoveredAfterMs: 4 * 60_000 });
  });
});
