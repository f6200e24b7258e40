import type { Hours } from '../compiled/books/hours.ts';
import type { Tally } from '../compiled/books/tally.ts';
import { FACT } from '../compiled/facts/codes.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Metrics } from './result.ts';

/**
 * The books must balance in every run (decision D8): each line holds two counts that were kept apart and must agree.
 * @param isJudged whether it was asked what would have been possible @throws InvariantError naming the first line that does not
 */
export function checkIdentities(metrics: Metrics, tally: Tally, hours: Hours, isJudged: boolean): void {
  const { periodic, pre, origin } = metrics;
  const { counts, periodicReads, periodicCopies, launches, foundData, shown } = tally;
  const both = (code: number) => counts.measured[code]! + counts.warmup[code]!;
  const inHours = (name: 'coldStarts' | 'hotStarts' | 'periodicAttempts' | 'preAttempts' | 'periodicHits') =>
    hours.all.reduce((sum, hour) => sum + (hour?.[name] ?? 0), 0);
  const lines: readonly Line[] = [
    ['opens = cold + hot', metrics.opens, metrics.coldStarts + metrics.hotStarts],
    ['periodic reads = hits + misses', periodic.reads, periodic.hits + counts.measured[FACT.PeriodicMissed]!],
    [
      'periodic attempts + in flight at warm-up = successes + failures + too large + in flight',
      periodic.attempts + periodic.inFlightAtWarmup,
      periodic.successes + periodic.failures + periodic.tooLarge + periodic.inFlight,
    ],
    [
      'pre attempts + in flight at warm-up = successes + failures + in flight',
      pre.attempts + pre.inFlightAtWarmup,
      pre.successes + pre.failures + pre.inFlight,
    ],
    [
      'reads = fresh hits + reads that found nothing fresh',
      periodic.reads,
      Object.values(periodic.notFresh).reduce((sum, reads) => sum + reads, periodic.freshHits),
    ],
    ['pre reads = fresh + stale + misses', pre.reads, pre.freshHits + pre.staleHits + pre.misses],
    [
      'requests = periodic + pre + own attempts',
      origin.requests,
      periodic.attempts + pre.attempts + metrics.own.attempts,
    ],
    [
      'launches by source = launches with data',
      Object.values(metrics.launch.sources).reduce((sum, source) => sum + source, 0),
      launches.waits.total,
    ],
    ['ages at reads = hits', periodicReads.ages.total, periodic.hits],
    [
      'packages requested = stored + failed + in flight',
      both(FACT.PackageRequested),
      both(FACT.PackageStored) - counts.pushed + both(FACT.PackageFailed) + counts.packagesInFlight,
    ],
    ['hourly cold starts = cold starts', inHours('coldStarts'), both(FACT.ColdStarted)],
    ['hourly hot starts = hot starts', inHours('hotStarts'), both(FACT.HotStarted)],
    ['hourly periodic attempts = attempts', inHours('periodicAttempts'), both(FACT.PeriodicRequested)],
    ['hourly pre attempts = attempts', inHours('preAttempts'), both(FACT.PreRequested)],
    ['hourly hits = hits', inHours('periodicHits'), both(FACT.PeriodicHit)],
    ...(isJudged ? judgedLines(periodic) : []),
  ];
  for (const [line, left, right] of lines) {
    invariant(left === right, () => `the books do not balance: ${line}: ${left} is not ${right}`);
  }
  const atMost: readonly Line[] = [
    ['fresh hits <= hits', periodic.freshHits, periodic.hits],
    ...(isJudged ? judgedBounds(periodic) : []),
    [
      'current hits <= the most that were possible',
      periodic.possible.current.served,
      periodic.possible.current.most,
    ],
    ['the fewest for current hits <= requests', periodic.possible.current.fewest, periodic.possible.requests],
    ['unread <= replaced', periodic.unread, periodic.replaced],
    ['replaced <= successes', periodic.replaced, periodic.successes],
    ['current time <= held time', periodicCopies.currentMs.value, periodicCopies.heldMs.value],
    ['resident time <= observed time', launches.residentMs.value, launches.observedMs.value],
    ['answers for nothing <= those that replaced data', shown.forNothing, shown.replaced],
    ['data shown first that is current <= launches that show data', shown.firstCurrent, shown.launches],
    ['data shown last that is current <= launches that show data', shown.lastCurrent, shown.launches],
    ['refreshes <= own requests', shown.refreshes, counts.measured[FACT.OwnRequested]!],
    ['opens that found fresh data <= those that found data', foundData.fresh, foundData.any],
    ['opens that found data <= those that look for it', foundData.any, foundData.reads],
    ['packages loaded <= opens that look for data', counts.measured[FACT.PackageLoaded]!, foundData.reads],
    ['launches with data <= cold starts', launches.waits.total, both(FACT.ColdStarted)],
    ['late hits <= stale hits + misses', pre.lateHits, both(FACT.PreHit) + both(FACT.PreMissed)],
  ];
  for (const [line, small, large] of atMost) {
    invariant(small <= large, () => `the books do not balance: ${line}: ${small} exceeds ${large}`);
  }
}

type Line = readonly [string, number, number];

function judgedLines({ attempts, inFlightAtWarmup, freshHits, possible }: Metrics['periodic']): Line[] {
  return [
    [
      'requests that could serve reads = periodic attempts + in flight at warm-up',
      possible.requests,
      attempts + inFlightAtWarmup,
    ],
    ['fresh hits = reads served by a fresh answer', freshHits, possible.fresh.served],
  ];
}

function judgedBounds({ freshHits, possible }: Metrics['periodic']): Line[] {
  return [
    ['fresh hits <= the most that were possible', freshHits, possible.fresh.most],
    ['the fewest requests <= those that were made', possible.fresh.fewest, possible.requests],
  ];
}
