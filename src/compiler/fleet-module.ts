/** The fleet engine as a WebAssembly module. In the package it is there; where the sources run as they are, it is made of them. */

import { keptCompilation } from './kept-compilation.ts';

let known: Promise<WebAssembly.Module> | undefined;

/**
 * @param compiling is called if the module has to be compiled first, which takes some seconds and is kept
 */
export function fleetModule(compiling?: () => void): Promise<WebAssembly.Module> {
  known ??= keptCompilation({ isOptimized: false, compiling }).then((bytes) => new WebAssembly.Module(bytes));
  return known;
}
