import { expect, test } from 'vitest';
import { takesEscapeCodes } from './escape-codes.ts';

test.each([
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '0' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [true, { TERM: 'dumb' }, false],
  [true, { TERM: 'xterm-256color' }, true],
  [false, {}, false],
  [false, { FORCE_COLOR: '1' }, false],
])('on a terminal: %s, with %j: %s', (isTTY, environment, expected) => {
  expect(takesEscapeCodes({ isTTY }, environment)).toBe(expected);
});
