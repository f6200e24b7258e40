/**
 * Clients of a service that are no devices (background traffic): a Poisson process of first tries, each with its time-out and its retries.
 * They are drawn second by second at addresses of their own, so it does not matter who asks for them, and when.
 */

import { OUTCOME } from '../facts/codes.ts';
import { draw, Key, setKey } from '../kernel/draw.ts';
import { log } from '../kernel/elementary.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, FOR_ALL } from './ask.ts';
import type { Floor } from './floor.ts';
import { Heap } from './heap.ts';
import { lengthUs } from './length.ts';
import { Pool } from './pool.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { RetryModel } from './retry-model.ts';
import type { BackgroundModel, ServiceModel } from './service-model.ts';
import { VISIT_DRAW, visitDraw } from './visit-draws.ts';
import { VISIT } from './visits.ts';

const SECOND_US: number = 1_000_000;
const SECONDS_OF_AN_HOUR: number = 3_600;

/** A client has so many tries with draws of their own. */
const TRIES: number = 1_024;

/** Where each number of a client stands in its row. */
export const CLIENT = {
  /** Its address: the second in which it came, and the how-manieth of that second it was. */
  second: 0,
  k: 1,
  /** Which of all clients it is. */
  serial: 2,
  /** Requests sent so far. */
  attempt: 3,
  /** The delay before the last retry, in ms. */
  delayMs: 4,
  /** Whether it waits for an answer: 0 or 1. */
  isWaiting: 5,
  /** The order of its entry among what happens next; others of it are void. */
  entry: 6,
} as const;

const CLIENT_WIDTH: i32 = 7;

export class Clients {
  private readonly model: BackgroundModel;
  private readonly services: ServiceModel[];
  private readonly service: i32;
  private readonly seed: number;
  private readonly replication: i32;
  private readonly endSecond: number;
  private readonly key: Key = new Key();
  private readonly pool: Pool = new Pool(CLIENT_WIDTH);
  /** When a client gives up, or tries again. */
  private readonly wakes: Heap = new Heap();
  private entries: number = 0;
  private serials: number = 0;
  /** Where the next first try lies: in which second, the how-manieth of it, and when. */
  private second: number = 0;
  private k: number = 0;
  private firstAt: number = 0;
  /** The same after the start of its second, not rounded: gaps are counted from there. */
  private within: number = 0;

  constructor(services: ServiceModel[], service: i32, seed: number, replication: number, horizonMs: number) {
    this.services = services;
    this.service = service;
    this.model = services[service]!.background!;
    this.seed = seed;
    this.replication = replication as i32;
    this.endSecond = Math.ceil(horizonMs / 1000);
    this.k = -1;
    this.expectFirst();
  }

  nextAt(): number {
    return Math.min(this.firstAt, this.wakes.firstAt());
  }

  /** A client comes, tries again or gives up now. @returns the place of its visit to the service; -1 if it makes none */
  turn(us: number, floor: Floor): i32 {
    if (this.wakes.firstAt() > us) {
      const visit: i32 = this.come(us, floor);
      this.expectFirst();
      return visit;
    }
    const client: i32 = this.wakes.firstPlace();
    const order: number = this.wakes.firstOrder();
    this.wakes.pop();
    const rows: Float64Array = this.pool.rows;
    if (rows[client + CLIENT.entry]! !== order) return -1;
    if (rows[client + CLIENT.isWaiting]! === 1) {
      this.failed(client, us, 0);
      return -1;
    }
    return this.send(client, us, floor);
  }

  /** An answer, if the client waits for it still. @param serial which client it was of @param attempt to which of its tries */
  hear(
    client: i32,
    serial: number,
    attempt: number,
    us: number,
    outcome: number,
    retryAfterMs: number,
  ): void {
    const rows: Float64Array = this.pool.rows;
    if (rows[client + CLIENT.serial]! !== serial || rows[client + CLIENT.attempt]! !== attempt) return;
    if (rows[client + CLIENT.isWaiting]! === 0) return;
    if (outcome === OUTCOME.answered) this.leave(client);
    else this.failed(client, us, retryAfterMs);
  }

  private come(us: number, floor: Floor): i32 {
    const client: i32 = this.pool.take();
    const rows: Float64Array = this.pool.rows;
    this.serials += 1;
    rows[client + CLIENT.second] = this.second;
    rows[client + CLIENT.k] = this.k;
    rows[client + CLIENT.serial] = this.serials;
    rows[client + CLIENT.attempt] = 0;
    rows[client + CLIENT.delayMs] = 0;
    rows[client + CLIENT.entry] = 0;
    return this.send(client, us, floor);
  }

