/** Test support: a law as its quantile, and many draws of it. */

import { keyOf } from '../../kernel/address.ts';
import { type LawSpec, lawOf } from '../../kernel/law-of.ts';
import { draw } from './draw.ts';
import { quantileOf, residualOf } from './law.ts';

export function inversionOf(spec: LawSpec) {
  const law = lawOf(spec);
  return {
    quantile: (u: number) => quantileOf(law, u),
    residual: (u: number, v: number) => residualOf(law, u, v),
  };
}

export const DRAWS = 200_000;

/** Calls `visit` with two independent uniforms, 1,000 times for each of 200 devices. */
export function forEachDraw(visit: (u: number, v: number) => void): void {
  for (let device = 0; device < DRAWS / 1000; device++) {
    const key = keyOf({ seed: 1, replication: 0, device, app: 0 });
    for (let n = 0; n < 1000; n++) visit(draw(key, 0, n), draw(key, 1, n));
  }
}
