import { fileURLToPath } from 'node:url';

/** Where the shipped simulations are. */
export const SIMS_FOLDER = fileURLToPath(new URL('../../sims', import.meta.url));
