/** What was built is refused where the sources that lie beside it have changed since: the two must not disagree. */

import { existsSync } from 'node:fs';
import { PACKAGE_ROOT } from './package-root.ts';

const freshness = new URL('src/build/freshness.mjs', PACKAGE_ROOT);

if (existsSync(freshness)) {
  const { isFresh } = (await import(freshness.href)) as { isFresh(): boolean };
  if (!isFresh()) throw new Error('fleetcast: dist/ is older than the sources beside it; npm run build');
}
