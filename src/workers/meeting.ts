/**
 * Where workers meet at the edge of a window (decision D6): each adds its requests and waits for the others, then all know the
 * sum. A barrier over shared memory; sums of whole numbers do not depend on who comes first.
 */

/** Three sums in turn, so that one can be read while the next is added to and the one after is cleared. */
const SUMS = 3;
const ARRIVED = SUMS;
const RELEASED = SUMS + 1;

/** The shared memory of a meeting. */
export function meetingPlace(): SharedArrayBuffer {
  return new SharedArrayBuffer((SUMS + 2) * Int32Array.BYTES_PER_ELEMENT);
}

/** @returns what a worker calls at each edge: its own requests in, those of all workers out */
export function meetingAt(place: SharedArrayBuffer, workers: number): (requests: number) => number {
  const shared = new Int32Array(place);
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
