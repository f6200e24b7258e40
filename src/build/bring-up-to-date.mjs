// In a checkout the package is built when its sources have changed, so that the two cannot disagree.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isFresh } from './freshness.mjs';

const BUILD = fileURLToPath(new URL('./build.ts', import.meta.url));

export function bringUpToDate() {
  if (isFresh()) return;
  console.error('building fleetcast, once for these sources');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', BUILD], {
    // Where its libraries are found, wherever the command is given.
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error('fleetcast could not be built; npm run build says more');
    process.exit(3);
  }
}
