import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../scenario/schema/json-schema.ts';
import { anyRun } from './any-run.contract.ts';

/** Opens that a trace tells are drawn as traces: see {@link tracedRun}. */
const DRAWN_ELSEWHERE = ['opens trace'];

test('every kind of fault, opportunity, retry, usage, network and law is in random scenarios', () => {
  const drawn = new Set(
    fc.sample(anyRun, { numRuns: 1000, seed: 1 }).flatMap((run) => kindsIn(run, (kind) => [kind])),
  );
  const known = new Set(
    kindsIn(scenarioJsonSchema(), (schema) => (isRecord(schema) ? [schema.const, ...list(schema.enum)] : [])),
  );
  expect(known.size).toBeGreaterThan(20);
  const missing = [...known].filter((kind) => !drawn.has(kind) && !DRAWN_ELSEWHERE.includes(kind));
  expect(missing, 'draw it in src/engines/any-run.contract.ts or any-policy.contract.ts').toEqual([]);
});

/** What stands under `kind` and `law`, each behind the key whose value has it. @param namesOf what is said there */
function kindsIn(
  value: unknown,
  namesOf: (said: unknown) => readonly unknown[],
  under = '',
): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => kindsIn(part, namesOf, under));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'law') return names(namesOf(part)).map((name) => `law ${name}`);
    if (key === 'kind') return names(namesOf(part)).map((name) => `${under} ${name}`);
    return kindsIn(part, namesOf, isStructure(key) ? under : key);
  });
}
const isStructure = (key: string) => ['properties', 'anyOf', 'oneOf', 'allOf', 'items'].includes(key);
const names = (said: readonly unknown[]) => said.filter((name) => typeof name === 'string');
const list = (value: unknown) => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
