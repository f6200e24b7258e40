import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CONFIG = fileURLToPath(new URL('./tsconfig.types.json', import.meta.url));

/** The types of the library, by their place in `outdir`. */
const ROOT = 'src/index.d.ts';

/** Writes the types of the library, and of what they name. @throws Error with the compiler's words */
export async function declareTypes(outdir: string): Promise<void> {
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  await promisify(execFile)(process.execPath, [compiler, '-p', CONFIG, '--outDir', outdir]).catch((error) => {
    throw new Error(`the types cannot be declared:\n${error.stdout}`);
  });
  // The compiler declares every source; of most of them the library says nothing.
  const named = namedFrom(outdir);
  for (const path of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const file = join(path.parentPath, path.name);
    if (path.isFile() && !named.has(file)) rmSync(file);
  }
}

function namedFrom(outdir: string): ReadonlySet<string> {
  const named = new Set<string>();
  const wanted = [join(outdir, ROOT)];
  for (let file = wanted.pop(); file !== undefined; file = wanted.pop()) {
    if (named.has(file)) continue;
    named.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
      wanted.push(normalize(join(dirname(file), from!.replace(/\.[jt]s$/, '.d.ts'))));
    }
  }
  return named;
}
