/** The WebAssembly module of the fleet engine: compiled from the sources when they have changed, and kept. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSources } from './compile-sources.ts';
import { wasmSources } from './dialect-sources.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/fleetcast/', import.meta.url));

/**
 * Compiles the sources, or takes what was compiled of the same sources before.
 * @param compiling is called if that takes the seconds that a compiler takes
 */
export async function wasmModule(compiling?: () => void): Promise<WebAssembly.Module> {
  const sources = wasmSources();
  const file = join(CACHE, `${digestOf(sources)}.wasm`);
  const kept = readIfThere(file);
  if (kept) return new WebAssembly.Module(kept);
  compiling?.();
  const compiled = await compileSources(sources);
  keep(file, compiled);
  return new WebAssembly.Module(compiled);
}

/** Of the sources and of the compiler, which is one of them. */
function digestOf(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(readFileSync(new URL('./compile-sources.ts', import.meta.url)));
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
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, compiled);
    renameSync(draft, file);
  } catch {}
}
