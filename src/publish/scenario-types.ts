/** The scenario as TypeScript, made of its JSON Schema: what editors complete and explain, and compilers check, without zod. */

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const HEAD = `// Generated from the schema by \`npm run generate\`: do not edit. See src/publish/scenario-types.ts.

type Span = \`\${number}\${'ms' | 's' | 'm' | 'h' | 'd' | 'w'}\`;

/** Milliseconds, or a text such as \`500ms\`, \`90s\`, \`30m\`, \`12h\`, \`7d\`, \`4w\`, \`12h30m\`. */
export type Duration = number | Span | \`\${Span}\${Span}\` | \`\${Span}\${Span}\${Span}\`;

/** Milliseconds, or a text such as \`80us\`, \`1.5ms\`, \`50ms\`: exact to the microsecond. */
export type ShortDuration = Duration | \`\${number}us\`;

/** A duration ahead or behind: a text such as \`2h\`, \`-30m\`, or milliseconds. */
export type SignedDuration = Duration | \`-\${Span}\`;

/** Bytes, or a text such as \`256KiB\`, \`2MiB\`. */
export type Size = number | \`\${number}\${'B' | 'KiB' | 'MiB' | 'GiB'}\`;

/** A value that is drawn. */
export type Law<Quantity> =
LAWS

/** A constant, or a law. */
export type Dist<Quantity> = Quantity | Law<Quantity>;
`;

/** The text of `src/scenario/schema/scenario-input.ts`. */
export function scenarioTypes(json: Record<string, unknown>): string {
  const { $defs = {}, ...scenario } = json as Schema;
  const definitions = Object.entries({ ...$defs, scenario }).map(([name, schema]) => {
    const doc = name === 'scenario' ? 'A scenario as people write it.' : (schema.description ?? '');
    return `/** ${doc} */\nexport type ${nameOf(name)} = ${typeOf(schema, '')};\n`;
  });
  const laws = firstLaws({ ...scenario, $defs })!;
  const head = HEAD.replace('LAWS', `${laws.map((law) => `  | ${lawType(law)}`).join('\n')};`);
  return `${head}\n${definitions.join('\n')}`;
}

function nameOf(definition: string): string {
  return `${definition[0]!.toUpperCase()}${definition.slice(1)}Input`;
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, const: constant, enum: words, type, properties, additionalProperties, items } = schema;
  if ($ref !== undefined) return nameOf($ref.replace('#/$defs/', ''));
  if (constant !== undefined) return literal(constant);
  if (words) return words.map(literal).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return unionOf(choices, indent);
  if (properties) return objectOf(schema, indent);
  if (typeof additionalProperties === 'object') {
    return `{ readonly [name: string]: ${typeOf(additionalProperties, indent)} }`;
  }
  if (items) return `readonly (${typeOf(items, indent)})[]`;
  return [type].flat().map(primitive).join(' | ');
}

function primitive(type: string | undefined): string {
  if (type === 'integer') return 'number';
  return type === 'number' || type === 'string' || type === 'boolean' ? type : 'unknown';
}

function unionOf(choices: readonly Schema[], indent: string): string {
  const quantity = quantityOf(choices);
  if (quantity) return quantity;
  if (isLaws(choices)) return `Law<${typeOf(choices[0]!.properties!.mean!, indent)}>`;
  return [...new Set(choices.map((choice) => typeOf(choice, indent)))].join(' | ');
}

/** A number, or a text with a unit. */
function quantityOf(choices: readonly Schema[]): string | null {
  const pattern = choices.find(({ type }) => type === 'string')?.pattern;
  if (choices.length !== 2 || pattern === undefined || !choices.some(({ type }) => type === 'number'))
    return null;
  if (pattern.startsWith('^-?')) return 'SignedDuration';
  if (pattern.endsWith('us$')) return 'ShortDuration';
  if (pattern.includes('ms|')) return 'Duration';
  return pattern.includes('KiB') ? 'Size' : null;
}

function isLaws(choices: readonly Schema[]): boolean {
  return choices[0]?.properties?.law !== undefined && choices[0].properties.mean !== undefined;
}

/** All laws draw the same kinds of values, so the first ones that are found tell of all. */
function firstLaws(schema: Schema): readonly Schema[] | null {
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  if (isLaws(choices)) return choices;
  const inside = [
    ...choices,
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  for (const part of inside) {
    const found = firstLaws(part);
    if (found) return found;
  }
  return null;
}

/** On one line, for a quantity that is still open. */
function lawType(law: Schema): string {
  return objectOf(law, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b(Duration|Size)\b/g, 'Quantity');
}

function objectOf({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([key, schema]) => {
    const mark = required.includes(key) ? '' : '?';
    return [...docOf(schema, inner), `${inner}readonly ${key}${mark}: ${typeOf(schema, inner)};`];
  });
  return ['{', ...lines, `${indent}}`].join('\n');
}

function docOf({ description, default: fallback }: Schema, indent: string): string[] {
  const isTold = fallback !== undefined && JSON.stringify(fallback) !== '{}';
  const parts = [description, isTold ? `@default ${JSON.stringify(fallback)}` : undefined];
  const text = parts.filter((part) => part !== undefined).join(' ');
  return text === '' ? [] : [`${indent}/** ${text} */`];
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}
