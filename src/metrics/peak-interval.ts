import { meanOfRuns } from '../statistics/jackknife.ts';
import type { Interval } from './interval.ts';
import type { Ratio } from './ratio.ts';

/** What all runs say together is about as far off as the mean of what each of them says. @param own of each run @param together of all */
export function peakInterval(own: readonly Ratio[], together: Ratio): Interval | null {
  const values = own.filter((value) => value !== null);
  const spread = values.length === own.length ? meanOfRuns(values) : null;
  if (!spread || together === null) return null;
  const half = spread.high - spread.mean;
  const { standardError, clusters } = spread;
  return {
    ...{ mean: together, standardError, clusters, method: 'replications' },
    ...{ low: Math.max(0, together - half), high: together + half },
  };
}
