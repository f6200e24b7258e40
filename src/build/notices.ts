import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { PACKAGE_ROOT } from '../package-root.ts';

/** Compiled in with the fleet engine: the standard library of its compiler. */
const COMPILED_IN = ['node_modules/assemblyscript'];

/** The licences of all libraries that the package brings; those with the same texts stand together. */
export function noticesOf(bundles: readonly Metafile[]): string {
  const inputs = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const libraries = new Map<string, string[]>();
  for (const folder of [...new Set([...inputs.flatMap(libraryFolder), ...COMPILED_IN])].sort()) {
    const { name, texts } = noticeOf(folder);
    libraries.set(texts, [...(libraries.get(texts) ?? []), name]);
  }
  const notices = [...libraries].map(([texts, names]) => `${names.join('\n')}\n\n${texts}`);
  return `${['fleetcast brings parts of these libraries.', ...notices].join(`\n\n${'-'.repeat(80)}\n`)}\n`;
}

function libraryFolder(path: string): string[] {
  const found = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path);
  return found ? [found[0]] : [];
}

function noticeOf(folder: string): { readonly name: string; readonly texts: string } {
  const url = new URL(`${folder}/`, PACKAGE_ROOT);
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', url), 'utf8'));
  const texts = readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name))
    .map(({ name: file }) => file)
    .sort()
    .map((file) => readFileSync(new URL(file, url), 'utf8').trim());
  return { name: `${name} ${version} (${license})`, texts: texts.join('\n\n') };
}
