/** Why fresh hits differ, in numbers: each that was won or lost, by what stood in its way. */

import type { Ratio } from '../metrics/ratio.ts';
import type { Reason } from '../metrics/reasons.ts';

/** A difference of shares with its interval of 95 %. */
export interface ShareDifference {
  readonly share: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
  /** The probability that chance makes as large a difference of equal policies; `null` where nothing is known of the error. */
  readonly chance: Ratio;
}

/** Fresh hits won and lost for one reason, of one run and all represented devices, and its part of the difference of the fresh hit rates. */
export interface Part extends ShareDifference {
  readonly reason: Reason;
  readonly won: number;
  readonly lost: number;
  readonly difference: number;
  /** Reads of one policy alone, for a reason that keeps the other from reading. */
  readonly onlyA: number;
  readonly onlyB: number;
}

/** One day of measured time; `t` is its start in ms after that of the run, or that of measured time. */
export interface DayDifference extends ShareDifference {
  readonly t: number;
}

export interface Attribution {
  readonly reads: { readonly a: number; readonly b: number };
  readonly freshHits: { readonly a: number; readonly b: number; readonly difference: number };
  readonly freshHitRate: ShareDifference;
  /**
   * Their differences sum up to that of the fresh hits, and their shares to that of the rate. Shares are `null` where no read is
   * common to both policies.
   */
  readonly parts: readonly Part[];
  readonly days: readonly DayDifference[];
}
