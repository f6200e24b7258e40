import { describe, expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { ScenarioError } from '../problems/problem.ts';
import { compile } from './compile.ts';

/** The message with which a scenario is refused; '' if it is not. */
function refusalOf(raw: object): string {
  try {
    compile(parseScenario({ name: 'z', devices: 20, horizon: '9d', warmup: '1d', ...raw }));
    return '';
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

describe('what no memory bears is refused with the key and what would do', () => {
  test.each([
    [
      { origin: { capacity: { rps: 1, window: '1ms' } } },
      'origin.capacity.window: a run of 9d would have 777,600,000 windows, 50,000,000 at most; expected 16ms or longer, found 1ms',
    ],
    [
      { releases: { gaps: '1ms' } },
      'releases.gaps: a run of 9d would have about 777,600,000 releases, 5,000 at most; expected gaps of 155520ms or longer on average, found 1ms',
    ],
    [
      { releases: { gaps: { law: 'lognormal', median: '1s', sigma: 1 } } },
      'releases.gaps: a run of 9d would have about 471,639 releases, 5,000 at most; expected gaps of 155520ms or longer on average, found 1649ms',
    ],
    [
      { horizon: '26000d' },
      'horizon: a run keeps the load of every second; expected at most 7320d, found 26000d',
    ],
    [
      { represents: 1e300 },
      'represents: expected a number of real devices from 1 to 100 billion, found 1e+300',
    ],
  ])('%j', (raw, message) => {
    expect(refusalOf(raw)).toBe(message);
  });
});

test.each([
  { origin: { capacity: { rps: 1, window: '16ms' } } },
  { releases: { gaps: '3m' } },
  { horizon: '7320d' },
  { represents: 1e11 },
])('what is large and possible is accepted: %j', (raw) => {
  expect(refusalOf(raw)).toBe('');
});
