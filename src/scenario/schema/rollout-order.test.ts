import { expect, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { refusals } from '../problems/refusal.contract.ts';

const { refusalOf } = refusals();

/** What is wrong with a scenario, one line each, without its place in the file. */
const refused = async (given: string) =>
  (await refusalOf(`name: x\n${given}\n`)).split('\n').map(withoutPlace);
const withoutPlace = (line: string) => line.replace(/^file(:\d+:\d+)? /, '');

test.each([
  [
    'a share that is smaller than the one before it in time, wherever it stands',
    'releases: [{at: 3d, steps: [{at: 5d, share: 0.1}, {at: 4d, share: 0.3}]}]',
    'releases.0.steps.0.share: a roll-out may only grow, and this share is smaller than the one before it: halt it, or roll it back',
  ],
  [
    'what is before the release',
    'releases: [{at: 3d, steps: [{at: 2d, share: 1}]}]',
    'releases.0.steps.0.at: lies before the release itself comes out',
  ],
  [
    'a halt before the release',
    'releases: [{at: 3d, halted: 1d}]',
    'releases.0.halted: lies before the release itself comes out',
  ],
  [
    'a cohort that is not there',
    'releases: [{at: 3d, only: [testers]}]\ncohorts: [{name: tester, share: 0.5}]',
    'releases.0.only.0: there is no cohort called testers (there are tester, rest)',
  ],
  [
    'a version that never comes out',
    'releases: [3d]\nfaults: [{kind: badPackage, at: 4d, version: 2}]',
    'faults.0.version: no version 2 comes out: there are 1 releases, and version 0 is what was there before',
  ],
  [
    'a gray release that shrinks, in the order of time',
    'app: {backOffice: {gray: {steps: [{at: 5d, share: 0.1}, {at: 4d, share: 0.3}]}}}',
    'app.backOffice.gray.steps.0.share: a gray release may only grow, and this share is smaller than the one before it',
  ],
  [
    'a gray release that begins before the one before is at all',
    'app: {backOffice: {gray: [{steps: [{at: 4d, share: 0.3}]}, {steps: [{at: 5d, share: 0}]}]}}',
    'app.backOffice.gray.1.steps.0.at: a gray release begins when the one before has come to 100 % (share: 1), and that one has not',
  ],
])('%s is refused', async (_what, given, message) => {
  expect(await refused(given)).toEqual([message]);
});

test('instants and durations are compared once the start is known', () => {
  const given = (share: number) =>
    parseScenario({
      name: 'x',
      start: '2026-03-02T00:00:00+08:00',
      releases: [
        {
          at: '3d',
          steps: [
            { at: '2026-03-06T00:00:00+08:00', share: 0.5 },
            { at: '5d', share },
          ],
        },
      ],
    });
  expect(() => compile(given(0.6))).not.toThrow();
  expect(() => compile(given(0.4))).toThrow('releases.0.steps.1.share: a roll-out may only grow');
});

test('a gray release that has come to all may be followed by another one, as a step or as one of a list', () => {
  const steps = [
    { at: '4d', share: 1 },
    { at: '3d', share: 0.5 },
    { at: '5d', share: 0 },
  ];
  const second = [{ steps: steps.slice(0, 2) }, { url: 'https://example.com/next', steps: steps.slice(2) }];
  for (const gray of [{ steps }, second]) {
    const { model } = compile(parseScenario({ name: 'x', app: { backOffice: { gray } } }));
    const days = model.cohorts[0]!.apps[0]!.grays.map(({ stepsAt }) => [...stepsAt].map((at) => at / 864e5));
    expect(days).toEqual([[3, 4], [5]]);
  }
});
