import { expect, test } from 'vitest';
import { CHECKS } from '../verify/checks.ts';
import type { Verification } from '../verify/verify.ts';
import { published } from './published-numbers.ts';

test('the published verification has a score for each closed form', () => {
  expect(published<Verification>('verification').checks.map(({ id }) => id)).toEqual(
    CHECKS.map(({ id }) => id),
  );
});
