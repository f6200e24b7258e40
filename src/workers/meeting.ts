/**
 * Where workers meet (decisions D6 and D49): a barrier over shared memory, and what each of them lays down for the others before it.
 * What they take from there does not depend on who comes first.
 */

import { ASK_WIDTH } from '../compiled/services/ask.ts';
import type { Exchange } from '../engines/fleet/windows.ts';

/** Three sums in turn, so that one can be read while the next is added to and the one after is cleared. */
const SUMS = 3;
const ARRIVED = SUMS;
const RELEASED = SUMS + 1;
const WORDS = SUMS + 2;

/**
 * What a worker lays down at a time: a header (how many numbers there are in all, whether they have changed) and so many of them, which are
 * whole rows, as those of other workers are put behind them.
 */
const HEADER = 2;
const NUMBERS = 900 * ASK_WIDTH;
const TABLE = HEADER + NUMBERS;

/** Two tables each in turn: one can be read while the other is laid. */
const TABLES = 2;

/** The shared memory of a meeting. */
export interface MeetingPlace {
  readonly words: SharedArrayBuffer;
  readonly tables: SharedArrayBuffer;
}

/** @param isTalking whether they have more to tell each other than a sum */
export function meetingPlace(workers: number, isTalking: boolean): MeetingPlace {
  return {
    words: new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT),
    tables: new SharedArrayBuffer(isTalking ? workers * TABLES * TABLE * Float64Array.BYTES_PER_ELEMENT : 0),
  };
}

/** @returns what a worker calls at each edge: its own requests in, those of all workers out */
export function meetingAt({ words }: MeetingPlace, workers: number): (requests: number) => number {
  const shared = new Int32Array(words);
  let window = 0;
  return (requests) => {
    const slot = window % SUMS;
    window += 1;
    Atomics.add(shared, slot, requests);
    if (Atomics.add(shared, ARRIVED, 1) + 1 === workers) {
      Atomics.store(shared, ARRIVED, 0);
      Atomics.store(shared, (slot + 1) % SUMS, 0);
      Atomics.store(shared, RELEASED, window);
      Atomics.notify(shared, RELEASED);
    } else {
      while (Atomics.load(shared, RELEASED) < window) Atomics.wait(shared, RELEASED, window - 1);
    }
    return Atomics.load(shared, slot);
  };
}

/** How a worker tells the others what its devices ask, and hears what theirs do. */
export function exchangeAt(place: MeetingPlace, worker: number, workers: number): Exchange {
  const meet = meetingAt(place, workers);
  const tables = Array.from({ length: workers }, (_, of) =>
    Array.from(
      { length: TABLES },
      (_table, turn) =>
        new Float64Array(place.tables, (of * TABLES + turn) * TABLE * Float64Array.BYTES_PER_ELEMENT, TABLE),
    ),
  );
  let all = new Float64Array(0);
  let step = 0;
  return (own, isChanged) => {
    let end = 0;
    let isAnyChanged = false;
    for (let from = 0, most = 0; from === 0 || from < most; from += NUMBERS) {
      const turn = step++ % TABLES;
      const laid = tables[worker]![turn]!;
      laid[0] = own.length;
      laid[1] = isChanged ? 1 : 0;
      if (from < own.length) laid.set(own.subarray(from, from + NUMBERS), HEADER);
      meet(0);
      most = Math.max(...tables.map((of) => of[turn]![0]!));
      isAnyChanged = tables.some((of) => of[turn]![1] === 1);
      if (!isAnyChanged) break;
      for (const of of tables) {
        const count = Math.min(NUMBERS, of[turn]![0]! - from);
        if (count <= 0) continue;
        if (end + count > all.length) all = grown(all, end + count);
        all.set(of[turn]!.subarray(HEADER, HEADER + count), end);
        end += count;
      }
    }
    return isAnyChanged ? all.subarray(0, end) : null;
  };
}

function grown(numbers: Float64Array<ArrayBuffer>, least: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(Math.max(least, 2 * numbers.length));
  more.set(numbers);
  return more;
}
