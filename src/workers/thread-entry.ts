import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { KEPT, keepFile } from '../compiler/keep-file.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { TASK_MODULES, type TaskModule } from './task-modules.ts';

/** What a pool is told so that its threads call a function of a module. */
export interface ThreadEntry {
  readonly filename: string;
  readonly name: string;
}

const bundled = new Map<TaskModule, string>();

/**
 * Where the sources run as they are, a thread is given one file of JavaScript: to load a hundred sources one by one takes
 * ten times as long, in each thread.
 */
export function threadEntry(module: TaskModule, name: string): ThreadEntry {
  if (!bundled.has(module)) bundled.set(module, bundle(module));
  return { filename: bundled.get(module)!, name };
}

function bundle(module: TaskModule): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(TASK_MODULES[module], PACKAGE_ROOT))],
    bundle: true,
    // Libraries in CommonJS ask for Node's own modules by `require`, which modules do not have.
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(PACKAGE_ROOT.href)});`,
    },
    format: 'esm',
    platform: 'node',
    // Sources ask where they are to find the root one folder above: so does the one file that is made of them.
    define: { 'import.meta.url': JSON.stringify(new URL('src/root.ts', PACKAGE_ROOT).href) },
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
  });
  const { contents } = outputFiles[0]!;
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 24);
  const file = new URL(`${module}-${digest}.mjs`, KEPT);
  keepFile(fileURLToPath(file), contents);
  return file.href;
}
