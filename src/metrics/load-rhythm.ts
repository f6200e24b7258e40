import type { Wave } from '../statistics/wave.ts';
import type { Ratio } from './ratio.ts';

/** The mean load of measured time in one class of hours, in requests per second of all represented devices, with its 95 % interval. */
export interface LoadBin {
  /** `null` where measured time has no such hour. */
  readonly rps: Ratio;
  /** `null` where nothing is known of the error. */
  readonly low: Ratio;
  readonly high: Ratio;
  /** The probability that chance makes any class of an even load stand out as much; `null` where it is not known. */
  readonly chance: Ratio;
}

export interface Load {
  readonly bins: readonly LoadBin[];
  /** The smooth rise and fall in it; `null` where it is not known. */
  readonly wave: Wave | null;
  /**
   * The probability that an even load would look as uneven by chance, at most; `null` where the errors are not known, as devices
   * share their luck, or nothing is requested.
   */
  readonly chance: Ratio;
}

/** When the load falls, by the local clock of the scenario's start. */
export interface LoadRhythm {
  /** By hour of the day, 0 to 23; `null` where measured time is shorter than a day. */
  readonly hours: Load | null;
  /** By day of the week, Monday first; `null` where it is shorter than a week. */
  readonly weekdays: Load | null;
}
