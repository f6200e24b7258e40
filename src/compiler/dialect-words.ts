/**
 * Which expressions are words to AssemblyScript though TypeScript calls them numbers, as far as their text says it: what is declared
 * `i32`, a loop's counter, a length, a whole literal, and what is computed of these alone.
 */

import { field, type Node, nameOf, type Place, typeAt, typeName } from './dialect-tree.ts';

const ARITHMETIC = ['+', '-', '*', '/', '%'];
const BITWISE = ['&', '|', '^', '<<', '>>', '>>>'];
const SCOPES = ['FunctionDeclaration', 'FunctionExpression', 'TSEmptyBodyFunctionExpression', 'Program'];
const MEMBERS = ['PropertyDefinition', 'MethodDefinition'];
const DECLARATIONS = ['Identifier', 'FunctionDeclaration', ...MEMBERS];

/** Tells of an expression, and of what it stands in, whether it is a word. */
export type IsWord = (expression: Node | undefined, within: readonly Node[]) => boolean;

export function wordsOf(places: readonly Place[]): IsWord {
  const { variables, members } = declaredIn(places);
  const isWord: IsWord = (node, within) => {
    switch (node?.type) {
      case 'Identifier':
        return within.map((scope) => variables.get(scope)?.get(nameOf(node)!)).find(isKnown) === true;
      case 'Literal':
        return Number.isInteger(node.value);
      case 'MemberExpression':
        return node.computed !== true && members.get(nameOf(field(node, 'property')) ?? '') === true;
      case 'CallExpression':
        return isWord(field(node, 'callee'), within);
      case 'UnaryExpression':
        return isWord(field(node, 'argument'), within);
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
        return isWord(field(node, 'expression'), within);
      case 'TSAsExpression':
        return typeName(field(node, 'typeAnnotation')) === 'i32';
      case 'BinaryExpression':
        if (BITWISE.includes(node.operator as string)) return true;
        if (!ARITHMETIC.includes(node.operator as string)) return false;
        return isWord(field(node, 'left'), within) && isWord(field(node, 'right'), within);
      default:
        return false;
    }
  };
  return isWord;
}

interface Declared {
  /** By the function, or the module, in which they are declared. */
  readonly variables: ReadonlyMap<Node, ReadonlyMap<string, boolean>>;
  /** Fields and methods of any class of the file: one that is a number somewhere counts as a number. */
  readonly members: ReadonlyMap<string, boolean>;
}

function declaredIn(places: readonly Place[]): Declared {
  const variables = new Map<Node, Map<string, boolean>>();
  const members = new Map<string, boolean>([['length', true]]);
  for (const place of places) {
    const { node, within } = place;
    const isWord = isDeclaredWord(place);
    if (isWord === undefined) continue;
    if (MEMBERS.includes(node.type)) {
      const name = nameOf(field(node, 'key'))!;
      members.set(name, isWord && members.get(name) !== false);
      continue;
    }
    const scope = within.find(({ type }) => SCOPES.includes(type))!;
    const name = nameOf(node.type === 'Identifier' ? node : field(node, 'id'))!;
    variables.set(scope, (variables.get(scope) ?? new Map()).set(name, isWord));
  }
  return { variables, members };
}

/** `undefined` if the node declares nothing, or says nothing of its type. */
function isDeclaredWord({ node, within }: Place): boolean | undefined {
  if (isCounter(node, within)) return true;
  const type = typeAt(node.type === 'MethodDefinition' ? field(node, 'value')! : node);
  const isDeclaration = DECLARATIONS.includes(node.type) && type !== undefined;
  return isDeclaration ? typeName(type) === 'i32' : undefined;
}

function isKnown(value: boolean | undefined): boolean {
  return value !== undefined;
}

/** `let i = 0` at the head of a loop. */
export function isCounter(node: Node, within: readonly Node[]): boolean {
  const [declaration, loop] = within;
  return (
    node.type === 'VariableDeclarator' &&
    loop?.type === 'ForStatement' &&
    loop.init === declaration &&
    Number.isInteger(field(node, 'init')?.value)
  );
}
