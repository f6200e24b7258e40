import { expect, test } from 'vitest';
import { compileSources } from './compile-sources.ts';
import { dialectSources, inItsWords, ROOT } from './dialect-sources.ts';

test('the words of AssemblyScript: no types among imports, tables of numbers as enums, marks as decorators', () => {
  const text = `import { type A, b, type C } from './a.ts';
import type { D } from './d.ts';
import {
  type E,
  f,
} from './e.ts';

export const CODE = {
  first: 0,
  second: 1,
} as const;
export type Code = i32 & CodeOf<typeof CODE>;

/** Does a thing. @inline */
export function g(values: Float64Array): number {
  return Math.max(values[CODE.first]!, 1) < Number.POSITIVE_INFINITY ? 1 : 0;
}
`;
  expect(inItsWords(text)).toMatchInlineSnapshot(`
    "import { A, b, C } from './a.ts';
    import { D } from './d.ts';
    import {
      E,
      f,
    } from './e.ts';

    export enum CODE {
      first = 0,
      second = 1,
    }
    export type Code = i32;

    /** Does a thing. @inline */
    @inline
    export function g(values: Float64Array): number {
      return larger(values[CODE.first], 1) < Infinity ? 1 : 0;
    }
    "
  `);
});

test("a source that is not in the dialect is refused with the compiler's words and its place", async () => {
  const sources = new Map(dialectSources());
  sources.set(ROOT, 'export function f(): f64 { const { a } = g(); return a; }');
  await expect(compileSources(sources)).rejects.toThrow(
    /does not compile[\s\S]*Identifier expected[\s\S]*root\.ts/,
  );
});
