/** On which conditions a node belongs to the dialect, where being of a known type is not enough: see dialect-rules.ts. */

import {
  GLOBALS,
  MEMBERS,
  type Mend,
  OPERATORS,
  OTHER_MEMBERS,
  OTHER_OPERATORS,
  TYPES,
} from './dialect-rules.ts';
import { field, type Node, nameOf, type Place, typeAt, typeName } from './dialect-tree.ts';
import { type IsWord, isCounter, wordsOf } from './dialect-words.ts';

type Condition = (place: Place) => Mend[];

const A_TEXT: Mend = ['a text', 'a code, and its words outside of src/compiled'];

/** By the type of the node. */
export function dialectConditions(places: readonly Place[]): Readonly<Record<string, Condition>> {
  const known = namesOf(places);
  const isWord = wordsOf(places);
  return {
    Identifier: (place) => globalMends(place, known),
    TSTypeReference: (place) => typeMends(place, known),
    MemberExpression: memberMends,
    UnaryExpression: operatorMends,
    LogicalExpression: operatorMends,
    UpdateExpression: operatorMends,
    AssignmentExpression: (place) => [...operatorMends(place), ...arithmeticMends(place, isWord)],
    BinaryExpression: (place) => [...operatorMends(place), ...arithmeticMends(place, isWord)],
    VariableDeclarator: variableMends,
    PropertyDefinition: fieldMends,
    MethodDefinition: methodMends,
    FunctionDeclaration: functionMends,
    FunctionExpression: functionMends,
    TSEmptyBodyFunctionExpression: functionMends,
    ObjectExpression: tableMends,
    Property: codeMends,
    Literal: literalMends,
    TSStringKeyword: textMends,
    TSUnionType: unionMends,
    SwitchStatement: switchMends,
    TSIntersectionType: codesMends,
    TSTypeQuery: ({ within }) => (within.some(isOfCodes) ? [] : [['typeof as a type', 'a class']]),
  };
}

