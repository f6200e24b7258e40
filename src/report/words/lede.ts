/** The run in two or three sentences: what people get, what it costs, what the servers see. */

import type { Result } from '../../metrics/result.ts';
import { perDeviceAndDay } from './per-device-and-day.ts';
import { figure, percent, rps } from './quantity.ts';

/** Only sentences that the run has numbers for. */
export function lede(result: Result): string {
  const { periodic, origin } = result.metrics;
  const sentences: string[] = [];
  if (periodic.freshHitRate !== null && periodic.hitRate !== null) {
    sentences.push(
      `${percent(periodic.freshHitRate)} of reads find a fresh answer and ${percent(1 - periodic.hitRate)} find none.`,
    );
  }
  const { reached, needed } = periodic.possible.fresh;
  if (reached !== null && needed !== null) {
    sentences.push(
      `That is ${percent(reached)} of what was possible with as many requests; knowing the future, ${percent(needed)} of them would have done as well.`,
    );
  }
  const requests = perDeviceAndDay(result)(origin.requests);
  if (requests !== null) {
    const unread =
      periodic.unreadRate === null
        ? ''
        : `; ${percent(periodic.unreadRate)} of replaced answers were never read`;
    sentences.push(`A device sends ${figure(requests)} requests a day${unread}.`);
  }
  if (origin.meanRps !== null && origin.fleetPeakRps1m !== null) {
    sentences.push(
      `The servers see ${rps(origin.meanRps)} on average and ${rps(origin.fleetPeakRps1m)} in the busiest minute.`,
    );
  }
  return sentences.join(' ');
}
