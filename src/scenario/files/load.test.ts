import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type LoadOptions, loadScenario } from './load.ts';
import { valueAt } from './plain-object.ts';

const folder = mkdtempSync(join(tmpdir(), 'fleetcast-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const load = (source: string, options: Partial<LoadOptions> = {}) =>
  loadScenario(source, { simsDir: folder, ...options });

const plain = write('wechat-month.yaml', 'name: wechat-month\n');
const markov = write('markov.yml', 'name: m\nnetwork: {kind: markov, states: {wifi: {mean: 1h}}}\n');

async function setTo(file: string, sets: string[], path: string): Promise<unknown> {
  return valueAt((await load(file, { sets })).inputs, path.split('.'));
}

describe('loadScenario', () => {
  test('reads YAML, JSON and TypeScript alike', async () => {
    const json = write('same.json', '{"name": "wechat-month"}');
    const ts = write('same.ts', 'const name: string = "wechat-month"; export default { name };');
    const mts = write('same.mts', 'export default { name: "wechat-month" } as const;');
    const { scenario } = await load(plain);
    for (const file of [json, ts, mts]) expect((await load(file)).scenario).toEqual(scenario);
  });

  test('finds a shipped simulation by its name', async () => {
    const loaded = await load('wechat-month');
    expect(loaded).toMatchObject({ file: plain, directory: folder, inputs: { name: 'wechat-month' } });
  });

  test('reads anchors and aliases', async () => {
    const file = write(
      'alias.yaml',
      'name: x\napp: {loadTime: &law {law: exponential, mean: 1s}}\norigin: {latency: *law}\n',
    );
    expect((await load(file)).scenario.origin.latency).toEqual({ law: 'exponential', mean: 1_000 });
  });

  test('reads a file that begins with a byte order mark', async () => {
    expect((await load(write('bom.json', '\ufeff{"name": "bom"}'))).scenario.name).toBe('bom');
  });

  test.each<[string, string[], string, unknown]>([
    [plain, ['devices=5'], 'devices', 5],
    [plain, ['devices=5', 'devices=6'], 'devices', 6],
    [plain, ['usage.session=5s'], 'usage.session', '5s'],
    [plain, ['usage.opens.gap.mean=4h'], 'usage.opens.gap', { law: 'exponential', mean: '4h' }],
    [plain, ['usage.opens.gap={law: gamma, shape: 2, mean: 4h}'], 'usage.opens.gap.law', 'gamma'],
    [plain, ['policy=wechat', 'policy.periodic.interval=6h'], 'policy.preset', 'wechat'],
    [
      plain,
      ['policy.periodic.opportunity.lateOpen=rearm'],
      'policy.periodic.opportunity',
      { kind: 'timer', lateOpen: 'rearm' },
    ],
    [
      plain,
      ['policy.periodic.opportunity.kind=tick', 'policy.periodic.opportunity.every=1h'],
      'policy.periodic.opportunity',
      { kind: 'tick', every: '1h', phase: 'random', hostDead: 'fetch' },
    ],
    [plain, ['thresholds=["a > 1", "b > 2"]', 'thresholds.1=b > 3'], 'thresholds', ['a > 1', 'b > 3']],
    [plain, ['app={freshFor: 6h}'], 'app.readOn', 'coldStart'],
    [plain, ['start=2026-05-01T00:00:00Z'], 'start', '2026-05-01T00:00:00Z'],
    [markov, ['network.kind=steady'], 'network', { kind: 'steady', type: 'wifi' }],
    [markov, ['network={kind: steady, type: weak}'], 'network', { kind: 'steady', type: 'weak' }],
    [markov, ['network.states.wifi.mean=2h'], 'network.states', { wifi: { mean: '2h' } }],
    [markov, ['network.kind=markov'], 'network.states', { wifi: { mean: '1h' } }],
    [
      markov,
      ['network.states.offline.mean=5m'],
      'network.states',
      { wifi: { mean: '1h' }, offline: { mean: '5m' } },
    ],
  ])('%s with --set %j', async (file, sets, path, value) => {
    expect(await setTo(file, sets, path)).toEqual(value);
  });

  test('a preset named in the file is where a set begins', async () => {
    const file = write('preset.yaml', 'name: x\npolicy: wechat\n');
    const policy = (await load(file, { sets: ['policy.periodic.interval=6h'] })).scenario.policy;
    expect(policy).toMatchObject({
      preset: 'wechat',
      periodic: { interval: 21_600_000, window: 604_800_000 },
    });
  });

  test('options are laid over the sets', async () => {
    const options = { sets: ['devices=5', 'seed=2'], overrides: { devices: 7, horizon: '9d' } };
    expect((await load(plain, options)).inputs).toMatchObject({ devices: 7, seed: 2, horizon: '9d' });
  });

  test('a set cannot reach what every object inherits', async () => {
    await expect(load(plain, { sets: ['__proto__.polluted=1'] })).rejects.toThrow('__proto__: unknown key');
    await expect(load(plain, { sets: ['app.constructor.x=1'] })).rejects.toThrow(
      'app.constructor: unknown key',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a problem is located where the value came from', async () => {
    const file = write('located.yaml', 'name: x\npolicy:\n  periodic:\n    interval: 6h\nhorizon: 5d\n');
    const messageOf = (options: Partial<LoadOptions>) =>
      load(file, options).catch((error: Error) => error.message);
    expect(await messageOf({})).toBe(
      `${file}:5:10 warmup: the warm-up of 7d is not shorter than the horizon of 5d`,
    );
    expect(await messageOf({ sets: ['warmup=6d'] })).toMatch(/^--set warmup=6d warmup: the warm-up of 6d/);
    expect(await messageOf({ overrides: { horizon: '6d' } })).toMatch(/^--horizon warmup: the warm-up of 7d/);
    expect(await messageOf({ sets: ['warmup=1d', 'policy.periodic.retry.kind=fixed'] })).toMatch(
      /^--set policy\.periodic\.retry\.kind=fixed policy\.periodic\.retry\.after: is required/,
    );
  });
});
