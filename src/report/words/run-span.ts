/** Which fleet and which time a run covers, in words. */

import { fleetText } from './fleet-text.ts';
import type { ReportContext } from './report-context.ts';

/** `10 000 devices representing 1 000 000`, `28 d from Mon 2 Mar 2026, 00:00 (UTC+08:00)`, `first 7 d are warm-up …`. */
export function runSpan(context: ReportContext): readonly string[] {
  const { result, scale, clock, say, duration, fullInstantText } = context;
  const { horizonMs, warmupMs } = result.run;
  const start = fullInstantText(clock.startMs);
  return [
    fleetText(scale, say),
    say({
      en: `${duration(horizonMs)} from ${start} (${clock.zone})`,
      zh: `${start} 起，共 ${duration(horizonMs)}（${clock.zone}）`,
    }),
    warmupMs > 0
      ? say({
          en: `the first ${duration(warmupMs)} are warm-up, left out of every number`,
          zh: `前 ${duration(warmupMs)}为预热期，不计入任何指标`,
        })
      : say({ en: 'no warm-up', zh: '无预热期' }),
  ];
}
