import { fileURLToPath } from 'node:url';

/** How Node is asked for one measurement, before its arguments: where the sources run as they are, by way of tsx. */
export const ONE: readonly string[] = [
  '--import',
  'tsx',
  fileURLToPath(new URL('./one.ts', import.meta.url)),
];
