import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseScenario } from './parse-scenario.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1]!);

test('the README shows scenarios', () => {
  expect(examples.length).toBeGreaterThan(1);
});

test.each(examples)('a scenario of the README is one:\n%s', (text) => {
  expect(parseScenario(parse(text)).name).toMatch(/^[a-z-]+$/);
});
