import { readFileSync } from 'node:fs';
import type { PageBundle } from './bundle-page.ts';

/** In the package both lie beside this file. */
export async function pageBundle(): Promise<PageBundle> {
  const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}
