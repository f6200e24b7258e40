/** Test support: the wall around what is compiled. Nothing in it reaches out, and nothing lies in it that is not compiled. */

import { importsOf, resolved, type SourceFile } from './imports.ts';

const COMPILED = 'src/compiled/';

/**
 * @param files of the whole project
 * @param reached the paths that the compiler reads
 */
export function wallComplaints(files: readonly SourceFile[], reached: ReadonlySet<string>): string[] {
  const within = files.filter(
    ({ path }) => path.startsWith(COMPILED) && !/\.(test|contract)\.ts$/.test(path),
  );
  const twins = new Set(within.filter(({ path }) => path.endsWith('.as')).map(({ path }) => twinOf(path)));
  return within.flatMap(({ path, text }) => [
    ...outward(path, text, twins.has(path)),
    ...(reached.has(path) || twins.has(path)
      ? []
      : [`${path}: is not compiled; move it out of ${COMPILED}, or import it where it is needed`]),
  ]);
}

/** What JavaScript runs in the place of a file `.as`. */
export function twinOf(path: string): string {
  return path.replace(/\.as$/, '.ts');
}

/** Only what has another body in WebAssembly may use a library: see DOORS. */
function outward(path: string, text: string, isTwin: boolean): string[] {
  return importsOf(text).flatMap((from) => {
    if (!from.startsWith('.')) {
      return isTwin ? [] : [`${path}: imports ${from}; say it in a file .as too, and import that`];
    }
    const target = resolved(path, from);
    if (target.startsWith(COMPILED)) return [];
    return [`${path}: imports ${target}, which is not compiled; move what is needed into ${COMPILED}`];
  });
}
