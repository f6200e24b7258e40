import { expect, test } from 'vitest';
import { NEVER } from '../compiled/kernel/time.ts';
import { RANK } from '../kernel/rank.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A clock and what its callbacks said, each with its instant. */
function said() {
  const clock = new VirtualClock();
  const lines: string[] = [];
  return { clock, lines, say: (text: string) => () => void lines.push(`${text} at ${clock.now()}`) };
}

test('timeouts end by delay, then in the order of asking', () => {
  const { clock, lines, say } = said();
  clock.setTimeout(say('late'), 20);
  clock.setTimeout(say('first of two'), 10);
  clock.setTimeout(say('second of two'), 10);
  clock.setTimeout(say('at once'), 0);
  clock.runUntil(NEVER);
  expect(lines).toEqual(['at once at 0', 'first of two at 10', 'second of two at 10', 'late at 20']);
});

test('a delay counts from the instant of asking, and one below zero ends at once', () => {
  const { clock, lines, say } = said();
  clock.setTimeout(() => {
    clock.setTimeout(say('follow-up'), 10);
    clock.setTimeout(say('overdue'), -5);
  }, 100);
  clock.runUntil(1000);
  expect(lines).toEqual(['overdue at 100', 'follow-up at 110']);
});

test('a cleared timeout does not end, and leaves nothing in the queue', () => {
  const { clock, lines, say } = said();
  const cleared = clock.setTimeout(say('cleared'), 10);
  clock.setTimeout(say('kept'), 10);
  clock.clearTimeout(cleared);
  expect(clock.size).toBe(1);
  clock.runUntil(NEVER);
  expect(lines).toEqual(['kept at 10']);
});

test('clearing twice, too late, within the callback, or what never was is harmless', () => {
  const { clock, lines, say } = said();
  const first = clock.setTimeout(() => {
    clock.clearTimeout(first);
    clock.clearTimeout(second);
    clock.clearTimeout(second);
  }, 10);
  const second = clock.setTimeout(say('second'), 10);
  clock.setTimeout(say('third'), 10);
  clock.clearTimeout(999);
  clock.runUntil(NEVER);
  clock.clearTimeout(first);
  expect(lines).toEqual(['third at 10']);
});

test('the two functions work without their clock, as XState calls them', () => {
  const { clock, lines, say } = said();
  const { setTimeout, clearTimeout } = clock;
  clearTimeout(setTimeout(say('cleared'), 1));
  setTimeout(say('kept'), 2);
  clock.runUntil(NEVER);
  expect(lines).toEqual(['kept at 2']);
});

test('a timeout stands among engine events of the same instant as something due', () => {
  const { clock, lines, say } = said();
  clock.at(10, RANK.open, say('open'));
  clock.setTimeout(say('timeout'), 10);
  clock.at(10, RANK.answer, say('answer'));
  clock.runUntil(NEVER);
  expect(lines).toEqual(['answer at 10', 'timeout at 10', 'open at 10']);
});
