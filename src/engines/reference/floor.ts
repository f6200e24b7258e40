/** Where the devices of the reference engine meet services. */

import { Desk } from '../../compiled/domain/desk.ts';
import { ASK, ASK_WIDTH, type RequestKind } from '../../compiled/services/ask.ts';
import { REPLY } from '../../compiled/services/replies.ts';

/** What a service has answered. */
export interface Reply {
  readonly device: number;
  readonly app: number;
  readonly kind: RequestKind;
  readonly n: number;
  /** When it reaches the device, in ms. */
  readonly at: number;
  readonly outcome: number;
  readonly retryAfterMs: number;
  /** By how much it is older than an answer made for its request, and as of when it is. */
  readonly ageMs: number;
  readonly asOf: number;
}

export interface Floor {
  /** Where devices hand in what they ask. */
  readonly desk: Desk;
  begin(): void;
  /** After an event of a device: what it asked is taken from the desk. */
  collect(): void;
  end(): void;
}

/** The answers of a run that has been, for a device that is told alone. */
export class RememberedFloor implements Floor {
  readonly desk = new Desk();
  readonly #replyTo: (app: number, kind: number, n: number) => Reply | undefined;
  readonly #answer: (reply: Reply) => void;

  constructor(
    replyTo: (app: number, kind: number, n: number) => Reply | undefined,
    answer: (reply: Reply) => void,
  ) {
    this.#replyTo = replyTo;
    this.#answer = answer;
  }

  begin(): void {}

  collect(): void {
    const { rows, end } = this.desk;
    for (let at = 0; at < end; at += ASK_WIDTH) {
      const [app, kind, n] = [ASK.app, ASK.kind, ASK.n].map((field) => rows[at + field]!);
      const reply = this.#replyTo(app!, kind!, n!);
      if (reply) this.#answer(reply);
    }
    this.desk.clear();
  }

  end(): void {}
}

/** @param rows of replies @param at where one begins */
export function replyAt(rows: Float64Array, at: number): Reply {
  return {
    device: rows[at + REPLY.device]!,
    app: rows[at + REPLY.app]!,
    kind: rows[at + REPLY.kind]! as RequestKind,
    n: rows[at + REPLY.n]!,
    at: rows[at + REPLY.at]!,
    outcome: rows[at + REPLY.outcome]!,
    retryAfterMs: rows[at + REPLY.retryAfterMs]!,
    ageMs: rows[at + REPLY.ageMs]!,
    asOf: rows[at + REPLY.asOf]!,
  };
}
