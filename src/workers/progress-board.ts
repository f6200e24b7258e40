/** What workers tell while they run, in shared memory: nobody sends a message for it. */

const DONE = 0;
const EVENTS = 1;
const FIELDS = 2;

export function progressBoard(workers: number): SharedArrayBuffer {
  return new SharedArrayBuffer(workers * FIELDS * Float64Array.BYTES_PER_ELEMENT);
}

/** Writes how much of its shard a worker has done, and its events. */
export function writeProgress(board: SharedArrayBuffer, worker: number, share: number, events: number): void {
  const fields = new Float64Array(board);
  fields[worker * FIELDS + DONE] = share;
  fields[worker * FIELDS + EVENTS] = events;
}

/** The share that all have done together, and their events. */
export function readProgress(board: SharedArrayBuffer): { share: number; events: number } {
  const fields = new Float64Array(board);
  const workers = fields.length / FIELDS;
  let share = 0;
  let events = 0;
  for (let worker = 0; worker < workers; worker++) {
    share += fields[worker * FIELDS + DONE]! / workers;
    events += fields[worker * FIELDS + EVENTS]!;
  }
  return { share, events };
}
