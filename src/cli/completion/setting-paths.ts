import { scenarioJsonSchema } from '../../scenario/schema/json-schema.ts';
import type { Word } from './answer.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
}

interface JsonSchema extends Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** Every key that `--set` may lay over a scenario, by its dotted path, those of all kinds and laws included. */
export function settingPaths(): readonly Word[] {
  const whole = scenarioJsonSchema() as unknown as JsonSchema;
  const paths = new Map<string, string>();
  const visit = (schema: Schema, path: string): void => {
    const { properties = {}, anyOf = [], oneOf = [], $ref } = schema;
    if ($ref !== undefined) visit(whole.$defs[$ref.replace('#/$defs/', '')]!, path);
    for (const choice of [...anyOf, ...oneOf]) visit(choice, path);
    for (const [key, below] of Object.entries(properties)) {
      const own = path === '' ? key : `${path}.${key}`;
      paths.set(own, paths.get(own) || (below.description ?? ''));
      visit(below, own);
    }
  };
  visit(whole, '');
  return [...paths].map(([text, meaning]) => ({ text, meaning }));
}
