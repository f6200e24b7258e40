import { ASK } from './ask.ts';
import type { Clients } from './clients.ts';
import type { Floor } from './floor.ts';

/**
 * Who asked hears of it, or would have had it waited; the request has left.
 * @param clients of the service that was asked first, those that are no devices by their group
 * @param asOf when the request was sent that the answer was made for, in ms
 */
export function deliver(
  clients: (Clients | null)[],
  visit: i32,
  us: number,
  floor: Floor,
  outcome: number,
  retryAfterMs: number,
  asOf: number,
): void {
  const rows: Float64Array = floor.visits.rows;
  const client: i32 = rows[visit + ASK.client]! as i32;
  if (client >= 0) {
    const group: Clients | null = clients[-1 - (rows[visit + ASK.device]! as i32)]!;
    group!.hear(client, rows[visit + ASK.n]!, rows[visit + ASK.attempt]!, us, outcome, retryAfterMs);
  } else {
    tellDevice(visit, us, floor, outcome, retryAfterMs, asOf);
  }
  floor.visits.give(visit);
}

/** The device that asked hears of it, unless it has given up by then. @param us when the answer leaves, now or later */
export function tellDevice(
  visit: i32,
  us: number,
  floor: Floor,
  outcome: number,
  retryAfterMs: number,
  asOf: number,
): void {
  const rows: Float64Array = floor.visits.rows;
  if (us <= rows[visit + ASK.deadline]!) floor.replies.reply(rows, visit, us, outcome, retryAfterMs, asOf);
}
