import { ExactSum } from '../kernel/exact-sum.ts';
import { SERVED, type ServedCode } from '../services/service-facts.ts';
import type { ServiceCounts } from './service-counts.ts';

/** What is counted of the edge of a service: requests that come to it in measured time, and answers that leave it then. */
export class EdgeTally {
  /** From when an answer was made until it was given, in microseconds: of all answers that are no errors. */
  readonly ageSum: ExactSum = new ExactSum();

  /** @param counts of the service @param isMeasured whether it happens in measured time @param isCounted whether its request came in it */
  hear(
    counts: ServiceCounts,
    code: ServedCode,
    a: number,
    b: number,
    isMeasured: boolean,
    isCounted: boolean,
  ): void {
    switch (code) {
      case SERVED.EdgeHit:
        if (!isMeasured) return;
        if (b === 0) counts.edgeHits += 1;
        else counts.edgeShieldHits += 1;
        counts.edgeAnswers += 1;
        this.ageSum.add(a);
        return;
      case SERVED.EdgeJoined:
        if (!isMeasured) return;
        counts.edgeJoined += 1;
        counts.edgeWaiting += 1;
        return;
      case SERVED.EdgeMissed:
        if (isMeasured) counts.edgeMissed += 1;
        return;
      case SERVED.EdgeFilled:
        if (isMeasured) counts.edgeAnswers += 1;
        return;
      case SERVED.EdgeShared:
        if (isMeasured && b < 2) counts.edgeAnswers += 1;
        if (!isCounted) return;
        counts.edgeShared += 1;
        counts.edgeWaiting -= 1;
        return;
      default:
        if (!isCounted) return;
        counts.edgeLost += 1;
        counts.edgeWaiting -= 1;
    }
  }
}
