/** From sources to a WebAssembly module: AssemblyScript translates, binaryen optimizes. A few seconds, once. */

import { ROOT } from './dialect-sources.ts';

/** Named by variables, for their types declare globals of their own, and take long to load. */
const TRANSLATOR: string = 'assemblyscript/asc';
const OPTIMIZER: string = 'binaryen';

interface Translator {
  main(
    options: readonly string[],
    host: {
      readonly stdout: { write(text: string): void };
      readonly stderr: { write(text: string): void };
      readFile(name: string): string | null;
      writeFile(name: string, contents: Uint8Array): void;
      listFiles(): readonly string[];
    },
  ): Promise<{ readonly error: Error | null }>;
}

interface Optimizer {
  readonly Features: Readonly<Record<string, number>>;
  readBinary(bytes: Uint8Array): {
    setFeatures(features: number): void;
    optimize(): void;
    emitBinary(): Uint8Array<ArrayBuffer>;
    dispose(): void;
  };
  setOptimizeLevel(level: number): void;
  setShrinkLevel(level: number): void;
  setLowMemoryUnused(isUnused: boolean): void;
  setTrapsNeverHappen(isSo: boolean): void;
  setZeroFilledMemory(isFilled: boolean): void;
  setAlwaysInlineMaxSize(size: number): void;
  setFlexibleInlineMaxSize(size: number): void;
  setOneCallerInlineMaxSize(size: number): void;
  setAllowInliningFunctionsWithLoops(isAllowed: boolean): void;
}

/** @throws Error with the compiler's words if a source is not in its dialect */
export async function compileSources(
  sources: ReadonlyMap<string, string>,
  { isOptimized = true } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const binary = await translated(sources, isOptimized ? UNCHECKED : []);
  return isOptimized ? optimized(binary) : Uint8Array.from(binary);
}

/**
 * Indexes are within their arrays: a tenth of all time would go into asking whether they are. What is not optimized asks, and tests of
 * the sources, mutants and recipes run so: an index that is outside ends them. Its own optimizer knows the language, ours goes on from there.
 */
const UNCHECKED = ['--uncheckedBehavior', 'always', '-O3'];

async function translated(
  sources: ReadonlyMap<string, string>,
  more: readonly string[],
): Promise<Uint8Array> {
  const { default: translator } = (await import(TRANSLATOR)) as { default: Translator };
  let said = '';
  let binary: Uint8Array | undefined;
  const options = [
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--use',
    'abort=',
    '--noAssert',
    '--outFile',
    'fleet.wasm',
    ...more,
  ];
  const { error } = await translator.main([ROOT, ...options], {
    stdout: { write() {} },
    stderr: {
      write(text) {
        said += text;
      },
    },
    readFile: (name) => sources.get(name.replace(/\.ts\.ts$/, '.ts')) ?? null,
    writeFile(_name, contents) {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the fleet engine does not compile: ${error?.message}\n${said}`);
  return binary;
}

/**
 * The engine of JavaScript inlines nothing in WebAssembly, so nearly everything is inlined here: a third faster. What is told of memory (the
 * first kilobyte is unused, all begins as zero) and of traps (what is `unforeseen` never is) saves another twentieth.
 */
async function optimized(binary: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { default: optimizer } = (await import(OPTIMIZER)) as { default: Optimizer };
  const features = [
    'MutableGlobals',
    'NontrappingFPToInt',
    'SignExt',
    'BulkMemory',
    'BulkMemoryOpt',
    'SIMD128',
  ];
  optimizer.setOptimizeLevel(4);
  optimizer.setShrinkLevel(0);
  optimizer.setLowMemoryUnused(true);
  optimizer.setZeroFilledMemory(true);
  optimizer.setTrapsNeverHappen(true);
  optimizer.setAlwaysInlineMaxSize(200);
  optimizer.setFlexibleInlineMaxSize(1000);
  optimizer.setOneCallerInlineMaxSize(100_000);
  optimizer.setAllowInliningFunctionsWithLoops(true);
  const module = optimizer.readBinary(binary);
  module.setFeatures(features.reduce((all, feature) => all | optimizer.Features[feature]!, 0));
  module.optimize();
  const result = module.emitBinary();
  module.dispose();
  return result;
}
