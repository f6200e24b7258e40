import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../../package-root.ts';

/** Where the shipped simulations are. */
export const SIMS_FOLDER = fileURLToPath(new URL('sims', PACKAGE_ROOT));
