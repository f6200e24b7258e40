/** Services on the global clock, event by event: what devices ask is taken to them, and what they answer is taken back. */

import type { Due, VirtualClock } from '../../clock/virtual-clock.ts';
import type { Recorder } from '../../compiled/domain/cell.ts';
import { Desk } from '../../compiled/domain/desk.ts';
import type { Model } from '../../compiled/domain/model.ts';
import { servicesOf } from '../../compiled/domain/services-of.ts';
import { ASK_WIDTH } from '../../compiled/services/ask.ts';
import { REPLY_WIDTH } from '../../compiled/services/replies.ts';
import { Services } from '../../compiled/services/services.ts';
import { RANK } from '../../kernel/rank.ts';
import { type Floor, type Reply, replyAt } from './floor.ts';

export class ServiceFloor implements Floor {
  readonly desk = new Desk();
  readonly #services: Services;
  readonly #clock: VirtualClock;
  readonly #recorder: Recorder;
  readonly #answer: (reply: Reply) => void;
  readonly #horizonMs: number;
  #due: Due | undefined;

  constructor(model: Model, clock: VirtualClock, recorder: Recorder, answer: (reply: Reply) => void) {
    this.#services = new Services(servicesOf(model));
    this.#clock = clock;
    this.#recorder = recorder;
    this.#answer = answer;
    this.#horizonMs = model.horizonMs;
  }

  begin(): void {
    this.#expect(0);
  }

  /** After an event of a device. */
  collect(): void {
    const { desk } = this;
    if (desk.end === 0) return;
    for (let at = 0; at < desk.end; at += ASK_WIDTH) this.#services.send(desk.rows, at);
    desk.clear();
    this.#expect(this.#clock.now() + 1);
  }

  end(): void {
    this.#advance(this.#horizonMs * 1000 - 1);
  }

  /** At the whole millisecond at or after what happens next; what is asked in a millisecond is met after it. */
  #expect(earliest: number): void {
    const next = Math.max(earliest, Math.ceil(this.#services.nextAt() / 1000));
    if (this.#due) this.#clock.cancel(this.#due);
    this.#due = undefined;
    if (next >= this.#horizonMs) return;
    this.#due = this.#clock.at(next, RANK.service, () => {
      this.#advance(next * 1000);
      this.#expect(next + 1);
    });
  }

  #advance(us: number): void {
    const { floor } = this.#services;
    this.#services.advance(us);
    this.#recorder.serve(floor.facts);
    floor.facts.clear();
    const { rows, end } = floor.replies;
    for (let at = 0; at < end; at += REPLY_WIDTH) this.#answer(replyAt(rows, at));
    floor.replies.clear();
  }
}
