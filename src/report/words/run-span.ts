/** Which fleet and which time a run covers, in words. */

import type { Result } from '../../metrics/result.ts';
import { loadScale } from '../charts/load-scale.ts';
import { dayText, localClock, timeText } from '../charts/local-clock.ts';
import { inputValue } from './input-value.ts';
import { count, duration } from './quantity.ts';

/** `10 000 devices for 1 000 000 · 28 d from Mon 2 Mar 2026, 00:00 (UTC+08:00) · first 7 d warm-up`, as its parts. */
export function runSpan(result: Result): readonly string[] {
  const { simulated, represented } = loadScale(result);
  const { startMs, zone } = localClock(inputValue(result, 'start'));
  const { horizonMs, warmupMs } = result.run;
  const year = new Date(startMs).getUTCFullYear();
  return [
    simulated === represented
      ? `${count(simulated)} devices`
      : `${count(simulated)} devices standing for ${count(represented)}`,
    `${duration(horizonMs)} from ${dayText(startMs)} ${year}, ${timeText(startMs)} (${zone})`,
    warmupMs > 0 ? `first ${duration(warmupMs)} are warm-up, left out of every number` : 'no warm-up',
  ];
}
