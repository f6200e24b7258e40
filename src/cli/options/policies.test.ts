import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AskedPolicy } from '../../library/run-policies.ts';
import { inputsOf } from '../../scenario/compile/inputs.ts';
import { askedPolicies } from './policies.ts';

const asked = (base: string, ...variants: string[]) => askedPolicies(base, variants, { set: [] });
const periodicOf = async (base: string, variant: string) => {
  const [, found] = await asked(base, variant);
  return found!.compiled.scenario.policy.periodic;
};

describe('what a variant may be', () => {
  test('a preset', async () => {
    const [first, second] = await asked('wechat', 'binance');
    expect(first!.compiled.scenario.name).toBe('wechat-month');
    expect(second!.compiled.scenario.policy.periodic.opportunity.kind).toBe('dailySweep');
    expect(second!.compiled.scenario.usage).toEqual(first!.compiled.scenario.usage);
  });

  test.each([
    ['6h', { interval: 6 * 3_600_000 }],
    ['24 h', { interval: 24 * 3_600_000 }],
    ['policy.periodic.interval=3h,policy.periodic.window=1d', { interval: 10_800_000, window: 86_400_000 }],
    ['policy.periodic.retry={kind: fixed, after: 5m, maxAttempts: 3}', { interval: 43_200_000 }],
  ])('%s', async (variant, expected) => {
    expect(await periodicOf('wechat', variant)).toMatchObject(expected);
  });

  test('keys that an option gives hold for a preset too', async () => {
    const found = await askedPolicies('qq', ['3h'], { set: ['policy.periodic.window=3d'] });
    for (const { compiled } of found) expect(compiled.scenario.policy.periodic.window).toBe(3 * 86_400_000);
  });

  test('a key that its base does not read is refused', async () => {
    await expect(asked('binance', '6h')).rejects.toThrow(
      /^--set policy.periodic.interval=6h .*nothing reads it/,
    );
  });

  test('a kind of opportunity', async () => {
    expect((await periodicOf('wechat-month', 'tick')).opportunity.kind).toBe('tick');
  });

  test('a label before any of them', async () => {
    const [, found] = await asked('wechat', 'half as often: 24h');
    expect(found!.label).toBe('half as often');
    expect(found!.compiled.scenario.policy.periodic.interval).toBe(24 * 3_600_000);
  });

  test('another scenario, on as many people for as long', async () => {
    const [first, second] = await asked('wechat-month', 'flaky-network');
    const { devices, horizon, warmup, seed } = first!.compiled.scenario;
    expect(second!.compiled.scenario).toMatchObject({ devices, horizon, warmup, seed });
  });

  test('another scenario, whose devices represent as many', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleetcast-scales-'));
    const written = (name: string, represents: string) => {
      writeFileSync(join(folder, `${name}.yaml`), `name: ${name}\ndevices: 20\n${represents}\n`);
      return join(folder, `${name}.yaml`);
    };
    const files = [
      written('whole', ''),
      written('half', 'represents: 40'),
      written('same', 'represents: 40'),
    ];
    const [whole, half, same] = files as [string, string, string];
    const representedBy = async (...[base, variant]: [string, string]) =>
      (await asked(base, variant)).map(({ compiled }) => compiled.scenario.represents);
    expect(await representedBy(whole, half)).toEqual([null, null]);
    expect(await representedBy(half, whole)).toEqual([40, 40]);
    expect(await representedBy(half, same)).toEqual([40, 40]);
    const note = (await asked(whole, half))[1]!.notes.at(-1)!.en;
    expect(note).toContain('represents 20 instead of 40');
    await expect(asked(whole, 'represents=60')).rejects.toThrow(/changes represents/);
    rmSync(folder, { recursive: true });
  });

  test('a run that was made: the scenario that was run', async () => {
    const out = mkdtempSync(join(tmpdir(), 'fleetcast-runs-'));
    const [, { compiled }] = (await asked('wechat', '9h')) as [AskedPolicy, AskedPolicy];
    for (const id of ['before', 'after']) {
      mkdirSync(join(out, id));
      const inputs = inputsOf({ ...compiled.scenario, name: id, devices: 7 });
      writeFileSync(
        join(out, id, 'run.json'),
        JSON.stringify({ schemaVersion: 1, run: { id }, metrics: {}, inputs }),
      );
    }
    const found = await askedPolicies('before', ['after', '3h'], { set: [], out });
    expect(found.map(({ compiled }) => [compiled.scenario.name, compiled.scenario.devices])).toEqual([
      ['before', 7],
      ['after', 7],
      ['before', 7],
    ]);
    expect(found.map(({ compiled }) => compiled.scenario.policy.periodic.interval / 3_600_000)).toEqual([
      9, 9, 3,
    ]);
    rmSync(out, { recursive: true });
  });

  test('but not other people, or another time', async () => {
    await expect(asked('wechat', 'later: horizon=10d')).rejects.toThrow(
      'compare: "later" changes horizon, but policies are compared on the same people over the same time',
    );
    await expect(asked('wechat', 'policy.periodic.interval=6h,seed=9')).rejects.toThrow(/changes seed/);
    await expect(askedPolicies('wechat', ['6h'], { set: ['policy=qq'] })).rejects.toThrow(
      'compare: --set policy=qq contradicts the base "wechat"',
    );
  });

  test('a scenario of other people is told to have been tried on those of the base', async () => {
    const [, other] = await asked('wechat-month', 'weekly-visitors');
    expect(other!.notes.map(({ en }) => en)).toEqual([
      'weekly-visitors runs on the people of the base: seed 1 instead of 7, devices 1000 instead of 400, horizon 28d instead of 84d, warmup 7d instead of 28d',
    ]);
  });

  test('and what is none of them is refused with its name', async () => {
    await expect(asked('wechat', 'wechatt')).rejects.toThrow(/wechatt/);
    await expect(asked('wechat', 'policy.periodic.intervall=6h')).rejects.toThrow(/intervall/);
  });
});
