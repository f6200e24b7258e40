/** Every setting of a scenario in a flat list: what `fleetcast settings` and the page of settings are made of. */

import { scenarioJsonSchema } from './json-schema.ts';
import { formOf, type JsonSchema, type Say } from './setting-form.ts';

export interface Setting {
  /** Keys joined by dots; `[]` is any element of a list, `<name>` any name. */
  readonly path: string;
  /** The kinds of the object that have the key; empty where all have it. */
  readonly kinds: readonly string[];
  readonly form: string;
  readonly meaning: string;
  /** In notation; undefined where there is none, or where it is that of the keys below. */
  readonly fallback: unknown;
}

interface Place {
  readonly path: string;
  readonly kinds: readonly string[];
}

/** All settings in the order of the schema. @param say puts meanings and the words of forms into another language */
export function settingList(say: Say = (words) => words): readonly Setting[] {
  const { properties, $defs } = scenarioJsonSchema() as {
    properties: Record<string, JsonSchema>;
    $defs: Record<string, JsonSchema>;
  };
  const all = Object.entries({ ...properties, ...$defs }).flatMap(([key, schema]) =>
    settingsAt({ path: key, kinds: [] }, schema, say),
  );
  return withoutRepetition(all);
}

/** A key that is the same in several kinds stands once, with all of them. */
function withoutRepetition(all: readonly Setting[]): readonly Setting[] {
  const byText = new Map<string, Setting>();
  for (const setting of all) {
    const text = JSON.stringify({ ...setting, kinds: [] });
    const known = byText.get(text);
    byText.set(text, known ? { ...known, kinds: [...known.kinds, ...setting.kinds] } : setting);
  }
  return [...byText.values()];
}

function settingsAt(place: Place, schema: JsonSchema, say: Say): readonly Setting[] {
  const isEmpty = JSON.stringify(schema.default) === '{}';
  const own: Setting = {
    ...place,
    form: formOf(schema, say),
    meaning: say(schema.description ?? ''),
    fallback: isEmpty ? undefined : schema.default,
  };
  return [own, ...settingsBelow(place, schema, say)];
}

function settingsBelow({ path, kinds }: Place, schema: JsonSchema, say: Say): readonly Setting[] {
  // Laws are the same wherever they stand: the page explains them once.
  if (schema.title?.endsWith('law') || schema.$ref !== undefined) return [];
  const { items, additionalProperties, anyOf, oneOf, properties } = schema;
  if (items) return settingsBelow({ path: `${path}[]`, kinds }, items, say);
  if (typeof additionalProperties === 'object') {
    return settingsBelow({ path: `${path}.<name>`, kinds }, additionalProperties, say);
  }
  const choices = anyOf ?? oneOf ?? [];
  const ofKinds = choices.filter(({ properties: keys }) => keys?.kind?.const !== undefined);
  return [
    ...(ofKinds.length > 0 ? [kindSetting(path, ofKinds, say)] : []),
    ...choices.flatMap((choice) => {
      const own = choice.properties?.kind?.const;
      return settingsBelow({ path, kinds: own === undefined ? kinds : [own] }, choice, say);
    }),
    ...Object.entries(properties ?? {})
      .filter(([key, { const: only }]) => key !== 'kind' || only === undefined)
      .flatMap(([key, each]) => settingsAt({ path: `${path}.${key}`, kinds }, each, say)),
  ];
}

/** The kinds of an object, each with what it is. */
function kindSetting(path: string, kinds: readonly JsonSchema[], say: Say): Setting {
  const options = kinds.map(({ properties }) => properties!.kind!);
  return {
    path: `${path}.kind`,
    kinds: [],
    form: options.map((option) => option.const).join(' | '),
    meaning: options.map((option) => `${option.const}: ${say(option.description!)}`).join('; '),
    fallback: options.find((option) => option.default !== undefined)?.default,
  };
}

/** The laws of a distribution with their keys, such as `{law: exponential, mean}`. */
export function lawForms(): readonly string[] {
  const { $defs } = scenarioJsonSchema() as { $defs: Record<string, JsonSchema> };
  const [, laws] = $defs.usage!.properties!.session!.anyOf!;
  return laws!.oneOf!.map(({ properties }) => {
    const [, ...keys] = Object.keys(properties!);
    return `{law: ${properties!.law!.const}, ${keys.join(', ')}}`;
  });
}

/** A default as one writes it in a scenario, on one line. */
export function notationOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(notationOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${notationOf(each)}`);
    return `{${entries.join(', ')}}`;
  }
  return value === '' ? '""' : String(value);
}
