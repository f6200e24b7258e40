import { expect, test } from 'vitest';
import { asked } from './asked.contract.ts';

test('without a path, every key with its default, in 80 columns', async () => {
  const { code, out } = await asked('settings');
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(out).toMatch(/^policy\.periodic\.interval +12h$/m);
  expect(out).toMatch(/^policy\.periodic\.opportunity\.every +2h {3}of tick$/m);
  expect(out).toMatch(/^represents +\(number, 1 to 100000000000\)\n\npolicy +wechat$/m);
});

test('with a path, the key and all below it in full', async () => {
  const { out } = await asked('settings', 'policy.periodic.window');
  expect(out).toMatchInlineSnapshot(`
    "policy.periodic.window
      A fetch is made only if the last open was less than this ago; never: no limit
      written  never | duration
      default  7d
    "
  `);
  expect((await asked('settings', 'policy.periodic.retry')).out).toContain('policy.periodic.retry.cap\n');
});

test('an element of a list may be named by its number, as --set does', async () => {
  expect((await asked('settings', 'cohorts.0.share')).out).toMatch(
    /^cohorts\[\]\.share\n {2}Share of all devices\n/,
  );
});

test('--json prints one list', async () => {
  const settings = JSON.parse((await asked('settings', 'app.freshFor', '--json')).out);
  expect(settings).toEqual([
    {
      path: 'app.freshFor',
      kinds: [],
      form: 'duration',
      meaning: 'Age up to which a cached answer counts as fresh',
      fallback: '12h',
    },
  ]);
});

test.each([
  ['policy.periodic.windoww', 'policy.periodic.window'],
  ['interval', 'policy.periodic.interval'],
])('%s is none, and %s was meant', async (path, meant) => {
  const { code, out, err } = await asked('settings', path);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(`there is no setting ${path} (did you mean "${meant}"?); fleetcast settings lists them\n`);
});
