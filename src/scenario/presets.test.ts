import { describe, expect, test } from 'vitest';
import { parseScenario } from './files/parse-scenario.ts';
import { isPresetName, PRESET_NAMES, presetPolicy, presetText } from './presets.ts';

describe('presets', () => {
  test('a name stands for the values of the preset', () => {
    for (const name of PRESET_NAMES) {
      const { policy } = parseScenario({ name: 'x', policy: name });
      expect(policy.preset).toBe(name);
    }
  });

  test('wechat is the rule that WeChat documents', () => {
    const { policy } = parseScenario({ name: 'x', policy: 'wechat' });
    expect(policy.periodic).toMatchObject({
      interval: 43_200_000,
      window: 604_800_000,
      windowInclusive: false,
      opportunity: { kind: 'timer', lateOpen: 'fetch' },
      network: 'any',
      requireToken: false,
    });
    expect(policy.pre).toMatchObject({ enabled: true, on: 'coldStart', storage: 'disk' });
    expect(policy.lifecycle).toMatchObject({
      suspendAfter: 5_000,
      destroyAfter: 1_800_000,
      memoryKill: null,
    });
  });

  test('wechat gives every key of a policy that a platform decides, so that no default does', () => {
    const byName = parseScenario({ name: 'x', policy: 'wechat' }).policy;
    const preset = presetPolicy('wechat') as Record<string, object>;
    // How long things take, and how often they fail, is not for a platform to decide.
    const physics = ['checkTime', 'downloadTime', 'failure', 'deltaShare'];
    for (const part of ['periodic', 'pre', 'lifecycle', 'update'] as const) {
      const keys = Object.keys(byName[part]).filter((key) => !physics.includes(key));
      expect(Object.keys(preset[part]!).sort()).toEqual(keys.sort());
    }
  });

  test.each(PRESET_NAMES)('%s fits a screen, and says where every value is from', (name) => {
    const lines = presetText(name).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^# /);
    const values = lines.filter((line) => /^ +\w+: \S/.test(line));
    const said =
      /# (S\d|W\b|docum|undocum|observed|reported|inference|assumed|sources|specification|SDK|AOSP|old mirrors|as above|the |a |an )/;
    const unsaid = values.filter((line) => !said.test(line) && !/^ +enabled: true$/.test(line));
    expect(unsaid).toEqual([]);
  });

  test('keys beside a preset override it', () => {
    const { policy } = parseScenario({
      name: 'x',
      policy: {
        preset: 'wechat',
        periodic: { interval: '6h', opportunity: { kind: 'tick' } },
        pre: { enabled: false },
      },
    });
    expect(policy.preset).toBe('wechat');
    expect(policy.periodic.interval).toBe(21_600_000);
    expect(policy.periodic.window).toBe(604_800_000);
    expect(policy.periodic.opportunity).toEqual({
      kind: 'tick',
      every: 7_200_000,
      phase: 'random',
      hostDead: 'fetch',
    });
    expect(policy.pre).toMatchObject({ enabled: false, storage: 'disk' });
  });

  test('a policy without a preset has none', () => {
    expect(parseScenario({ name: 'x', policy: {} }).policy.preset).toBeNull();
  });

  test('inherited words are no presets', () => {
    expect(isPresetName('toString')).toBe(false);
    expect(isPresetName('wechat')).toBe(true);
  });
});
