import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inputsOf } from '../compile/inputs.ts';
import { EXAMPLES } from '../examples.contract.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { scenarioJsonSchema } from './json-schema.ts';

const schema = scenarioJsonSchema();
const accepts = (scenario: unknown): boolean =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(scenario).success;

describe('scenarioJsonSchema', () => {
  test.each(Object.entries(EXAMPLES))('accepts the example %s, as written and in full', (_, example) => {
    expect(accepts(example)).toBe(true);
    expect(accepts(inputsOf(parseScenario(example)))).toBe(true);
  });

  test.each([
    ['an unknown key', { name: 'x', horizonn: '3d' }],
    ['no name', {}],
    ['a duration without a unit', { name: 'x', horizon: '3' }],
    ['an unknown preset', { name: 'x', policy: 'weechat' }],
    ['an unknown key deep in a policy', { name: 'x', policy: { periodic: { intervall: '3h' } } }],
    ['an unknown law', { name: 'x', usage: { session: { law: 'normal', mean: '3s' } } }],
    ['a share above 1', { name: 'x', app: { tokenShare: 2 } }],
    ['a curve over the day of one hour', { name: 'x', usage: { diurnal: [1] } }],
  ])('refuses %s', (_, scenario) => {
    expect(accepts(scenario)).toBe(false);
  });

  test('every setting has its meaning', () => {
    const silent = keysWithout(schema, 'description', []);
    expect(silent.filter((path) => !LAW_KEYS.test(path))).toEqual([]);
  });

  test('defaults stand beside the settings, also those that a trace replaces', () => {
    const { properties } = schema as { properties: Record<string, { default?: unknown }> };
    expect(properties.warmup?.default).toBe('7d');
    expect(properties.horizon?.default).toBe('28d');
    expect(properties.devices?.default).toBe(10_000);
    expect(properties.policy?.default).toBe('wechat');
  });
});

/** What stands beside a law, a kind or a word is explained where the law, the kind or the word is. */
const LAW_KEYS =
  /\.(law|mean|median|sigma|shape|scale|min|max|branches|p|values|waitAtMost|trace|kind|after)$/;

function keysWithout(node: unknown, wanted: string, path: string[]): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, ...rest } = node as { properties?: Record<string, object> };
  const own = Object.entries(properties ?? {}).flatMap(([key, value]) => [
    ...(wanted in value ? [] : [[...path, key].join('.')]),
    ...keysWithout(value, wanted, [...path, key]),
  ]);
  return [...own, ...Object.values(rest).flatMap((value) => keysWithout(value, wanted, path))];
}
