/** The architecture as data: which layer may import which, and the one door of each library. */

/** Bottom to top: a module imports from its own layer and those before it (ARCHITECTURE.md, "Layers"). */
export const LAYERS = [
  'src/kernel',
  'src/statistics',
  'src/theory',
  'src/clock',
  'src/facts',
  'machines',
  'src/domain',
  'src/scenario',
  'src/projections',
  'src/engines',
  'src/report',
  'src/store',
  'src/workers',
  'src/run',
  'src/compare',
  'src/verify',
  'src/bench',
  'src/cli',
  'src/index.ts',
] as const;

/** Modules that any layer may import: they hold one value each. */
export const EVERYWHERE: readonly string[] = ['src/version.ts'];

/** Where a library may be imported: a folder or a file. Node's own modules are free below. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  xstate: ['machines/', 'src/engines/reference/', 'src/engines/tabulate.ts'],
  rxjs: ['src/clock/', 'src/run/'],
  piscina: ['src/workers/'],
  lowdb: ['src/store/'],
  '@faker-js/faker': ['src/scenario/personas.ts'],
  zod: ['src/scenario/'],
  yaml: ['src/scenario/'],
  'csv-parse': ['src/scenario/csv-table.ts'],
  tsx: [
    'src/scenario/read-module.ts',
    'src/bin.mjs',
    'src/workers/worker.mjs',
    'src/verify/worker.mjs',
    'src/compare/worker.mjs',
  ],
  '@stdlib/stats-base-dists-gamma-quantile': ['src/kernel/native.ts'],
  '@stdlib/stats-base-dists-chisquare-cdf': ['src/statistics/'],
  '@stdlib/stats-base-dists-gamma-cdf': ['src/theory/'],
  '@stdlib/stats-base-dists-normal-cdf': ['src/statistics/', 'src/theory/'],
  '@stdlib/stats-base-dists-t-cdf': ['src/statistics/'],
  '@stdlib/stats-base-dists-t-quantile': ['src/statistics/'],
  assemblyscript: ['src/engines/fleet/wasm/compiler.ts'],
  binaryen: ['src/engines/fleet/wasm/compiler.ts'],
  echarts: ['src/report/page/', 'src/verify/picture.ts'],
  esbuild: ['src/report/page-bundle.ts'],
  '@commander-js/extra-typings': ['src/cli/'],
  'cli-progress': ['src/cli/progress-bar.ts'],
  'cli-table3': ['src/cli/plain-table.ts'],
};

/** Node's modules that touch the world, and where they may. */
export const WORLDLY: Readonly<Record<string, readonly string[]>> = {
  'node:fs': [
    'src/bench/peers.ts',
    'src/engines/fleet/wasm/',
    'src/scenario/',
    'src/store/',
    'src/cli/',
    'src/report/page-bundle.ts',
    'src/version.ts',
  ],
  'node:fs/promises': ['src/scenario/', 'src/store/', 'src/cli/', 'src/report/page-bundle.ts'],
  'node:child_process': ['src/cli/', 'src/bench/'],
  'node:worker_threads': ['src/run/', 'src/engines/'],
};