/** What a source declares or imports, at whatever depth. */
function namesOf(places: readonly Place[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { node } of places) {
    const params = (node.params ?? []) as readonly Node[];
    const declared = [field(node, 'local'), ...(isDeclaration(node) ? [field(node, 'id')] : [])];
    for (const holder of [...declared, ...(Array.isArray(params) ? params : [])]) {
      const name = nameOf(holder) ?? nameOf(field(holder, 'left'));
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

function isDeclaration({ type }: Node): boolean {
  return type === 'VariableDeclarator' || type.endsWith('Declaration');
}

function globalMends({ node, within }: Place, known: ReadonlySet<string>): Mend[] {
  const name = nameOf(node)!;
  if (known.has(name) || GLOBALS.has(name) || isKey(node, within[0]!)) return [];
  return [[`the global ${name}`, 'what kernel/native.ts has, in JavaScript and in WebAssembly']];
}

/** Names of fields, of what is imported, and of types name nothing that runs here. */
function isKey(node: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true;
  return parent.key === node || parent.imported === node || parent.type === 'TSTypeReference';
}

function typeMends({ node, within }: Place, known: ReadonlySet<string>): Mend[] {
  const name = typeName(node);
  if (name === 'const')
    return field(within[0], 'expression')?.type === 'ObjectExpression'
      ? []
      : [['as const', 'a type that is written out']];
  if (name === 'CodeOf' && isOfCodes(within[0]!)) return [];
  if (name !== undefined && (known.has(name) || TYPES.has(name))) return [];
  return [[`the type ${name ?? 'of another module'}`, 'a class, an array or a typed array']];
}

function memberMends({ node }: Place): Mend[] {
  const members = MEMBERS[nameOf(field(node, 'object')) ?? ''];
  const member = nameOf(field(node, 'property')) ?? '';
  if (!members || members.has(member)) return [];
  const mend = OTHER_MEMBERS[member] ?? `${[...members].join(', ')}: the same bits in both machines`;
  return [[`${nameOf(field(node, 'object'))}.${member}`, mend]];
}

function operatorMends({ node }: Place): Mend[] {
  const operator = node.operator as string;
  if (OPERATORS.has(operator)) return [];
  return [[operator, OTHER_OPERATORS[operator] ?? 'an operator of src/compiler/dialect-rules.ts']];
}

function arithmeticMends({ node, within }: Place, isWord: IsWord): Mend[] {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  const operator = node.operator as string;
  if ((operator === '/' || operator === '/=') && isWord(left, within) && isWord(right, within)) {
    return [['a quotient of words', 'a dividend that is declared a number: words divide without a rest']];
  }
  if (operator === '>>>' && right?.value === 0) {
    return [['>>> 0', 'unsigned of kernel/native.ts: a word has its sign in WebAssembly']];
  }
  return [];
}

function variableMends({ node, within }: Place): Mend[] {
  if (isCounter(node, within) || isTable(node)) return [];
  const id = field(node, 'id')!;
  const type = typeAt(id);
  if (!type) {
    return [['a variable without a type', 'number or i32: a whole literal alone is a word in WebAssembly']];
  }
  return wordMends(type, field(node, 'init'));
}

/** `const X = { … } as const`. */
function isTable(node: Node): boolean {
  return field(field(node, 'init'), 'expression')?.type === 'ObjectExpression';
}

function wordMends(type: Node, value: Node | undefined): Mend[] {
  if (typeName(type) !== 'i32' || typeof value?.value !== 'number') return [];
  if ((value.value | 0) === value.value) return [];
  return [['a word beyond 32 bits', 'the whole number with its sign, or number']];
}

function fieldMends({ node }: Place): Mend[] {
  const type = typeAt(node);
  if (node.static) return [['static', 'a constant of the module']];
  if (node.optional) return [['an optional field', 'a field that is null']];
  if (!type) return [['a field without a type', 'number, i32, boolean or a class']];
  return wordMends(type, field(node, 'value'));
}

function methodMends({ node }: Place): Mend[] {
  if (node.static) return [['static', 'a function of the module']];
  return node.kind === 'set' ? [['an accessor that writes', 'a field, or a method']] : [];
}

function functionMends({ node, within }: Place): Mend[] {
  const parent = within[0]!;
  const isMethod = 'kind' in parent && field(parent, 'value') === node;
  const isOfModule = parent.type === 'Program' || parent.type === 'ExportNamedDeclaration';
  const mends: Mend[] = [];
  if (!isMethod && !isOfModule) mends.push(['a function within another', 'a function of the module']);
  if (node.async) mends.push(['async', 'a function that returns at once']);
  if (node.generator) mends.push(['a generator', 'an array that is filled']);
  const isConstructor = isMethod && parent.kind === 'constructor';
  if (!typeAt(node) && !isConstructor)
    mends.push(['a function that does not say what it returns', 'number, i32, boolean, a class or void']);
  for (const parameter of node.params as readonly Node[]) {
    const held = parameter.type === 'AssignmentPattern' ? field(parameter, 'left')! : parameter;
    if (held.type === 'Identifier' && !typeAt(held))
      mends.push(['a parameter without a type', 'number, i32, boolean or a class']);
    if (held.optional) mends.push(['an optional parameter', 'a default']);
  }
  return mends;
}

function tableMends({ within }: Place): Mend[] {
  const [cast, variable] = within;
  const isOfCodes =
    typeName(field(cast, 'typeAnnotation')) === 'const' && variable?.type === 'VariableDeclarator';
  if (isOfCodes && within[3]?.type === 'ExportNamedDeclaration') return [];
  return [['an object literal', 'a class, or codes: export const X = { … } as const']];
}

/** An enum of AssemblyScript holds words. */
function codeMends({ node }: Place): Mend[] {
  const value = field(node, 'value');
  if (Number.isInteger(value?.value) && node.kind === 'init' && !node.shorthand) return [];
  return [['a code that is not a whole literal', 'a constant: export const X: number = …']];
}

function literalMends({ node, within }: Place): Mend[] {
  const parent = within[0]!;
  if (node.regex) return [['a regular expression', A_TEXT[1]]];
  if (node.bigint) return [['a bigint', 'number: whole up to 2^53']];
  if (typeof node.value !== 'string') return [];
  const isEmptyField = parent.type === 'PropertyDefinition' && node.value === '';
  return isEmptyField || parent.source === node ? [] : [A_TEXT];
}

/** Texts of a model are for people, and do not cross: see engines/fleet/memory.ts. */
function textMends({ within }: Place): Mend[] {
  const holder = within.find(({ type }) => !['TSTypeAnnotation', 'TSArrayType'].includes(type));
  return holder?.type === 'PropertyDefinition' ? [] : [A_TEXT];
}

function codesMends({ node }: Place): Mend[] {
  if (isOfCodes(node)) return [];
  return [['an intersection of types', 'a class, or codes: number & CodeOf<typeof TABLE>']];
}

/** `number & CodeOf<typeof TABLE>`. */
function isOfCodes(node: Node): boolean {
  if (node.type !== 'TSIntersectionType') return false;
  const [plain, codes] = node.types as readonly Node[];
  const isPlain = plain!.type === 'TSNumberKeyword' || typeName(plain) === 'i32';
  return isPlain && typeName(codes) === 'CodeOf';
}

const PLAIN = ['TSNumberKeyword', 'TSBooleanKeyword', 'TSStringKeyword'];

function unionMends({ node }: Place): Mend[] {
  const types = node.types as readonly Node[];
  const others = types.filter(({ type }) => type !== 'TSNullKeyword');
  if (types.length !== 2 || others.length !== 1)
    return [['a union of types', 'a class for all, or null beside one']];
  const isPlain = PLAIN.includes(others[0]!.type) || typeName(others[0]) === 'i32';
  return isPlain
    ? [['a plain value that may be null', 'a value that stands for none: NOT_YET, NEVER, -1']]
    : [];
}

function switchMends({ node }: Place): Mend[] {
  const cases = node.cases as readonly Node[];
  if (cases.some(({ test }) => test === null)) return [];
  return [['a switch without a default', 'default: unforeseen(code), or return where others change nothing']];
}
