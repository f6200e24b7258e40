/**
 * The limit: the device of `halfday` written by hand as one loop with its state in local variables, no charts, no facts, no
 * metrics, the same draws (its logarithm is the platform's, which differs from ours in the last bit: less than rounding hides). Its counts agree exactly with the engines', which a test says; how much faster it is, is what
 * charts, facts, digest and metrics cost.
 */

import { draw } from '../compiled/kernel/draw.ts';
import { STREAM } from '../compiled/kernel/streams.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { keyOf } from '../kernel/address.ts';

export interface HalfdayCounts {
  events: number;
  coldStarts: number;
  hotStarts: number;
  reads: number;
  hits: number;
  attempts: number;
  failures: number;
  successes: number;
}

const INTERVAL = 12 * HOUR;
const WINDOW = 7 * DAY;
const FAILURE = 0.05;

/** Lives the first `devices` devices of the seed for `horizonMs`; everything is counted, there is no warm-up. */
export function halfdayLoop(seed: number, devices: number, horizonMs: number): HalfdayCounts {
  let events = 0;
  let coldStarts = 0;
  let hotStarts = 0;
  let reads = 0;
  let hits = 0;
  let attempts = 0;
  let failures = 0;
  let successes = 0;
  for (let device = 0; device < devices; device++) {
    const key = keyOf({ seed, replication: 0, device, app: 0 });
    const exponential = (mean: number, stream: number, n: number) =>
      Math.round(-mean * Math.log(1 - draw(key, stream, n)));
    let isResident = false;
    let hasCopy = false;
    let isFetchOwed = true;
    let opens = 0;
    let sent = 0;
    let lastOpen = -1;
    let openAt = exponential(8 * HOUR, STREAM.firstOpen, 0);
    let closeAt = Infinity;
    let loadedAt = Infinity;
    let suspendAt = Infinity;
    let destroyAt = Infinity;
    let dueAt = Infinity;
    let replyAt = Infinity;
    let causedAt = Infinity;
    for (;;) {
      // In the order of ranks, so that a strict comparison takes the first of equal instants.
      let now = replyAt;
      let next = 0;
      if (loadedAt < now) {
        now = loadedAt;
        next = 1;
      }
      if (dueAt < now) {
        now = dueAt;
        next = 2;
      }
      if (closeAt < now) {
        now = closeAt;
        next = 3;
      }
      if (openAt < now) {
        now = openAt;
        next = 4;
      }
      if (causedAt < now) {
        now = causedAt;
        next = 5;
      }
      if (suspendAt < now) {
        now = suspendAt;
        next = 6;
      }
      if (destroyAt < now) {
        now = destroyAt;
        next = 7;
      }
      if (now >= horizonMs) break;
      events += 1;
      switch (next) {
        case 0: {
          replyAt = Infinity;
          if (draw(key, STREAM.periodicOutcome, sent - 1) < FAILURE) {
            failures += 1;
            dueAt = now + HOUR;
          } else {
            successes += 1;
            hasCopy = true;
            dueAt = now + INTERVAL;
          }
          break;
        }
        case 1:
          loadedAt = Infinity;
          reads += 1;
          if (hasCopy) hits += 1;
          if (isFetchOwed) {
            isFetchOwed = false;
            causedAt = now;
          }
          break;
        case 2:
        case 5:
          if (next === 2) dueAt = Infinity;
          else causedAt = Infinity;
          if (now - lastOpen >= WINDOW) dueAt = now + INTERVAL;
          else {
            attempts += 1;
            replyAt = now + exponential(0.3 * SECOND, STREAM.periodicLatency, sent++);
          }
          break;
        case 3:
          closeAt = Infinity;
          loadedAt = Infinity;
          suspendAt = now;
          if (isFetchOwed) {
            isFetchOwed = false;
            causedAt = now;
          }
          openAt = now + Math.max(1, exponential(8 * HOUR, STREAM.gap, opens - 1));
          break;
        case 4:
          lastOpen = now;
          if (isResident) hotStarts += 1;
          else {
            coldStarts += 1;
            isResident = true;
            loadedAt = now + exponential(0.8 * SECOND, STREAM.load, opens);
          }
          suspendAt = Infinity;
          destroyAt = Infinity;
          openAt = Infinity;
          closeAt = now + exponential(3 * MINUTE, STREAM.session, opens++);
          break;
        case 6:
          suspendAt = Infinity;
          destroyAt = now + 30 * MINUTE;
          break;
        default:
          destroyAt = Infinity;
          isResident = false;
      }
    }
  }
  return { events, coldStarts, hotStarts, reads, hits, attempts, failures, successes };
}
