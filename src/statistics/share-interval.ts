import { normalQuantile } from '../compiled/kernel/normal-quantile.ts';

/** The shares that so many of so many leave plausible. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of a share of which `found` of `of` independent trials were found: it stays in [0, 1] and has a length at 0 and at 1 too.
 * @param confidence above 0 and below 1
 * Source: E. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function shareInterval(found: number, of: number, confidence: number): ShareInterval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = found / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
