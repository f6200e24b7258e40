/** How a setting is written, in a few words: `duration`, `never | duration`, `whole number, 1 to 8`. Read off its JSON Schema. */

/** The parts of a JSON Schema that settings are made of. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly $ref?: string;
}

/** The words of a form that are not words of the notation: they can be said in another language. */
export type Say = (words: string) => string;

/** Alternatives in the order in which they may be given, joined by bars. */
export function formOf(schema: JsonSchema, say: Say = (words) => words): string {
  if (schema.title !== undefined) return say(schema.title);
  if (schema.$ref !== undefined) return say('object');
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => formOf(choice, say)))].join(' | ');
  if (schema.type === 'array') return say('list');
  if (schema.type === 'boolean') return 'true | false';
  if (schema.type === 'integer') return `${say('whole number')}${rangeOf(schema, say)}`;
  if (schema.type === 'number') return `${say('number')}${rangeOf(schema, say)}`;
  return schema.type === 'object' ? say('object') : say('text');
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: JsonSchema, say: Say): string {
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  if (exclusiveMinimum !== undefined) {
    return `, ${say('above')} ${exclusiveMinimum}${isOpen ? '' : ` ${say('to')} ${maximum}`}`;
  }
  if (minimum === undefined) return '';
  return isOpen ? `, ${minimum} ${say('or more')}` : `, ${minimum} ${say('to')} ${maximum}`;
}
