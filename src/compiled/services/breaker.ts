/**
 * A circuit breaker: after so many failures in a row nothing is sent for a while; then one request is let through, and decides
 * (M. Nygard, "Release It!", 2007). What is not sent has failed, at once.
 */

import { NEVER } from '../kernel/time.ts';

export class BreakerModel {
  readonly failures: number = 1;
  readonly openMs: number = 0;
}

/** The breaker that all clients of a service share; a device, which has one request in flight at a time, needs no more than its row. */
export class Breaker {
  private failures: number = 0;
  /** Until when nothing is sent; NEVER: all is. */
  private openUntil: number = NEVER;
  /** The client that was let through; -1: none. */
  private probe: number = -1;

  /** Whether a client may send now. @param us now, in microseconds @param client one that has nothing in flight */
  admit(us: number, client: number): boolean {
    if (this.openUntil === NEVER) return true;
    if (us < this.openUntil || this.probe >= 0) return false;
    this.probe = client;
    return true;
  }

  /** A client has its answer. What was sent before the breaker opened says nothing any more. */
  succeeded(client: number): void {
    if (this.openUntil === NEVER) {
      this.failures = 0;
    } else if (this.probe === client) {
      this.openUntil = NEVER;
      this.probe = -1;
      this.failures = 0;
    }
  }

  failed(model: BreakerModel, us: number, client: number): void {
    if (this.openUntil === NEVER) {
      this.failures += 1;
      if (this.failures >= model.failures) this.openUntil = us + model.openMs * 1000;
    } else if (this.probe === client) {
      this.openUntil = us + model.openMs * 1000;
      this.probe = -1;
    }
  }

  copy(from: Breaker): void {
    this.failures = from.failures;
    this.openUntil = from.openUntil;
    this.probe = from.probe;
  }
}
