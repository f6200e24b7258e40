import { DAY, HOUR } from '../../compiled/kernel/time.ts';
import { lostTickNote } from '../../run/lost-tick.ts';

const EVERY_12_HOURS = {
  kind: 'tick',
  everyMs: 12 * HOUR,
  intervalMs: 12 * HOUR,
  periodMs: DAY,
  latencyMs: 120,
  cureMs: 11 * HOUR,
} as const;

export const LOST_TICKS = [
  lostTickNote(EVERY_12_HOURS),
  lostTickNote({ ...EVERY_12_HOURS, kind: 'hostActive', cureMs: null }, ['rest, bus', 'rest, taxi']),
];
