/** The fleet engine as a WebAssembly module. In the package it is there; where the sources run as they are, it is made of them. */

import { keptCompilation } from './kept-compilation.ts';

/**
 * @param compiling is called if the module has to be compiled first, which takes some seconds and is kept
 */
export async function fleetModule(compiling?: () => void): Promise<WebAssembly.Module> {
  return new WebAssembly.Module(await keptCompilation({ isOptimized: false, compiling }));
}
