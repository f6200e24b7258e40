/** Why fresh hits differ: each that was won or lost, by what stood in its way under the policy that did not have it. */

import { isOfRead, type Why } from '../compiled/books/why.ts';
import { DAY } from '../compiled/kernel/time.ts';
import type { Ratio } from '../metrics/ratio.ts';
import { REASON_CODES } from '../metrics/reason-codes.ts';
import { REASON_NAMES } from '../metrics/reasons.ts';
import { chanceOf, jackknife } from '../statistics/jackknife.ts';
import { unseen } from '../statistics/unseen.ts';
import type { Attribution, DayDifference, Part, ShareDifference } from './attributed-difference.ts';
import { Ledger } from './ledger.ts';
import { minus } from './paired-difference.ts';

export interface Clusters {
  /** Of the same people under both policies. */
  readonly ledgers: readonly Ledger[];
  /** How many replications they are of. */
  readonly runs: number;
  readonly warmupMs: number;
  /** Real devices for each simulated one. */
  readonly scale: number;
  /** Whether both policies left the same facts, so that nothing can differ. */
  readonly isIdentical: boolean;
}

export function attributionOf({ ledgers, runs, scale, warmupMs, isIdentical }: Clusters): Attribution {
  const whole = Ledger.sumOf(ledgers);
  const { reads, fresh, won, lost, onlyA, onlyB } = whole;
  // What no device has shown may still happen to a few, if the policies are not the same.
  const least = isIdentical ? 0 : unseen(whole.devices);
  // Of one run, and of all that its devices represent.
  const counted = (count: number) => (count * scale) / runs;
  const estimated = (statistic: Statistic) => estimatedFrom(ledgers, whole, statistic, least);
  const isSeen = (code: number) => [won, lost, onlyA, onlyB].some((counts) => counts[code]! > 0);
  const seen = REASON_NAMES.filter((name) => isSeen(REASON_CODES[name]));
  const parts = seen.map((name): Part => {
    const code = REASON_CODES[name];
    const [gained, gone] = [won[code]!, lost[code]!];
    return {
      reason: name,
      won: counted(gained),
      lost: counted(gone),
      difference: counted(gained - gone),
      onlyA: counted(onlyA[code]!),
      onlyB: counted(onlyB[code]!),
      ...estimated((of) => (isOfRead(code) ? ofCommonReads(of, code) : ofOtherReads(of, code))),
    };
  });
  const firstDay = Math.floor(warmupMs / DAY);
  const days = Array.from({ length: whole.days - firstDay }, (_, index): DayDifference => {
    const day = firstDay + index;
    const at = (place: number) => (ledger: Ledger) => ledger.dayAt(day)[place]!;
    return {
      t: Math.max(day * DAY, warmupMs),
      ...estimated((of) => minus(over(of(at(3)), of(at(2))), over(of(at(1)), of(at(0))))),
    };
  });
  return {
    reads: { a: counted(reads[0]), b: counted(reads[1]) },
    freshHits: {
      a: counted(fresh[0]),
      b: counted(fresh[1]),
      difference: counted(fresh[1] - fresh[0]),
    },
    freshHitRate: estimated((of) => minus(rateOf(of, 1), rateOf(of, 0))),
    parts: parts.toSorted((one, other) => sizeOf(other) - sizeOf(one)),
    days,
  };
}

/** A sum over ledgers, be it over all of them or over all but one. */
type SumOf = (value: (ledger: Ledger) => number) => number;
type Statistic = (of: SumOf) => Ratio;

/** Reads that both policies have: hits that were won or lost. */
function ofCommonReads(of: SumOf, code: number): Ratio {
  const net = of(({ won, lost }) => won[code]! - lost[code]!);
  return over(
    net,
    of(({ common }) => common),
  );
}

/** Reads that one policy alone has move its rate by as much as they are fresher, or staler, than those that both have. */
function ofOtherReads(of: SumOf, code: number): Ratio {
  const common = of((ledger) => ledger.common);
  if (common <= 0) return null;
  const alone = (policy: 0 | 1): number => {
    const side = policy === 0 ? (['lost', 'onlyA'] as const) : (['won', 'onlyB'] as const);
    const [fresh, reads] = side.map((name) => of((ledger) => ledger[name][code]!)) as [number, number];
    const freshOfCommon = of((ledger) => freshInCommon(ledger, policy));
    return (fresh - (reads * freshOfCommon) / common) / of((ledger) => ledger.reads[policy]);
  };
  return (
    (of(({ onlyB }) => onlyB[code]!) > 0 ? alone(1) : 0) -
    (of(({ onlyA }) => onlyA[code]!) > 0 ? alone(0) : 0)
  );
}

/** Fresh hits of a policy at reads that both have. */
function freshInCommon({ fresh, won, lost }: Ledger, policy: 0 | 1): number {
  const hits = policy === 0 ? lost : won;
  return hits.reduce((rest, alone, why) => (isOfRead(why as Why) ? rest : rest - alone), fresh[policy]);
}

function rateOf(of: SumOf, policy: 0 | 1): Ratio {
  return over(
    of(({ fresh }) => fresh[policy]),
    of(({ reads }) => reads[policy]),
  );
}

function sizeOf({ share, difference }: Part): number {
  return Math.abs(share ?? difference);
}

function estimatedFrom(
  ledgers: readonly Ledger[],
  whole: Ledger,
  statistic: Statistic,
  least: number,
): ShareDifference {
  const share = statistic((value) => value(whole));
  if (share === null) return { share, low: null, high: null, chance: null };
  const without = ledgers.flatMap((ledger) => {
    const found = statistic((value) => value(whole) - value(ledger));
    return found === null || ledger.devices === 0 ? [] : [{ size: ledger.devices, without: found }];
  });
  const estimate = jackknife(share, without);
  if (!estimate) return { share, low: null, high: null, chance: null };
  const half = estimate.standardError === 0 ? least : estimate.high - share;
  return { share, low: share - half, high: share + half, chance: chanceOf(estimate) };
}

function over(part: number, whole: number): Ratio {
  return whole > 0 ? part / whole : null;
}
