/** All mutants of the sources: each is the program with one change. */

import { field, type Node, nameOf, type Place, placesIn, treeOf } from '../compiler/dialect-tree.ts';
import { type Change, type CodeTables, changesAt } from './changes.ts';

export interface Mutant extends Change {
  /** Its place in the list of all. */
  readonly id: number;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What it is called in lists; it does not change while the lines around it do not: `domain/delays retryDue: k < 3 → k <= 3`. */
  readonly name: string;
}

const FOLDER = 'src/compiled/';

/** Which functions are changed: all that decide in the domain, and everything that merges. */
export function isInScope(path: string, functionName: string): boolean {
  return path.startsWith(`${FOLDER}domain/`) || functionName === 'merge';
}

/** @param sources by path from the root of the project, in a fixed order */
export function mutantsOf(sources: ReadonlyMap<string, string>): Mutant[] {
  const trees = [...sources].map(([path, text]) => [path, text, placesIn(treeOf(text))] as const);
  const tables: CodeTables = new Map(trees.flatMap(([, , places]) => places.flatMap(tableAt)));
  const seen = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const [path, text, places] of trees) {
    for (const place of places) {
      const functionName = functionOf(place);
      if (functionName === null || isOfTypes(place) || !isInScope(path, functionName)) continue;
      for (const change of changesAt(place, text, tables)) {
        const said = `${path.slice(FOLDER.length, -3)} ${functionName}: ${saidOf(change, place, text)}`;
        const times = (seen.get(said) ?? 0) + 1;
        seen.set(said, times);
        mutants.push({
          ...change,
          id: mutants.length,
          path,
          line: text.slice(0, change.node.start).split('\n').length,
          name: times === 1 ? said : `${said} (${times})`,
        });
      }
    }
  }
  return mutants;
}

/** The function or method whose body a place stands in; `null` outside, and where an object is only set up. */
function functionOf({ within }: Place): string | null {
  const at = within.findIndex(({ type }) => type === 'BlockStatement' || type === 'FunctionBody');
  const owner = within.slice(at).find(({ type }) => /^(FunctionDeclaration|MethodDefinition)$/.test(type));
  if (at < 0 || !owner || owner.kind === 'constructor') return null;
  return nameOf(field(owner, 'id') ?? field(owner, 'key')) ?? null;
}

function isOfTypes({ node, within }: Place): boolean {
  return [node, ...within].some(({ type }) => /^TS(?!NonNull|As|Satisfies)/.test(type));
}

/** A constant object of numbers in capitals. */
function tableAt({ node, within }: Place): [string, string[]][] {
  const name = nameOf(field(within[0], 'id')) ?? nameOf(field(within[1], 'id'));
  if (node.type !== 'ObjectExpression' || !name || !/^[A-Z_]+$/.test(name)) return [];
  const names = (node.properties as Node[]).map((property) => nameOf(field(property, 'key')) ?? '');
  return [[name, names]];
}

/** A word alone says little, so it is shown with what it stands in, if that is short. */
function saidOf({ node, to }: Change, { within }: Place, text: string): string {
  const parent = within[0] as Change['node'];
  const isShort = parent.end - parent.start < 80 && node.end - node.start < 30;
  const { start, end } = isShort && to !== '' ? parent : node;
  const isNested = node.type === 'LogicalExpression' && parent.type === 'LogicalExpression';
  const after = text.slice(start, node.start) + (isNested ? `(${to})` : to) + text.slice(node.end, end);
  return `${shown(text.slice(start, end))} → ${shown(after) || '(nothing)'}`;
}

function shown(text: string): string {
  return text.replace(/\s+/g, ' ');
}
