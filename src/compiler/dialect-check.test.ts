import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { dialectComplaints } from './dialect-check.ts';
import { FOREIGN, KNOWN, OTHER_MEMBERS, OTHER_OPERATORS } from './dialect-rules.ts';
import { filesRead } from './dialect-sources.ts';

test('all that is compiled is in the dialect', () => {
  const files = filesRead().filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(50);
  const textOf = (file: string) => readFileSync(new URL(file, PACKAGE_ROOT), 'utf8');
  expect(files.flatMap((file) => dialectComplaints(file, textOf(file)))).toEqual([]);
});

/** A body that begins in line 2 of a function of words and numbers. */
const inside = (body: string) => `export function f(i: i32, x: number, a: Float64Array): void {\n${body}\n}`;

const PLANTED: readonly (readonly [complaint: string, text: string])[] = [
  ['2: destructuring -> a variable for each field', inside('const { length }: Float64Array = a;')],
  ['2: destructuring -> a variable for each element', inside('const [first]: Float64Array = a;')],
  [
    '2: a closure -> a function of the module that is given what it needs',
    inside('use((y: number): number => y);'),
  ],
  ['2: a spread -> a loop', inside('use(...a);')],
  [
    '1: rest parameters -> a parameter for each value, or an array',
    'export function f(...all: number[]): void {}',
  ],
  ['2: optional chaining -> if (x !== null)', inside('use(a?.length);')],
  ['2: a text -> a code, and its words outside of src/compiled', inside('use(`x`);')],
  ['2: a text -> a code, and its words outside of src/compiled', inside('use`x`;')],
  ['2: a text -> a code, and its words outside of src/compiled', inside("use('x');")],
  [
    '1: a text -> a code, and its words outside of src/compiled',
    'export function f(): string { return g(); }',
  ],
  ['2: for…of -> for (let index = 0; index < all.length; index++)', inside('for (const y of a) use(y);')],
  ['2: for…in -> for (let index = 0; index < all.length; index++)', inside('for (const y in a) use(y);')],
  ['1: async -> a function that returns at once', 'export async function f(): void {}'],
  ['1: await -> what it waits for as a parameter', 'export async function f(x: A): void { await x; }'],
  ['1: a generator -> an array that is filled', 'export function* f(): A { yield 1; }'],
  ['2: try -> a code that is returned', inside('try { use(x); } finally { use(x); }')],
  ['2: throw -> unforeseen(code) of kernel/native.ts, or a code that is returned', inside('throw x;')],
  ['2: a comma -> two statements', inside('use((x, x));')],
  ['2: a label -> a function that returns', inside('there: while (x > 0) continue there;')],
  ['2: a class within an expression -> a class of the module', inside('use(class {});')],
  ['1: a static block -> a constant of the module', 'class A { static { f(); } }'],
  ['1: an accessor -> a field, or a method', 'class A { accessor x: number = 1; }'],
  ['1: an accessor that writes -> a field, or a method', 'class A { set x(y: number) {} }'],
  ['1: a decorator -> the mark @inline in the comment', '@inline class A {}'],
  ['1: a #private name -> private', 'class A { #x: number = 1; }'],
  ['1: a default import -> an import by name', "import a from './a.ts';"],
  ['1: an import of all -> the names that are meant', "import * as a from './a.ts';"],
  ['2: import() -> an import at the top', inside("import('./a.ts');")],
  [
    '1: an export of what is declared elsewhere -> export where it is declared',
    "export { a } from './a.ts';",
  ],
  ['1: a default export -> an export by name', 'export default function f(): void {}'],
  ['1: an export of all -> the names that are meant', "export * from './a.ts';"],
  ['1: an interface -> a class, abstract if need be', 'interface A {}'],
  ['1: an enum -> export const X = { … } as const', 'enum A { b = 1 }'],
  ['1: implements -> extends of an abstract class', 'class A implements B {}'],
  ['1: a generic -> a class or a function for each type', 'export function f<T = number>(x: T): void {}'],
  ['1: a type operator -> the type itself', 'export function f(x: readonly number[]): void {}'],
  ['1: a type without a name -> a class', 'export function f(x: { y: number }): void {}'],
  [
    '1: a literal as a type -> a type of codes: see compiled/facts/codes.ts',
    'export function f(x: 1): void {}',
  ],
  ['1: a tuple -> a class', 'export function f(x: [number, number]): void {}'],
  [
    '1: a function as a value -> an abstract class with a method',
    'export function f(x: () => void): void {}',
  ],
  [
    '1: an intersection of types -> a class, or codes: number & CodeOf<typeof TABLE>',
    'export type A = B & C;',
  ],
  ['1: typeof as a type -> a class', 'export function f(x: typeof g): void {}'],
  ['1: undefined -> null', 'export function f(x: undefined): void {}'],
  ['1: any -> a type that is written out', 'export function f(x: any): void {}'],
  ['1: unknown -> a type that is written out', 'export function f(x: unknown): void {}'],
  ['2: satisfies -> a type that is written out', inside('use(x satisfies number);')],
  ['2: a cast before the value -> as', inside('use(<number>x);')],
  ['2: as const -> a type that is written out', inside('use(x as const);')],
  ['2: TSNamespaceExportDeclaration -> what src/compiler/dialect-rules.ts lists', '\nexport as namespace a;'],
  [
    '2: the global Map -> what kernel/native.ts has, in JavaScript and in WebAssembly',
    inside('use(new Map());'),
  ],
  ['1: the type Map -> a class, an array or a typed array', 'export function f(x: Map<i32, i32>): void {}'],
  [
    '2: a variable without a type -> number or i32: a whole literal alone is a word in WebAssembly',
    inside('let y = 0;'),
  ],
  [
    '1: a variable without a type -> number or i32: a whole literal alone is a word in WebAssembly',
    'export const Y = 5;',
  ],
  [
    '2: a word beyond 32 bits -> the whole number with its sign, or number',
    inside('const y: i32 = 0x9e3779b9;'),
  ],
  ['1: a word beyond 32 bits -> the whole number with its sign, or number', 'class A { x: i32 = 0.5; }'],
  ['1: a field without a type -> number, i32, boolean or a class', 'class A { x = 0; }'],
  ['1: an optional field -> a field that is null', 'class A { x?: number; }'],
  ['1: static -> a constant of the module', 'class A { static x: number = 0; }'],
  ['1: static -> a function of the module', 'class A { static f(): void {} }'],
  ['2: a function within another -> a function of the module', inside('function g(): void {}')],
  ['2: a function within another -> a function of the module', inside('use(function (): void {});')],
  [
    '1: a function that does not say what it returns -> number, i32, boolean, a class or void',
    'export function f() {}',
  ],
  ['1: a parameter without a type -> number, i32, boolean or a class', 'export function f(x): void {}'],
  ['1: an optional parameter -> a default', 'export function f(x?: number): void {}'],
  ['2: an object literal -> a class, or codes: export const X = { … } as const', inside('use({ y: x });')],
  [
    '1: a code that is not a whole literal -> a constant: export const X: number = …',
    'export const A = { b: 0.5 } as const;',
  ],
  ['2: a regular expression -> a code, and its words outside of src/compiled', inside('use(/x/);')],
  ['2: a bigint -> number: whole up to 2^53', inside('use(1n);')],
  ['1: a union of types -> a class for all, or null beside one', 'export function f(x: A | number): void {}'],
  [
    '1: a plain value that may be null -> a value that stands for none: NOT_YET, NEVER, -1',
    'export function f(x: number | null): void {}',
  ],
  [
    '2: a switch without a default -> default: unforeseen(code), or return where others change nothing',
    inside('switch (i) { case 1: return; }'),
  ],
  [
    '2: a quotient of words -> a dividend that is declared a number: words divide without a rest',
    inside('use(Math.floor(i / 2));'),
  ],
  [
    '2: a quotient of words -> a dividend that is declared a number: words divide without a rest',
    inside('for (let k = 1; k < 9; k++) use((k + 1) / (a.length - i));'),
  ],
  [
    '2: a quotient of words -> a dividend that is declared a number: words divide without a rest',
    inside('i /= 2;'),
  ],
  ['2: >>> 0 -> unsigned of kernel/native.ts: a word has its sign in WebAssembly', inside('use(i >>> 0);')],
  ['2: Number.EPSILON -> POSITIVE_INFINITY: the same bits in both machines', inside('use(Number.EPSILON);')],
  ...Object.entries(OTHER_MEMBERS).map(([member, mend]): [string, string] => {
    const owner = member === 'isNaN' ? 'Number' : 'Math';
    return [`2: ${owner}.${member} -> ${mend}`, inside(`use(${owner}.${member}(x));`)];
  }),
  ...Object.entries(OTHER_OPERATORS).map(([operator, mend]): [string, string] => {
    const isBefore = ['typeof', 'void', 'delete'].includes(operator);
    return [`2: ${operator} -> ${mend}`, inside(isBefore ? `use(${operator} a.b);` : `a.b ${operator} x;`)];
  }),
];

