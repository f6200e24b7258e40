import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { DOCUMENTS, RULES } from './rules.ts';

test.each(RULES.map((rule) => [rule.rule, rule] as const))(
  '%s: held by a module, and by a test',
  (_, rule) => {
    const [file, name] = rule.test;
    expect(existsSync(new URL(rule.module, PACKAGE_ROOT)), rule.module).toBe(true);
    expect(readFileSync(new URL(file, PACKAGE_ROOT), 'utf8'), `${file} has no test of this name`).toContain(
      name,
    );
  },
);

test('every document is among them', () => {
  const said = RULES.flatMap(({ from }) => from.split(' '));
  expect([...new Set(said)].sort()).toEqual(Object.keys(DOCUMENTS));
});

test.each([
  '2.8.0',
  '6.5.4',
  '7.0.7',
  '20190919',
  '1.02.1911202',
  '256 KB',
  '12 hours',
  'seven days',
  '24 hours',
  '30 days',
  '0 %',
  'onCheckForUpdate',
  'onUpdateReady',
  'onUpdateFailed',
  'applyUpdate',
  '/bapi/mp/v1/app/{appId}/details',
  'test configuration',
])('what the documents say by a number or a name is among them: %s', (said) => {
  expect(RULES.some(({ rule }) => rule.includes(said))).toBe(true);
});
