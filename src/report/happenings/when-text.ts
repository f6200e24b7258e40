import { timeText } from '../charts/local-clock.ts';
import type { Speech } from '../words/speech.ts';

/** `Thu 12 Mar, 12:00 to 13:00`, with the day of its end where that is another. */
export function whenText({ say, instantText, dayText }: Speech, fromMs: number, untilMs: number): string {
  if (untilMs === fromMs) return instantText(fromMs);
  const end = dayText(untilMs) === dayText(fromMs) ? timeText(untilMs) : instantText(untilMs);
  return say({ en: `${instantText(fromMs)} to ${end}`, zh: `${instantText(fromMs)}–${end}` });
}
