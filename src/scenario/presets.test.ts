import { describe, expect, test } from 'vitest';
import { parseScenario } from './parse-scenario.ts';
import { isPresetName, PRESETS } from './presets.ts';

describe('presets', () => {
  test('a name stands for the values of the preset', () => {
    for (const name of Object.keys(PRESETS)) {
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

  test('wechat gives every key of a policy, so that no default decides for it', () => {
    const byName = parseScenario({ name: 'x', policy: 'wechat' }).policy;
    expect(Object.keys(PRESETS.wechat.periodic).sort()).toEqual(Object.keys(byName.periodic).sort());
    expect(Object.keys(PRESETS.wechat.pre).sort()).toEqual(Object.keys(byName.pre).sort());
    expect(Object.keys(PRESETS.wechat.lifecycle).sort()).toEqual(Object.keys(byName.lifecycle).sort());
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
    expect(policy.periodic.opportunity).toEqual({ kind: 'tick', every: 7_200_000, phase: 'random' });
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
