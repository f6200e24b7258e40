import { describe, expect, test } from 'vitest';
import { FAULT } from '../../compiled/facts/codes.ts';
import { formOf } from './setting-form.ts';
import { lawForms, settingList } from './setting-list.ts';

const settings = settingList();
const at = (path: string) => settings.filter((setting) => setting.path === path);

describe('the list of settings', () => {
  test('every setting says what it means and how it is written', () => {
    expect(settings.filter(({ meaning, form }) => meaning === '' || form === '')).toEqual([]);
    expect(settings.filter(({ meaning }) => meaning.includes('undefined'))).toEqual([]);
  });

  test.each([
    ['warmup', 'auto | duration', '7d'],
    ['devices', 'whole number, 1 to 2147483648', 10_000],
    ['policy.periodic.retry', 'none | object', 'none'],
    ['policy.periodic.intervalFactor', 'number, above 0', 1],
    ['usage.session', 'duration or law', { law: 'lognormal', median: '23s', sigma: 1.19 }],
    ['network.states.<name>.mean', 'duration', undefined],
    ['cohorts[].share', 'number, above 0 to 1', undefined],
    ['thresholds', 'list', []],
  ])('%s is written as %s', (path, form, fallback) => {
    expect(at(path)).toMatchObject([{ path, form }]);
    expect(at(path)[0]?.fallback).toEqual(fallback);
  });

  test('a key of one kind says of which; the same key of all kinds stands once', () => {
    expect(at('policy.periodic.opportunity.every').map(({ kinds }) => kinds)).toEqual([
      ['tick'],
      ['dailySweep'],
    ]);
    expect(at('faults[].at').map(({ kinds }) => kinds.length)).toEqual([Object.keys(FAULT).length]);
    expect(at('network.kind')[0]?.meaning).toMatch(/^steady: Always the same.*; markov: /);
  });

  test('laws stand once, and not below each distribution', () => {
    expect(settings.filter(({ path }) => path.includes('sigma'))).toEqual([]);
    expect(lawForms()).toContain('{law: weibull, shape, scale}');
  });

  test('the words of a form can be said in another language', () => {
    expect(formOf({ type: 'integer', minimum: 1 }, (words) => words.toUpperCase())).toBe(
      'WHOLE NUMBER, 1 OR MORE',
    );
  });
});
