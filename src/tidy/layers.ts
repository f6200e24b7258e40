/** The architecture as data: which layer may import which, and the one door of each library. */

/** Bottom to top: a module imports from its own layer and those before it (ARCHITECTURE.md, "Layers"). */
export const LAYERS = [
  'src/compiled/kernel',
  'src/compiled/facts',
  'src/compiled/services',
  'src/compiled/domain',
  'src/compiled/books',
  'src/compiled/fleet',
  'src/kernel',
  'src/statistics',
  'src/theory',
  'src/clock',
  'src/facts',
  'machines',
  'src/scenario',
  'src/metrics',
  'src/engines',
  'src/compiler',
  'src/workers',
  'src/run',
  'src/compare',
  'src/report',
  'src/store',
  'src/library',
  'src/verify',
  'src/mutation',
  'src/bench',
  'src/cli',
  'src/publish',
  'src/index.ts',
  'src/build',
] as const;

/** Modules that any layer may import: they hold one value each. */
export const EVERYWHERE: readonly string[] = ['src/version.ts', 'src/package-root.ts'];

/** Where a library may be imported: a folder or a file. Node's own modules are free below. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  xstate: ['machines/', 'src/engines/reference/', 'src/engines/tabulate.ts'],
  rxjs: ['src/clock/', 'src/run/'],
  piscina: ['src/workers/'],
  lowdb: ['src/store/'],
  '@faker-js/faker': ['src/scenario/personas.ts'],
  zod: ['src/scenario/'],
  yaml: ['src/scenario/'],
  hyparquet: ['src/scenario/traces/parquet-records.ts'],
  fzstd: ['src/scenario/traces/parquet-records.ts'],
  tsx: ['src/scenario/files/read-module.ts', 'src/workers/thread.mjs'],
  '@stdlib/math-base-special-gammaln': ['src/statistics/'],
  '@stdlib/stats-base-dists-gamma-quantile': ['src/compiled/kernel/native.ts'],
  '@stdlib/stats-base-dists-chisquare-cdf': ['src/statistics/'],
  '@stdlib/stats-base-dists-gamma-cdf': ['src/theory/'],
  '@stdlib/stats-base-dists-normal-cdf': ['src/statistics/', 'src/theory/'],
  '@stdlib/stats-base-dists-t-cdf': ['src/statistics/'],
  '@stdlib/stats-base-dists-t-quantile': ['src/statistics/'],
  assemblyscript: ['src/compiler/compile-sources.ts'],
  binaryen: ['src/compiler/compile-sources.ts'],
  rolldown: ['src/compiler/dialect-tree.ts', 'src/mutation/run-mutants.ts'],
  echarts: ['src/report/page/', 'src/verify/drawn.ts'],
  esbuild: ['src/report/html/bundle-page.ts', 'src/workers/thread-entry.ts', 'src/build/'],
  'fast-check': ['src/mutation/candidates.ts'],
  'playwright-core': ['src/publish/pictures.ts'],
  '@commander-js/extra-typings': ['src/cli/'],
  'cli-progress': ['src/cli/terminal/progress-bar.ts'],
  'cli-table3': ['src/cli/terminal/plain-table.ts'],
};

/** Node's modules that touch the world, and where they may. */
export const WORLDLY: Readonly<Record<string, readonly string[]>> = {
  'node:fs': [
    'src/bench/peers.ts',
    'src/build/',
    'src/compiler/',
    'src/mutation/',
    'src/bin.mjs',
    'src/fresh.packaged.ts',
    'src/scenario/',
    'src/store/',
    'src/cli/',
    'src/report/html/page-bundle.packaged.ts',
    'src/publish/',
    'src/version.ts',
  ],
  'node:fs/promises': ['src/scenario/', 'src/store/', 'src/cli/'],
  'node:child_process': ['src/cli/', 'src/bench/', 'src/build/', 'src/publish/'],
  'node:worker_threads': ['src/run/', 'src/engines/', 'src/mutation/'],
};
