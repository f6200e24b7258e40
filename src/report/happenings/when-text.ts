import { MINUTE, SECOND } from '../../compiled/kernel/time.ts';
import { timeText } from '../charts/local-clock.ts';
import type { Speech } from '../words/speech.ts';

/** `Thu 12 Mar, 12:00 to 13:00`, with the day of its end where that is another, and with seconds where its ends have some. */
export function whenText(speech: Speech, fromMs: number, untilMs: number): string {
  const { say, instantText, dayText, duration } = speech;
  const seconds = (wallMs: number) =>
    fromMs % MINUTE === 0 && untilMs % MINUTE === 0 ? '' : new Date(wallMs).toISOString().slice(16, 19);
  const begin = `${instantText(fromMs)}${seconds(fromMs)}`;
  if (untilMs === fromMs) return begin;
  if (untilMs - fromMs < SECOND) {
    const lasting = duration(untilMs - fromMs);
    return say({ en: `${begin}, for ${lasting}`, zh: `${begin}，持续 ${lasting}` });
  }
  const day = dayText(untilMs) === dayText(fromMs) ? timeText(untilMs) : instantText(untilMs);
  const end = `${day}${seconds(untilMs)}`;
  return say({ en: `${begin} to ${end}`, zh: `${begin}–${end}` });
}
