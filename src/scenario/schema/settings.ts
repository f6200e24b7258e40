/** An object of settings: known keys only. */

import * as z from 'zod';

// A scenario is read once: to write code for each object costs more than to read it, and pages may forbid it.
z.config({ jitless: true });

/**
 * An object with exactly these keys; `expected` says what else than an object was expected. An unknown key's issue
 * carries, as its message, the keys that are known there.
 */
export function settings<Shape extends z.ZodRawShape>(
  shape: Shape,
  expected = 'an object of settings',
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expected),
  });
}
