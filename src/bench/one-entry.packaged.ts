import { fileURLToPath } from 'node:url';

/** In the package it is a file of its own beside this one. */
export const ONE: readonly string[] = [fileURLToPath(new URL('./one.js', import.meta.url))];
