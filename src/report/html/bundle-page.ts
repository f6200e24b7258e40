import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { invariant } from '../../kernel/invariant.ts';
import { PACKAGE_ROOT } from '../../package-root.ts';

/** The script and the style sheet of a report. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

export async function bundlePage(): Promise<PageBundle & { readonly metafile: Metafile }> {
  const page = fileURLToPath(new URL('src/report/page/', PACKAGE_ROOT));
  const { outputFiles, metafile } = await build({
    entryPoints: [`${page}main.ts`, `${page}style.css`],
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: fileURLToPath(PACKAGE_ROOT),
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
  return { script: textOf('.js'), style: textOf('.css'), metafile };
}
