/** What of faults and releases a tooltip says of a stretch. */

import type { ChartHappening } from '../happenings/happening.ts';
import { whenText } from '../happenings/when-text.ts';
import type { Speech } from '../words/speech.ts';

/** A line for each that touches [from, until) on the wall clock. */
export function happenedDuring(
  happenings: readonly ChartHappening[],
  from: number,
  until: number,
  speech: Speech,
): readonly string[] {
  return happenings
    .filter(({ fromMs, untilMs }) => fromMs < until && (untilMs > from || fromMs >= from))
    .map(({ name, fromMs, untilMs }) => {
      const when = whenText(speech, fromMs, untilMs);
      return untilMs > fromMs
        ? speech.say({ en: `during ${name}: ${when}`, zh: `${name}期间：${when}` })
        : `${name}: ${when}`;
    });
}
