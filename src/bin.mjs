#!/usr/bin/env node
// The command `fleetcast`: what is built, brought up to date first where the sources lie beside it.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./build/build.ts', import.meta.url))) {
  const { bringUpToDate } = await import('./build/bring-up-to-date.mjs');
  bringUpToDate();
}
const { main } = await import('../dist/cli.js');
await main(process.argv);
