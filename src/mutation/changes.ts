/** The operators of mutation: what a slip of the pen could have made of a place in the syntax tree. */

import { field, type Node, nameOf, type Place, typeAt } from '../compiler/dialect-tree.ts';

/** One way to write a place otherwise. An expression becomes another; a statement is left out. */
export interface Change {
  readonly node: Node & { readonly end: number };
  readonly isStatement: boolean;
  /** What it becomes; empty for a statement that is left out. */
  readonly to: string;
}

/** The tables of named codes: `OUTCOME` and its names in their order. */
export type CodeTables = ReadonlyMap<string, readonly string[]>;

/** The text of a part. */
type Written = (part: Node | undefined) => string;

const OTHER_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '++': ['--'],
  '--': ['++'],
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Math.min': 'Math.max',
  'Math.max': 'Math.min',
  'Math.floor': 'Math.ceil',
  NEVER: '-1',
  NOT_YET: 'Infinity',
};

const OTHER_VALUES: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [0, '1'],
  [1, '0'],
  [true, 'false'],
  [false, 'true'],
]);

const COMPARED = ['BinaryExpression', 'LogicalExpression', 'UnaryExpression'];

/** Every way to write a place otherwise, in an order that depends on nothing else. */
export function changesAt(place: Place, text: string, tables: CodeTables): Change[] {
  const node = place.node as Change['node'];
  const written: Written = (part) => text.slice(part?.start, (part as Change['node']).end);
  const becomes = (...texts: readonly string[]) =>
    texts.map((to): Change => ({ node, isStatement: false, to }));
  if (isLoopHead(place)) return [];
  const changes = becomes(...otherwise(place, written, tables), ...decided(place, written));
  if (node.type === 'ExpressionStatement' && !isGuard(node)) {
    changes.push({ node, isStatement: true, to: '' });
  }
  return changes;
}

function otherwise(place: Place, written: Written, tables: CodeTables): string[] {
  const { node } = place;
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorsFor(place, written).map((operator) => withOperator(node, written(node), operator));
    case 'UpdateExpression':
      return OTHER_OPERATORS[node.operator as string]!.map(
        (operator) => `${written(field(node, 'argument'))}${operator}`,
      );
    case 'UnaryExpression':
      return '!-'.includes(node.operator as string) ? [written(field(node, 'argument'))] : [];
    case 'Literal':
      return [OTHER_VALUES.get(node.value) ?? []].flat();
    case 'Identifier':
    case 'MemberExpression': {
      const name = OTHER_NAMES[written(node)];
      return name === undefined ? otherCode(node, tables) : [name];
    }
    default:
      return [];
  }
}

/** A draw is never equal to a number, and where the greater of two is kept, equal ones are the same: then `<` or `<=` is one. */
function operatorsFor(place: Place, written: Written): readonly string[] {
  const others = OTHER_OPERATORS[place.node.operator as string] ?? [];
  const isOfDraw = /^(draw\(|u |point |rest )/.test(written(place.node));
  const isBlind = /^[<>]/.test(place.node.operator as string) && (isOfDraw || keepsGreater(place, written));
  return isBlind ? others.slice(1) : others;
}

/** `if (a > b) b = a;` */
function keepsGreater({ node, within: [statement] }: Place, written: Written): boolean {
  if (statement?.type !== 'IfStatement') return false;
  const kept = field(field(statement, 'consequent'), 'expression');
  if (kept?.type !== 'AssignmentExpression') return false;
  const sides = [field(node, 'left'), field(node, 'right')].map(written);
  const keeps = [field(kept, 'left'), field(kept, 'right')].map(written);
  return sides.toSorted().join() === keeps.toSorted().join();
}

/** The operator stands between its sides, among parentheses of theirs. */
function withOperator(node: Node, text: string, operator: string): string {
  const from = (field(node, 'left') as Change['node']).end - node.start;
  const to = field(node, 'right')!.start - node.start;
  const between = text.slice(from, to).replace(node.operator as string, operator);
  return text.slice(0, from) + between + text.slice(to);
}

/** A named code becomes the next of its table. */
function otherCode(node: Node, tables: CodeTables): string[] {
  const table = nameOf(field(node, 'object')) ?? '';
  const names = tables.get(table);
  const at = names?.indexOf(nameOf(field(node, 'property')) ?? '') ?? -1;
  return names && at >= 0 ? [`${table}.${names[(at + 1) % names.length]}`] : [];
}

/** A condition is turned around, and what a function answers is fixed, where no operator does it. */
function decided({ node, within }: Place, written: Written): string[] {
  const parent = within[0];
  if (parent && field(parent, 'test') === node && /^(If|Conditional)/.test(parent.type)) {
    return COMPARED.includes(node.type) ? [] : [`!(${written(node)})`];
  }
  const isAnswer = parent?.type === 'ReturnStatement' && node.type !== 'Literal' && !isUnforeseen(node);
  const asked = within.find(({ type }) => /Function/.test(type));
  if (!isAnswer || !asked || typeAt(asked)?.type !== 'TSBooleanKeyword') return [];
  return ['true', 'false'];
}

/** To go through a list is no decision: one turn too many reads past its end. */
function isLoopHead({ node, within }: Place): boolean {
  return [node, ...within].some((part, at, all) => {
    const loop = all[at + 1];
    return loop?.type === 'ForStatement' && part !== field(loop, 'body');
  });
}

/** What the type checker proves never to run, and what a subclass must say. */
function isGuard(node: Node): boolean {
  const said = field(node, 'expression');
  return field(said, 'callee')?.type === 'Super' || isUnforeseen(said);
}

function isUnforeseen(node: Node | undefined): boolean {
  return nameOf(field(node, 'callee')) === 'unforeseen';
}
