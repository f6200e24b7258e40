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