describe('what is foreign is named with its mend', () => {
  test.each(PLANTED)('%s', (complaint, text) => {
    expect(dialectComplaints('x.ts', text)).toContain(`x.ts:${complaint}`);
  });

  test('every mend of a foreign node is tried', () => {
    const named = PLANTED.map(([complaint]) => complaint.replace(/^\d+: /, ''));
    const untried = Object.entries(FOREIGN).filter(
      ([, [construct, mend]]) => !named.includes(`${construct} -> ${mend}`),
    );
    expect(untried).toEqual([]);
    expect(Object.keys(FOREIGN).filter((type) => KNOWN.has(type))).toEqual([]);
  });
});

test('what looks foreign and is not: halves of numbers, counters, codes, texts of a model, null beside a class', () => {
  const text = `import { NEVER } from './time.ts';
export const CODE = {
  first: 0,
} as const;
export type Code = i32 & CodeOf<typeof CODE>;
class A {
  readonly name: string = '';
  readonly next: A | null = null;
  at: number = NEVER;
  constructor(at: number) {
    this.at = at / 2;
  }
}
export function f(all: A[], code: Code): number {
  let sum: number = 0;
  for (let index = 0; index < all.length; index++) sum += all[index]!.at / all.length + 1 / sum;
  return sum >>> 1;
}
`;
  expect(dialectComplaints('x.ts', text)).toEqual([]);
});
