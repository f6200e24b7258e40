/** When a timer that a chart arms runs out. NEVER means that it is not armed at all. */

import type { Timer } from '../../machines/vocabulary.ts';
import { draw } from '../kernel/draw.ts';
import { RANK } from '../kernel/rank.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET, wholeMs } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { PERIODIC_STREAMS, PRE_STREAMS, replyAfterMs } from './origin.ts';

/** The instant at which each timer is due if it is armed now. */
export const DUE_AT: Readonly<Record<Timer, (cell: Cell) => number>> = {
  'package.loaded': ({ model, key, row, now }) =>
    now + wholeMs(model.loadTime.at(key, STREAM.load, row.opens - 1)),
  'os.suspend': ({ model, now }) => now + model.lifecycle.suspendAfterMs,
  'os.destroy': ({ model, now }) => now + model.lifecycle.destroyAfterMs,
  'os.kill': ({ model, key, row, now }) => {
    const { memoryKill } = model.lifecycle;
    return memoryKill ? now + wholeMs(memoryKill.at(key, STREAM.kill, row.closes - 1)) : NEVER;
  },
  'fetch.due': ({ row }) => (row.periodicDueAt === NOT_YET ? NEVER : row.periodicDueAt),
  'open.settled': ({ now }) => now,
  'retry.due': (cell) => cell.now + retryAfterMs(cell),
  'periodic.reply': (cell) => cell.now + replyAfterMs(cell, PERIODIC_STREAMS, cell.row.periodicAttempts - 1),
  'periodic.readExpired': ({ model, now }) => now + model.periodic!.readPatienceMs,
  'pre.reply': (cell) => cell.now + replyAfterMs(cell, PRE_STREAMS, cell.row.preAttempts - 1),
  'pre.readExpired': ({ model, now }) => now + model.pre!.readPatienceMs,
};

/** Which of the things that happen at one instant a timer is. */
export const TIMER_RANK: Readonly<Record<Timer, number>> = {
  'package.loaded': RANK.packageLoaded,
  'os.suspend': RANK.suspend,
  'os.destroy': RANK.destroy,
  'os.kill': RANK.kill,
  'fetch.due': RANK.due,
  'open.settled': RANK.caused,
  'retry.due': RANK.due,
  'periodic.reply': RANK.answer,
  'periodic.readExpired': RANK.readTimeout,
  'pre.reply': RANK.answer,
  'pre.readExpired': RANK.readTimeout,
};

/**
 * The next due instant of the periodic fetch, seen from now: one interval later (`timer`), or the next point of the
 * device's grid (`tick`, first point at its phase, the same for all its apps); plus one jitter draw (contract, "Fetching").
 */
export function nextDueAt({ model, phone, key, row, now }: Cell): number {
  const { opportunity, intervalMs, jitter } = model.periodic!;
  const jitterMs = wholeMs(jitter.at(key, STREAM.jitter, row.periodicDues));
  if (opportunity.kind === 'timer') return now + intervalMs + jitterMs;
  const { everyMs, phase } = opportunity;
  const first = phase === 'random' ? Math.floor(draw(phone.key, STREAM.tickPhase, 0) * everyMs) : phase;
  if (now < first) return first + jitterMs;
  return first + (Math.floor((now - first) / everyMs) + 1) * everyMs + jitterMs;
}

/** The delay before retry k: min(cap, base * 2^(k-1)), jittered fully or not at all (contract, "Fetching"). */
function retryAfterMs({ model, key, row }: Cell): number {
  const { baseMs, capMs, isJittered } = model.periodic!.retry!;
  const delay = Math.min(capMs, baseMs * 2 ** (row.periodicChain - 1));
  return wholeMs(isJittered ? delay * draw(key, STREAM.retryJitter, row.periodicAttempts - 1) : delay);
}
