/** The syntax tree of a source, with what a rule asks about a place in it. */

import { parseAst } from 'rolldown/parseAst';

/** A node as ESTree names it, with its types; what else it has is by its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A node, and those that it stands in, the nearest first. */
export interface Place {
  readonly node: Node;
  readonly within: readonly Node[];
}

/** @throws SyntaxError if it is no TypeScript */
export function treeOf(text: string): Node {
  return parseAst(text, { lang: 'ts' }) as unknown as Node;
}

/** Every node of a tree, from the outside in. */
export function placesIn(tree: Node): Place[] {
  const places: Place[] = [];
  const visit = (node: Node, within: readonly Node[]): void => {
    places.push({ node, within });
    const around = [node, ...within];
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, around);
  };
  visit(tree, []);
  return places;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The node in a field, if there is one. */
export function field(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name];
  return isNode(value) ? value : undefined;
}

/** The type that is written at a variable, a parameter or a field; what a function returns. */
export function typeAt(node: Node): Node | undefined {
  return field(field(node, 'typeAnnotation') ?? field(node, 'returnType'), 'typeAnnotation');
}

export function nameOf(node: Node | undefined): string | undefined {
  return node?.type === 'Identifier' ? (node.name as string) : undefined;
}

/** The name of a type that is one word: `i32`, `Cell`. */
export function typeName(type: Node | undefined): string | undefined {
  return nameOf(field(type, 'typeName'));
}
