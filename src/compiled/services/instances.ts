/** The instances of a service: which of them start, serve, or only finish what they have begun. */

import { copyNumbers } from '../kernel/native.ts';
import { NEVER } from '../kernel/time.ts';

export const INSTANCE = {
  gone: 0,
  starting: 1,
  up: 2,
  draining: 3,
} as const;

export class Instances {
  /** By instance: a code of {@link INSTANCE}, and when one that starts is up. */
  readonly states: Float64Array;
  private readonly readyAt: Float64Array;
  up: number = 0;
  starting: number = 0;
  /** When the next one is up; NEVER if none starts. */
  nextReadyAt: number = NEVER;

  constructor(most: i32, count: number) {
    this.states = new Float64Array(most);
    this.readyAt = new Float64Array(most).fill(NEVER);
    for (let index = 0; index < count; index++) this.states[index] = INSTANCE.up;
    this.up = count;
  }

  count(): number {
    return this.up + this.starting;
  }

  /** Those whose time has come are up. @returns how many */
  ripen(us: number): number {
    let ripe: number = 0;
    this.nextReadyAt = NEVER;
    for (let index = 0; index < this.states.length; index++) {
      if (this.states[index] !== INSTANCE.starting) continue;
      if (this.readyAt[index]! <= us) {
        this.states[index] = INSTANCE.up;
        ripe += 1;
      } else this.nextReadyAt = Math.min(this.nextReadyAt, this.readyAt[index]!);
    }
    this.up += ripe;
    this.starting -= ripe;
    return ripe;
  }

  /** Starts as many as are wanted, as far as there are places. @returns how many */
  start(wanted: number, readyAt: number): number {
    let started: number = 0;
    for (let index = 0; index < this.states.length && started < wanted; index++) {
      if (this.states[index] !== INSTANCE.gone) continue;
      this.states[index] = INSTANCE.starting;
      this.readyAt[index] = readyAt;
      started += 1;
    }
    this.starting += started;
    if (started > 0) this.nextReadyAt = Math.min(this.nextReadyAt, readyAt);
    return started;
  }

  /** The last one that starts, else the last one that is up, takes no more work. There must be one. @returns which */
  stop(): i32 {
    const starting: i32 = this.last(INSTANCE.starting);
    if (starting >= 0) {
      this.states[starting] = INSTANCE.gone;
      this.starting -= 1;
      return starting;
    }
    const up: i32 = this.last(INSTANCE.up);
    this.states[up] = INSTANCE.draining;
    this.up -= 1;
    return up;
  }

  leave(instance: i32): void {
    this.states[instance] = INSTANCE.gone;
  }

  private last(state: number): i32 {
    let index: i32 = this.states.length - 1;
    while (index >= 0 && this.states[index] !== state) index -= 1;
    return index;
  }

  copy(from: Instances): void {
    copyNumbers(this.states, from.states, this.states.length);
    copyNumbers(this.readyAt, from.readyAt, this.readyAt.length);
    this.up = from.up;
    this.starting = from.starting;
    this.nextReadyAt = from.nextReadyAt;
  }
}
