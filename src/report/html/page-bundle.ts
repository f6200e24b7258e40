/** The script and the style sheet of the page, bundled once per process so that a report needs no network. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { invariant } from '../../kernel/invariant.ts';

export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

let bundled: Promise<PageBundle> | undefined;

export function pageBundle(): Promise<PageBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<PageBundle> {
  const page = fileURLToPath(new URL('../page/', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [`${page}main.ts`, `${page}style.css`],
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const textOf = (ending: string) => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    invariant(file !== undefined, () => `the page bundle has a file that ends in ${ending}`);
    return file.text;
  };
  return { script: textOf('.js'), style: textOf('.css') };
}
