/** The scenario as JSON Schema, with which editors complete and check scenario files. */

import * as z from 'zod';
import { PRESET_NAMES } from '../presets.ts';
import { policyNotation, policySettings } from './policy.ts';
import { scenarioSchema } from './scenario.ts';

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/**
 * JSON Schema (2020-12) of the notation: keys, kinds, defaults and meanings. Rules between values are not in it, so
 * that a file may pass it and still be refused.
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  const { properties, ...schema } = jsonSchemaOf(scenarioSchema) as { properties: Record<string, object> };
  const shared = ['policy', 'usage', 'host', 'network', 'app', 'origin'];
  const definitions = shared.map((name) => [name, properties[name]]);
  const references = shared.map((name) => {
    const { description, default: fallback } = properties[name] as { description: string; default: unknown };
    return [name, { $ref: `#/$defs/${name}`, description, default: fallback }];
  });
  return {
    ...schema,
    title: 'fleetcast scenario',
    properties: { ...properties, ...Object.fromEntries(references) },
    $defs: Object.fromEntries(definitions),
  };
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  // Values that are read by a notation of their own carry their form as metadata; zod itself knows nothing of them.
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override });
}

const override: Override = ({ zodSchema, jsonSchema }) => {
  // A default that a trace replaces is metadata too, since the notation leaves it open.
  const { default: fallback, overrides } = z.globalRegistry.get(zodSchema) ?? {};
  if (fallback !== undefined) jsonSchema.default = fallback;
  // What a cohort or an app overrides is written as the scenario's own.
  if (overrides !== undefined) {
    delete jsonSchema.overrides;
    jsonSchema.$ref = `#/$defs/${overrides}`;
  }
  // A policy is checked after its preset has been laid below it; what is checked then is the form of what is written.
  if (zodSchema !== policyNotation) return;
  const { $schema: _, ...object } = jsonSchemaOf(policySettings);
  jsonSchema.anyOf = [{ enum: PRESET_NAMES }, object];
};
