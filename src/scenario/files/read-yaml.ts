/** Scenarios written in YAML or JSON: the value, and the place of every key in it. */

import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import type { Place, Source } from './source.ts';

const MOST_ALIASES = 100;
const DEEPEST = 100;
const BLOCK_MARKS = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`);
// After so many, one flaw is the cause of the others.
const MOST_FLAWS = 20;
const MULTIPLE = 'MULTIPLE_DOCS';

/** Reads YAML: one document, no key twice. @throws ScenarioError with every place where it is not YAML. */
export function readYaml(text: string, file: string): Source {
  return readDocument(text, file, 'core');
}

/** Reads JSON. @throws ScenarioError with the place where it is not JSON. */
export function readJson(text: string, file: string): Source {
  const source = readDocument(text, file, 'json');
  try {
    JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    const [, expectation = 'Unexpected text'] = /^(.*?)(?: in JSON| after JSON|, ")/s.exec(message) ?? [];
    const lines = text.slice(0, offset).split('\n');
    const place = { line: lines.length, column: lines.at(-1)!.length + 1 };
    throw new ScenarioError([{ path: '', file, ...place, message: `is not JSON: ${expectation}` }]);
  }
  return source;
}

function readDocument(text: string, file: string, schema: 'core' | 'json'): Source {
  const lines = new LineCounter();
  const language = schema === 'json' ? 'JSON' : 'YAML';
  const problemAt = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { path: '', file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (isTooDeep(text)) throw new ScenarioError([problemAt(0, 'is nested too deeply')]);
  try {
    const document = parseDocument(text, {
      schema,
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    const flaws = [...document.errors, ...document.warnings].slice(0, MOST_FLAWS);
    if (flaws.length > 0)
      throw new ScenarioError(flaws.map((flaw) => problemAt(flaw.pos[0], told(flaw, language))));
    if (document.contents === null) throw new ScenarioError([problemAt(0, 'the file is empty')]);
    const raw = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { raw, placeOf: (keys, isKeyWrong) => placeOf(document, lines, keys, isKeyWrong) };
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    // What is left is an alias that leads nowhere, or to too much.
    throw new ScenarioError([problemAt(0, `is not ${language}: ${(error as Error).message}`)]);
  }
}

/** Whether a text may exhaust the parser's stack: brackets or block marks open far deeper than any scenario goes. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return BLOCK_MARKS.test(text);
}

function told({ code, message }: { code: string; message: string }, language: string): string {
  return code === MULTIPLE
    ? 'a second document begins here; a scenario is one'
    : `is not ${language}: ${message}`;
}

/** Where the last of the keys stands that the file has: its value, or the key itself if that is what is wrong. */
function placeOf(
  document: Document,
  lines: LineCounter,
  keys: readonly PropertyKey[],
  isKeyWrong: boolean,
): Place {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  let depth = 0;
  for (const key of keys) {
    const next = step(isAlias(node) ? node.resolve(document) : node, key);
    if (!next) break;
    depth++;
    const place = isKeyWrong && depth === keys.length ? next.key : (next.value ?? next.key);
    offset = startOf(place) ?? offset;
    node = next.value;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col, depth };
}

function step(node: unknown, key: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value === undefined ? undefined : { key: value, value };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair && { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
