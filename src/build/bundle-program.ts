/** The program as JavaScript that plain Node runs: our sources and the libraries that they use, each chunk loaded when it is needed. */

import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { PACKAGE_ROOT } from '../package-root.ts';
import { TASK_MODULES } from '../workers/task-modules.ts';

/** By the names of their files in `dist`. */
const ENTRIES = {
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  one: 'src/bench/one.ts',
  ...TASK_MODULES,
  // The pool looks for it beside itself, under this name.
  worker: 'node_modules/piscina/dist/worker.js',
};

/** Loaded by those who need them, and not ours to bring: see scenario/files/read-module.ts and workers/threads.ts. */
const LEFT_OUT = ['tsx/esm/api', '@napi-rs/nice'];

/** Libraries that give Node their CommonJS, of which nothing can be left out, and have modules too. */
const MODULES = { rxjs: './node_modules/rxjs/dist/esm/index.js' };

export async function bundleProgram(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(PACKAGE_ROOT),
    entryPoints: ENTRIES,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: '[name]-[hash]',
    external: LEFT_OUT,
    alias: MODULES,
    define: { __dirname: 'import.meta.dirname' },
    plugins: [packagedTwins, nodeModulesAsModules],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** What is another thing in the package has its body there in a file `.packaged.ts` beside that of the sources. */
const packagedTwins: Plugin = {
  name: 'packaged twins',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const twin = path.replace(/\.ts$/, '.packaged.ts');
      if (!existsSync(twin)) return undefined;
      return { contents: `export * from ${JSON.stringify(twin)};`, loader: 'ts' };
    });
  },
};

/** Libraries in CommonJS ask for Node's own modules by `require`, which modules do not have. */
const nodeModulesAsModules: Plugin = {
  name: "Node's modules as modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      if (kind !== 'require-call' || !isBuiltin(path)) return undefined;
      return { path, namespace: 'required' };
    });
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};
