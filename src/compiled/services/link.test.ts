/** The sharing of a link, by hand: who is through when, whoever comes and goes meanwhile. */

import { describe, expect, test } from 'vitest';
import { NEVER } from '../kernel/time.ts';
import { ASK } from './ask.ts';
import { Link } from './link.ts';
import { VISIT, VISIT_WIDTH } from './visits.ts';

/** One answer: when it comes to the link, how large it is, and when its client gives up, in microseconds and bytes. */
interface Answer {
  readonly at: number;
  readonly bytes: number;
  readonly until?: number;
}

/** @returns of each answer when it left the link, and how many bytes were through by then */
function sent(link: Link, answers: readonly Answer[]): readonly (readonly [us: number, bytes: number])[] {
  const visits = new Float64Array(answers.length * VISIT_WIDTH);
  const left = answers.map((): [number, number] => [NEVER, 0]);
  answers.forEach(({ bytes, until }, index) => {
    visits[index * VISIT_WIDTH + ASK.bytes] = bytes;
    visits[index * VISIT_WIDTH + VISIT.until] = until ?? NEVER;
  });
  const leave = (us: number) => {
    for (let through = link.firstThrough(us); through >= 0; through = link.firstThrough(us)) {
      const index = link.visitOf(through) / VISIT_WIDTH;
      link.finish(us);
      left[index] = [us, answers[index]!.bytes];
    }
    const givenUp = link.firstGivenUp(us, visits);
    if (givenUp >= 0) left[link.visitOf(givenUp) / VISIT_WIDTH] = [us, link.cutOff(givenUp, us)];
  };
  const passTo = (us: number) => {
    for (let next = link.nextAt(); next <= us && next < NEVER; next = link.nextAt()) leave(next);
  };
  answers.forEach(({ at }, index) => {
    passTo(at);
    link.join(index * VISIT_WIDTH, at, visits);
  });
  passTo(NEVER);
  return left;
}

/** A byte each microsecond. */
const megabyte = () => new Link(1_000_000);
const times = (answers: readonly Answer[], link = megabyte()) => sent(link, answers).map(([us]) => us);

describe('a link', () => {
  test('is all of one answer that is alone', () => {
    expect(times([{ at: 5, bytes: 100 }])).toEqual([105]);
  });

  test('sends N answers of one size that come at once in N times the time of one', () => {
    const answers = Array.from({ length: 10 }, () => ({ at: 7, bytes: 40 }));
    expect(times(answers)).toEqual(answers.map(() => 407));
  });

  test('has two share it while both are there, and is all of the one that is left', () => {
    // 100 bytes alone until 60, then half a byte each: the second is through at 60 + 2 * 20, the first at 120.
    expect(
      times([
        { at: 0, bytes: 100 },
        { at: 60, bytes: 20 },
      ]),
    ).toEqual([120, 100]);
  });

  test('gives what one that leaves has had to the others at once', () => {
    // Three from 0: the small one is through at 30; two share until 50; the last has the rest alone.
    expect(
      times([
        { at: 0, bytes: 10 },
        { at: 0, bytes: 20 },
        { at: 0, bytes: 60 },
      ]),
    ).toEqual([30, 50, 90]);
  });

  test('gives what one that gives up has had to the others at once', () => {
    // Two share until 40, when 20 bytes of the second are through: the first has 80 left, alone.
    expect(
      sent(megabyte(), [
        { at: 0, bytes: 100 },
        { at: 0, bytes: 100, until: 40 },
      ]),
    ).toEqual([
      [120, 100],
      [40, 20],
    ]);
  });

  test('lets one be through that is so as its client would give up, and cuts off at once what nobody wants', () => {
    expect(
      sent(megabyte(), [
        { at: 0, bytes: 50, until: 50 },
        { at: 60, bytes: 50, until: 55 },
      ]),
    ).toEqual([
      [50, 50],
      [60, 0],
    ]);
  });

  test('loses no part of a microsecond: only when an answer is through is told in whole ones', () => {
    // 3 bytes a microsecond. Alone, one byte would end at 1/3 and be told at 1; the rest of that microsecond is the other's.
    const link = () => new Link(3_000_000);
    expect(
      times(
        [
          { at: 0, bytes: 1 },
          { at: 0, bytes: 5 },
        ],
        link(),
      ),
    ).toEqual([1, 2]);
    const thousand = Array.from({ length: 1000 }, (_, index) => ({ at: 0, bytes: index + 1 }));
    // All of them are through after 500,500 bytes, whatever was rounded on the way.
    expect(Math.max(...times(thousand, link()))).toBe(Math.ceil(500_500 / 3));
  });

  test('lets those that are through at once leave in the order in which they came', () => {
    const link = megabyte();
    const visits = new Float64Array(3 * VISIT_WIDTH);
    for (const index of [2, 0, 1]) {
      visits[index * VISIT_WIDTH + ASK.bytes] = 10;
      visits[index * VISIT_WIDTH + VISIT.until] = NEVER;
      link.join(index * VISIT_WIDTH, 0, visits);
    }
    const order: number[] = [];
    for (let through = link.firstThrough(30); through >= 0; through = link.firstThrough(30)) {
      order.push(link.visitOf(through) / VISIT_WIDTH);
      link.finish(30);
    }
    expect(order).toEqual([2, 0, 1]);
  });

  test('keeps an answer that is wanted longer than was known as it came', () => {
    const link = megabyte();
    const visits = new Float64Array(VISIT_WIDTH);
    visits[ASK.bytes] = 100;
    visits[VISIT.until] = 40;
    link.join(0, 0, visits);
    visits[VISIT.until] = 70;
    expect(link.firstGivenUp(40, visits)).toBe(-1);
    expect(link.nextAt()).toBe(70);
    expect(link.cutOff(link.firstGivenUp(70, visits), 70)).toBe(70);
    expect(link.nextAt()).toBe(Number.POSITIVE_INFINITY);
  });

  test('goes on as it was where it is copied', () => {
    const [link, copy] = [megabyte(), megabyte()];
    link.track();
    copy.track();
    const visits = new Float64Array(2 * VISIT_WIDTH);
    for (const [index, bytes] of [100, 30].entries()) {
      visits[index * VISIT_WIDTH + ASK.bytes] = bytes;
      visits[index * VISIT_WIDTH + VISIT.until] = NEVER;
      link.join(index * VISIT_WIDTH, 10 * index, visits);
    }
    copy.copy(link);
    expect(copy.nextAt()).toBe(70);
    copy.finish(70);
    expect(copy.nextAt()).toBe(130);
    expect(link.nextAt()).toBe(70);
  });
});
