/** Test support: import circles. Of those in a circle none can be understood, moved or tested without the others. */

import { importsOf, resolved, type SourceFile } from './imports.ts';

/** Each circle once, as the way around it: `a.ts -> b.ts -> a.ts`. Imports of types count: a circle of words is one too. */
export function circlesOf(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((from) => from.startsWith('.'))
        .map((from) => resolved(path, from)),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const next of imports.get(path) ?? []) walk(next);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) walk(path);
  return circles;
}
