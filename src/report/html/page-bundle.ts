/** The script and the style sheet of the page, bundled once per process so that a report needs no network. */

import { bundlePage, type PageBundle } from './bundle-page.ts';

let bundled: Promise<PageBundle> | undefined;

export function pageBundle(): Promise<PageBundle> {
  bundled ??= bundlePage();
  return bundled;
}
