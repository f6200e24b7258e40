import { expect, test } from 'vitest';
import { Breaker, BreakerModel } from './breaker.ts';

const SECOND = 1e6;
const model = Object.assign(new BreakerModel(), { failures: 3, openMs: 30_000 });

/** A breaker after failures of clients 1, 2, … at 1 s, 2 s, … */
function broken(failures: number): Breaker {
  const breaker = new Breaker();
  for (let client = 1; client <= failures; client++) breaker.failed(model, client * SECOND, client);
  return breaker;
}

test('it opens at the failure that makes enough of them in a row', () => {
  expect(broken(2).admit(4 * SECOND, 9)).toBe(true);
  expect(broken(3).admit(4 * SECOND, 9)).toBe(false);
});

test('an answer in between begins the row anew', () => {
  const breaker = broken(2);
  breaker.succeeded(7);
  breaker.failed(model, 5 * SECOND, 8);
  expect(breaker.admit(6 * SECOND, 9)).toBe(true);
});

test('after its time it lets one through, and nobody beside it', () => {
  const breaker = broken(3);
  expect(breaker.admit(33 * SECOND - 1, 9)).toBe(false);
  expect(breaker.admit(33 * SECOND, 9)).toBe(true);
  expect(breaker.admit(40 * SECOND, 10)).toBe(false);
});

test('the one that was let through closes it, or opens it for as long again', () => {
  const closed = broken(3);
  closed.admit(33 * SECOND, 9);
  closed.succeeded(9);
  expect(closed.admit(34 * SECOND, 10)).toBe(true);
  closed.failed(model, 35 * SECOND, 10);
  expect(closed.admit(36 * SECOND, 11)).toBe(true);
  const open = broken(3);
  open.admit(33 * SECOND, 9);
  open.failed(model, 34 * SECOND, 9);
  expect(open.admit(64 * SECOND - 1, 10)).toBe(false);
  expect(open.admit(64 * SECOND, 10)).toBe(true);
});

test('what was sent before it opened says nothing any more', () => {
  const breaker = broken(3);
  breaker.succeeded(4);
  breaker.failed(model, 20 * SECOND, 5);
  expect(breaker.admit(33 * SECOND - 1, 9)).toBe(false);
  expect(breaker.admit(33 * SECOND, 9)).toBe(true);
  breaker.succeeded(6);
  breaker.failed(model, 34 * SECOND, 7);
  expect(breaker.admit(35 * SECOND, 10)).toBe(false);
});

test('a copy is in the same state', () => {
  const breaker = broken(3);
  breaker.admit(33 * SECOND, 9);
  const copy = new Breaker();
  copy.copy(breaker);
  copy.succeeded(9);
  expect(copy.admit(34 * SECOND, 10)).toBe(true);
  expect(breaker.admit(34 * SECOND, 10)).toBe(false);
});
