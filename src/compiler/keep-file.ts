import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';

/** Where what was made of the sources is kept for the next time. */
export const KEPT = new URL('node_modules/.cache/fleetcast/', PACKAGE_ROOT);

/** Writes a file whole or not at all, whoever else writes it at the same moment. */
export function keepFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}