  private send(client: i32, us: number, floor: Floor): i32 {
    const own: Float64Array = this.pool.rows;
    this.pool.touch(client);
    const attempt: number = own[client + CLIENT.attempt]! + 1;
    own[client + CLIENT.attempt] = attempt;
    own[client + CLIENT.isWaiting] = 1;
    this.turnTo(client);
    const n: number = this.drawOf(client, attempt);
    const timeoutUs: number = lengthUs(this.model.timeout, this.key, STREAM.session, n, 1000);
    const visit: i32 = floor.visits.take();
    const rows: Float64Array = floor.visits.rows;
    rows[visit + ASK.device] = -1;
    rows[visit + ASK.app] = -1;
    rows[visit + ASK.kind] = -1;
    rows[visit + ASK.n] = own[client + CLIENT.serial]!;
    rows[visit + ASK.sentAt] = Math.floor(us / 1000);
    rows[visit + ASK.arriveAt] = us;
    rows[visit + ASK.tie] = 0;
    const service: ServiceModel = this.services[this.service]!;
    rows[visit + ASK.length] = this.lengthOf(service, n, VISIT_DRAW.length);
    rows[visit + ASK.lengthBehind] =
      service.then < 0 ? 0 : this.lengthOf(this.services[service.then as i32]!, n, VISIT_DRAW.lengthBehind);
    rows[visit + ASK.back] = 0;
    rows[visit + ASK.deadline] = us + timeoutUs;
    rows[visit + ASK.isFailing] = 0;
    rows[visit + ASK.luck] = draw(this.key, STREAM.service, visitDraw(n, VISIT_DRAW.luck));
    rows[visit + ASK.attempt] = attempt;
    rows[visit + ASK.client] = client;
    rows[visit + ASK.service] = this.service;
    rows[visit + ASK.owner] = FOR_ALL;
    rows[visit + ASK.what] = 0;
    rows[visit + ASK.bytes] = 0;
    rows[visit + VISIT.until] = us + timeoutUs;
    // Whose time-out never comes has nothing to wake up for.
    own[client + CLIENT.entry] = 0;
    if (timeoutUs < NEVER) this.wake(client, us + timeoutUs);
    return visit;
  }

  private lengthOf(service: ServiceModel, n: number, what: i32): number {
    return lengthUs(service.time, this.key, STREAM.service, visitDraw(n, what), 1);
  }

  /** The answer was an error, or has not come in time. */
  private failed(client: i32, us: number, retryAfterMs: number): void {
    const rows: Float64Array = this.pool.rows;
    const retry: RetryModel | null = this.model.retry;
    const attempt: number = rows[client + CLIENT.attempt]!;
    this.pool.touch(client);
    rows[client + CLIENT.isWaiting] = 0;
    if (retry === null || attempt >= retry.maxAttempts) {
      this.leave(client);
      return;
    }
    this.turnTo(client);
    const n: number = this.drawOf(client, attempt);
    const before: number = attempt === 1 ? retry.baseMs : rows[client + CLIENT.delayMs]!;
    const delayMs: number = retryDelayMs(retry, attempt, before, this.key, STREAM.retryJitter, n);
    rows[client + CLIENT.delayMs] = delayMs;
    const told: number = retry.isRetryAfterHonoured ? retryAfterMs : 0;
    this.wake(client, us + Math.floor((told + delayMs) * 1000 + 0.5));
  }

  private wake(client: i32, us: number): void {
    this.entries += 1;
    this.pool.rows[client + CLIENT.entry] = this.entries;
    this.wakes.push(us, this.entries, client);
  }

  private leave(client: i32): void {
    this.pool.rows[client + CLIENT.serial] = -1;
    this.pool.rows[client + CLIENT.entry] = -1;
    this.pool.give(client);
  }

  /** Moves to the next first try: gaps are exponential, and a Poisson process may begin anew at every second. */
  private expectFirst(): void {
    this.k += 1;
    while (this.second < this.endSecond) {
      const rate: number = this.rate();
      if (rate > 0) {
        this.address(this.second);
        const u: number = draw(this.key, STREAM.gap, this.k);
        this.within -= (log(1 - u) * SECOND_US) / rate;
        if (this.within < SECOND_US) {
          this.firstAt = this.second * SECOND_US + Math.floor(this.within);
          return;
        }
      }
      this.second += 1;
      this.k = 0;
      this.within = 0;
    }
    this.firstAt = NEVER;
  }

  /** First tries per second in the second that is looked at. */
  private rate(): number {
    const rates: Float64Array = this.model.rates;
    const hour: number = Math.floor(this.second / SECONDS_OF_AN_HOUR);
    return rates[Math.min(hour, rates.length - 1) as i32]!;
  }

  private turnTo(client: i32): void {
    this.address(this.pool.rows[client + CLIENT.second]!);
  }

  private address(second: number): void {
    setKey(this.key, this.seed, this.replication, -2 - this.service, second as i32);
  }

  private drawOf(client: i32, attempt: number): number {
    return this.pool.rows[client + CLIENT.k]! * TRIES + (attempt % TRIES);
  }

  /** It will be copied. */
  track(): void {
    this.pool.track();
  }

  copy(from: Clients): void {
    this.pool.copy(from.pool);
    this.wakes.copy(from.wakes);
    this.entries = from.entries;
    this.serials = from.serials;
    this.second = from.second;
    this.k = from.k;
    this.firstAt = from.firstAt;
    this.within = from.within;
  }
}
