/** Test support: what a source imports, as text. */

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export function importsOf(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
  );
  return [...statements].map(([, named, dynamic, bare]) => (named ?? dynamic ?? bare)!);
}

/** The path that a relative import of a file means. */
export function resolved(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
