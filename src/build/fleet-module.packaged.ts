import { readFileSync } from 'node:fs';

/** In the package the module lies beside this file. */
export async function fleetModule(): Promise<WebAssembly.Module> {
  return new WebAssembly.Module(readFileSync(new URL('./fleet.wasm', import.meta.url)));
}
