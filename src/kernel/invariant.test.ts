import { expect, test } from 'vitest';
import { InvariantError, invariant } from './invariant.ts';

test('a broken invariant ends the run with its message', () => {
  expect(() => invariant(false, () => 'opens are not cold + hot')).toThrow(
    new InvariantError('opens are not cold + hot'),
  );
});

test('a kept invariant costs no message', () => {
  expect(() => invariant(true, () => expect.unreachable())).not.toThrow();
});
