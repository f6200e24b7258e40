import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectations } from '../src/publish/generated-files.ts';

const expected = await expectations();

test.each([...expected])('%s is what the simulation gives', (path, text) => {
  const committed = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  expect(text, `${path} differs: if that is meant, npm run generate and review the diff`).toBe(committed);
});
