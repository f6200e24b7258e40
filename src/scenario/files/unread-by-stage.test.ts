import { describe, expect, test } from 'vitest';
import { inputsOf } from '../compile/inputs.ts';
import { EXAMPLES } from '../examples.contract.ts';
import { PRESET_NAMES } from '../presets.ts';
import { refusals } from '../problems/refusal.contract.ts';
import type { LaidOver } from './layers.ts';
import { takeScenario } from './load.ts';

const { refusalOf } = refusals();

const SWEPT = 'name: x\npolicy:\n  periodic:\n    interval: 6h\n    opportunity: { kind: dailySweep }\n';

/** What is said of a scenario that is taken. */
const notesOf = (given: object, options: LaidOver = {}) =>
  takeScenario({ name: 'x', ...given }, '.', options).notes.map(({ en }) => en);

const SWEEP = 'policy.periodic.opportunity={kind: dailySweep}';
const often = { policy: { periodic: { interval: '6h' } } };

describe('a key that nothing reads', () => {
  test('is refused where it stands, with what would read it, what there is, and the cure', async () => {
    expect(await refusalOf(SWEPT)).toBe(
      'file:4:5 policy.periodic.interval: nothing reads it: it is read by the opportunities timer, tick and hostActive, ' +
        'and here policy.periodic.opportunity.kind is dailySweep; leave it out, or choose one of these',
    );
  });

  test.each([
    ['policy: { periodic: { enabled: false, window: 3d } }', 'policy.periodic.window', 'a periodic fetch'],
    ['policy: { pre: { enabled: false, storage: memory } }', 'policy.pre.storage', 'a pre-fetch'],
    ['policy: { update: { enabled: false, push: 1h } }', 'policy.update.push', 'updates'],
    [
      'policy: { periodic: { maxPerOpportunity: 3 } }',
      'policy.periodic.maxPerOpportunity',
      'tick, dailySweep',
    ],
    ['policy: { preset: binance, periodic: { interval: 12h } }', 'policy.periodic.interval', 'timer'],
    [
      'policy: { preset: alipay, periodic: { network: wifi } }',
      'policy.periodic.network',
      'a periodic fetch',
    ],
    ['app: { ownCache: 1h }', 'app.ownCache', 'requests of the app itself'],
    ['app: { backOffice: { confirmation: 1h } }', 'app.backOffice.confirmation', 'a gray release'],
    ['origin: { content: { changes: never, scope: app } }', 'origin.content.scope', 'changes that are drawn'],
    [
      'cohorts: [{ name: a, share: 1, app: { ownCache: 1h } }]',
      'cohorts.0.app.ownCache',
      'requests of the app',
    ],
    [
      'apps: [{ id: a, policy: { pre: { enabled: false, read: wait } } }]',
      'apps.0.policy.pre.read',
      'a pre-fetch',
    ],
    [
      'apps: [{ id: a, origin: { capacity: { rps: 5 } } }]',
      'apps.0.origin.capacity',
      'the origin of the scenario',
    ],
  ])('%s', async (text, path, by) => {
    const message = await refusalOf(`name: x\n${text}\n`);
    expect(message).toMatch(/^file:2:\d+ [^\n]*nothing reads it[^\n]*$/);
    expect(message).toContain(` ${path}: `);
    expect(message).toContain(by);
  });

  test('is refused with the option that gives it', async () => {
    const sets = ['policy=binance', 'policy.periodic.interval=6h'];
    expect(await refusalOf('name: x\n', 'yaml', { sets })).toMatch(
      /^--set policy.periodic.interval=6h policy/,
    );
    expect(() => takeScenario({ name: 'x' }, '.', { variant: { sets } })).toThrow('nothing reads it');
  });

  test('is read where one cohort or one app reads it', () => {
    const cohorts = [{ name: 'a', share: 0.5, policy: { periodic: { opportunity: { kind: 'timer' } } } }];
    const policy = { periodic: { interval: '6h', opportunity: { kind: 'dailySweep' } } };
    expect(notesOf({ policy, cohorts })).toEqual([]);
  });
});

describe('a key that has lost its effect', () => {
  test('to an option or to a variant, is a note', () => {
    const note = expect.stringMatching(
      /^policy\.periodic\.interval has no effect: it is read by the opportunities/,
    );
    expect(notesOf(often, { sets: [SWEEP] })).toEqual([note]);
    expect(notesOf({}, { sets: ['policy.periodic.interval=6h'], variant: { sets: [SWEEP] } })).toEqual([
      note,
    ]);
  });

  test('is refused all the same if it had none before', () => {
    const given = { policy: { periodic: { interval: '6h', opportunity: { kind: 'dailySweep' } } } };
    expect(() => takeScenario({ name: 'x', ...given }, '.', { sets: ['devices=5'] })).toThrow(
      'nothing reads it',
    );
    expect(notesOf(given, { sets: ['policy.periodic.opportunity={kind: timer}'] })).toEqual([]);
  });

  test('is gone without a word where its object is replaced', () => {
    const tick = { policy: { periodic: { opportunity: { kind: 'tick', every: '1h' } } } };
    expect(notesOf(tick, { sets: ['policy.periodic.opportunity.kind=hostActive'] })).toEqual([]);
    expect(notesOf(often, { sets: ['policy=binance'] })).toEqual([]);
  });
});

describe('what the world is like', () => {
  test('can be said for policies that do not read it: one note for each thing that would', () => {
    expect(notesOf({ host: { keepAlive: '1h', session: '5s' }, app: { starredShare: 0.5 } })).toEqual([
      'host.keepAlive and host.session have no effect: they are read by the opportunities hostActive and dailySweep, tick with hostDead: skip or nextHostOpen, and opens of the kind ofHostOpens, and here nothing depends on the host',
      expect.stringMatching(/^app\.starredShare has no effect/),
    ]);
    expect(notesOf({ policy: 'finclip', host: { keepAlive: '1h' } })).toEqual([]);
  });
});

describe('nothing is said of', () => {
  test.each(PRESET_NAMES)('the keys of the preset %s', (policy) => {
    expect(notesOf({ policy })).toEqual([]);
    expect(notesOf({ policy: { preset: policy } }, { sets: ['policy.periodic.enabled=false'] })).toEqual([]);
  });

  test('a key that says what holds without it', () => {
    expect(notesOf({ policy: { periodic: { maxPerOpportunity: 10 } }, host: { keepAlive: '30m' } })).toEqual(
      [],
    );
  });

  test('a scenario that leaves out nothing, as a program prints it', () => {
    for (const given of [SWEPT_OPTIONS, ...Object.values(EXAMPLES)]) {
      const { scenario } = takeScenario(given, '.', { sets: [SWEEP, 'policy.pre.enabled=false'] });
      const printed = JSON.parse(JSON.stringify(inputsOf(scenario)));
      expect(takeScenario(printed, '.')).toMatchObject({ scenario, notes: [] });
    }
  });
});

const SWEPT_OPTIONS = { name: 'x', ...often, host: { keepAlive: '1h' } };
