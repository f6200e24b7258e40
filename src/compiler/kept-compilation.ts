/** What the compiler made of the sources of the fleet engine: compiled when they have changed, and kept. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../package-root.ts';
import { compileSources } from './compile-sources.ts';
import { dialectSources } from './dialect-sources.ts';
import { KEPT, keepFile } from './keep-file.ts';

export interface CompilationOptions {
  /** Whether it has to be optimized, which takes longer; what is optimized serves those who need not have it too. */
  readonly isOptimized: boolean;
  /** Called if the compiler has to run. */
  readonly compiling?: (() => void) | undefined;
}

export async function keptCompilation({
  isOptimized,
  compiling,
}: CompilationOptions): Promise<Uint8Array<ArrayBuffer>> {
  const sources = dialectSources();
  const digest = digestOf(sources);
  const best = fileURLToPath(new URL(`${digest}.wasm`, KEPT));
  const plain = fileURLToPath(new URL(`${digest}-plain.wasm`, KEPT));
  const kept = readIfThere(best) ?? (isOptimized ? undefined : readIfThere(plain));
  if (kept) return kept;
  compiling?.();
  const compiled = await compileSources(sources, { isOptimized });
  keep(isOptimized ? best : plain, compiled);
  return compiled;
}

/** Of the sources and of the compiler, which is one of them. */
function digestOf(sources: ReadonlyMap<string, string>): string {
  const compiler = new URL('src/compiler/compile-sources.ts', PACKAGE_ROOT);
  const hash = createHash('sha256').update(readFileSync(compiler));
  for (const [path, text] of sources) hash.update(path).update(text);
  return hash.digest('hex').slice(0, 24);
}

function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Where nothing can be written, the next run compiles again. */
function keep(file: string, compiled: Uint8Array): void {
  try {
    keepFile(file, compiled);
  } catch {}
}
