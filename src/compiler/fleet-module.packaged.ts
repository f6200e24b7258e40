import { readFileSync } from 'node:fs';

let known: WebAssembly.Module | undefined;

/** In the package the module lies beside this file. */
export async function fleetModule(): Promise<WebAssembly.Module> {
  known ??= new WebAssembly.Module(readFileSync(new URL('./fleet.wasm', import.meta.url)));
  return known;
}
