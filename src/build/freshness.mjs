// Whether what was built is of the sources that are there. Plain JavaScript, for it is asked before anything is built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const INPUTS = ['src/', 'machines/', 'package.json', 'package-lock.json', 'tsconfig.json'];
const TESTS = /\.(test|contract)\.ts$|^machines\/stories\/|^src\/(tidy|oracles|publish)\/|\.md$/;

/** A hash of everything that goes into the package, by name and content. */
export function sourcesDigest() {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(filesOf)) hash.update(path).update(readFileSync(new URL(path, ROOT)));
  return hash.digest('hex');
}

/** Whether `dist/` was built of the sources as they are. */
export function isFresh() {
  try {
    const { sources } = JSON.parse(readFileSync(new URL('dist/built.json', ROOT), 'utf8'));
    return sources === sourcesDigest();
  } catch {
    return false;
  }
}

function filesOf(path) {
  if (!path.endsWith('/')) return [path];
  const entries = readdirSync(new URL(path, ROOT), { withFileTypes: true });
  const paths = entries.map((entry) => `${path}${entry.name}${entry.isDirectory() ? '/' : ''}`);
  return paths.sort().flatMap((inside) => (TESTS.test(inside) ? [] : filesOf(inside)));
}
