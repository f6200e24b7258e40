/** Why fresh hits differ: each that was won or lost, by what stood in its way under the policy that did not have it. */

import { DAY } from '../kernel/time.ts';
import type { Ratio } from '../projections/result.ts';
import { REASONS, type Reason } from '../report/reasons.ts';
import { jackknife } from '../statistics/jackknife.ts';
import { Ledger } from './ledger.ts';

/** A difference of shares with its interval of 95 %. */
export interface ShareDifference {
  readonly share: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
}

/** Fresh hits won and lost for one reason, of one run, and what they are as a share of the reads of the second policy. */
export interface Part extends ShareDifference {
  readonly reason: Reason;
  readonly won: number;
  readonly lost: number;
  readonly difference: number;
}

/** One day of measured time; `t` is its start in ms after that of the run. */
export interface DayDifference extends ShareDifference {
  readonly t: number;
}

export interface Attribution {
  readonly reads: { readonly a: number; readonly b: number };
  readonly freshHits: { readonly a: number; readonly b: number; readonly difference: number };
  readonly freshHitRate: ShareDifference;
  /** Their differences sum up to that of the fresh hits; their shares and `moreReads` to that of the rate. */
  readonly parts: readonly Part[];
  /** What the fresh hits of the first policy are less as a share of the reads of the second, which are more, or fewer. */
  readonly moreReads: Ratio;
  readonly days: readonly DayDifference[];
}

/** @param clusters of the same people under both policies @param runs how many replications they are of */
export function attributionOf(clusters: readonly Ledger[], runs: number, warmupMs: number): Attribution {
  const whole = Ledger.like(clusters[0]!);
  for (const cluster of clusters) whole.merge(cluster);
  const estimated = (statistic: (of: (value: (ledger: Ledger) => number) => number) => Ratio) =>
    estimatedFrom(clusters, whole, statistic);
  const { reads, fresh, won, lost } = whole;
  const parts = REASONS.filter(({ code }) => won[code]! > 0 || lost[code]! > 0).map(
    ({ code, name }): Part => ({
      reason: name,
      won: won[code]! / runs,
      lost: lost[code]! / runs,
      difference: (won[code]! - lost[code]!) / runs,
      ...estimated((of) =>
        over(
          of((ledger) => ledger.won[code]! - ledger.lost[code]!),
          of(({ reads }) => reads[1]),
        ),
      ),
    }),
  );
  const days = Array.from({ length: whole.days }, (_, day): DayDifference => {
    const at = (index: number) => (ledger: Ledger) => ledger.dayAt(day)[index]!;
    return {
      t: day * DAY,
      ...estimated((of) => minus(over(of(at(3)), of(at(2))), over(of(at(1)), of(at(0))))),
    };
  });
  return {
    reads: { a: reads[0] / runs, b: reads[1] / runs },
    freshHits: { a: fresh[0] / runs, b: fresh[1] / runs, difference: (fresh[1] - fresh[0]) / runs },
    freshHitRate: estimated((of) => {
      const rate = (policy: 0 | 1) =>
        over(
          of(({ fresh }) => fresh[policy]),
          of(({ reads }) => reads[policy]),
        );
      return minus(rate(1), rate(0));
    }),
    parts: parts.toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference)),
    moreReads: minus(over(fresh[0], reads[1]), over(fresh[0], reads[0])),
    days: days.filter(({ t }) => t >= warmupMs),
  };
}

/** @param statistic of sums over ledgers: of all of them, and of all but one */
function estimatedFrom(
  clusters: readonly Ledger[],
  whole: Ledger,
  statistic: (of: (value: (ledger: Ledger) => number) => number) => Ratio,
): ShareDifference {
  const share = statistic((value) => value(whole));
  if (share === null) return { share, low: null, high: null };
  const without = clusters.flatMap((cluster) => {
    const found = statistic((value) => value(whole) - value(cluster));
    return found === null || cluster.devices === 0 ? [] : [{ size: cluster.devices, without: found }];
  });
  const estimate = jackknife(share, without);
  return { share, low: estimate?.low ?? null, high: estimate?.high ?? null };
}

function over(part: number, whole: number): Ratio {
  return whole > 0 ? part / whole : null;
}

function minus(after: Ratio, before: Ratio): Ratio {
  return after === null || before === null ? null : after - before;
}
