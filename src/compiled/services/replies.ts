import { ASK } from './ask.ts';
import { RowList } from './row-list.ts';

/** Where each number of a reply stands in its row. */
export const REPLY = {
  /** As in ASK. */
  device: 0,
  app: 1,
  kind: 2,
  n: 3,
  /** When it reaches the device, in ms. */
  at: 4,
  /** A code of OUTCOME. */
  outcome: 5,
  /** What the device is told to wait before it asks again, in ms; 0: nothing. */
  retryAfterMs: 6,
  /** By how much its content is older than that of an answer made for this request, in ms, and as of when it is. */
  ageMs: 7,
  asOf: 8,
} as const;

export const REPLY_WIDTH: i32 = 9;

/** What services have answered to devices. */
export class Replies extends RowList {
  constructor() {
    super(REPLY_WIDTH);
  }

  /**
   * A reply leaves the last service at an instant. It reaches the device at the whole millisecond at which it is there, and never in the
   * one in which the request was sent: so what is done in a millisecond does not depend on what was asked in it.
   * @param visit where the row of the request begins in `visits`
   * @param asOf when the request was sent that it was made for, in ms: the content is as of then, and never newer than of its own
   */
  reply(
    visits: Float64Array,
    visit: i32,
    us: number,
    outcome: number,
    retryAfterMs: number,
    asOf: number,
  ): void {
    const at: i32 = this.add();
    this.rows[at + REPLY.device] = visits[visit + ASK.device]!;
    this.rows[at + REPLY.app] = visits[visit + ASK.app]!;
    this.rows[at + REPLY.kind] = visits[visit + ASK.kind]!;
    this.rows[at + REPLY.n] = visits[visit + ASK.n]!;
    const ms: number = Math.ceil((us + visits[visit + ASK.back]!) / 1000);
    this.rows[at + REPLY.at] = Math.max(ms, visits[visit + ASK.sentAt]! + 1);
    this.rows[at + REPLY.outcome] = outcome;
    this.rows[at + REPLY.retryAfterMs] = retryAfterMs;
    this.rows[at + REPLY.ageMs] = Math.max(0, visits[visit + ASK.sentAt]! - asOf);
    this.rows[at + REPLY.asOf] = asOf;
  }

  /** @param from where the rows begin that are looked at */
  isAnswered(device: i32, from: i32): boolean {
    for (let at: i32 = from; at < this.end; at += REPLY_WIDTH) {
      if (this.rows[at + REPLY.device] === device) return true;
    }
    return false;
  }
}
