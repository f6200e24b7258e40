/**
 * Clients of a service that are no devices (other traffic, or devices that the simulated ones stand for): a Poisson process of first tries,
 * each with its time-out and its retries. They are drawn second by second at addresses of their own, so it does not matter who asks for
 * them, and when.
 */

import { OUTCOME } from '../facts/codes.ts';
import { draw, Key } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, FOR_ALL } from './ask.ts';
import { Breaker } from './breaker.ts';
import { isTokenLeft, missingAfter, TOKEN } from './budget.ts';
import { FirstTries } from './first-tries.ts';
import type { Floor } from './floor.ts';
import { Heap } from './heap.ts';
import { lengthUs } from './length.ts';
import { Pool } from './pool.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { RetryModel } from './retry-model.ts';
import { SERVED } from './service-facts.ts';
import type { BackgroundModel, ClientModel, ServiceModel } from './service-model.ts';
import { factOf } from './tell.ts';
import { otherPart, VISIT_DRAW, visitDraw } from './visit-draws.ts';
import { VISIT } from './visits.ts';

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
  /** Which kind of client it is. */
  kind: 7,
} as const;

const CLIENT_WIDTH: i32 = 8;

/** Groups of clients of one service. */
export const GROUP = {
  background: 0,
  rest: 1,
} as const;

export const GROUPS: i32 = 2;

export class Clients {
  private readonly model: BackgroundModel;
  private readonly services: ServiceModel[];
  private readonly service: i32;
  private readonly group: i32;
  private readonly key: Key = new Key();
  private readonly pool: Pool = new Pool(CLIENT_WIDTH);
  /** When a client gives up, or tries again. */
  private readonly wakes: Heap = new Heap();
  private entries: number = 0;
  private serials: number = 0;
  /** Of the retry budget, which they share as the clients of one library in one process do. */
  private missing: number = 0;
  /** Theirs too. */
  private readonly breaker: Breaker = new Breaker();
  private readonly firstTries: FirstTries;

  constructor(
    services: ServiceModel[],
    service: i32,
    group: i32,
    model: BackgroundModel,
    seed: number,
    replication: number,
    horizonMs: number,
  ) {
    this.services = services;
    this.service = service;
    this.group = group;
    this.model = model;
    // Addresses of devices are not negative.
    this.firstTries = new FirstTries(model, -2 - GROUPS * service - group, seed, replication, horizonMs);
  }

  nextAt(): number {
    return Math.min(this.firstTries.at, this.wakes.firstAt());
  }

  /** A client comes, tries again or gives up now. @returns the place of its visit to the service; -1 if it makes none */
  turn(us: number, floor: Floor): i32 {
    if (this.wakes.firstAt() > us) {
      const visit: i32 = this.come(us, floor);
      this.firstTries.next();
      return visit;
    }
    const client: i32 = this.wakes.firstPlace();
    const order: number = this.wakes.firstOrder();
    this.wakes.pop();
    const rows: Float64Array = this.pool.rows;
    if (rows[client + CLIENT.entry]! !== order) return -1;
    if (rows[client + CLIENT.isWaiting]! === 1) {
      this.unanswered(client, us, 0);
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
    if (outcome !== OUTCOME.answered) {
      this.unanswered(client, us, retryAfterMs);
      return;
    }
    this.breaker.succeeded(serial);
    this.leave(client);
  }

  private come(us: number, floor: Floor): i32 {
    const client: i32 = this.pool.take();
    const rows: Float64Array = this.pool.rows;
    this.serials += 1;
    rows[client + CLIENT.second] = this.firstTries.second;
    rows[client + CLIENT.k] = this.firstTries.k;
    rows[client + CLIENT.serial] = this.serials;
    rows[client + CLIENT.attempt] = 0;
    rows[client + CLIENT.delayMs] = 0;
    rows[client + CLIENT.entry] = 0;
    rows[client + CLIENT.kind] = this.kindOf(client);
    return this.send(client, us, floor);
  }

  private kindOf(client: i32): i32 {
    const kinds: ClientModel[] = this.model.kinds;
    if (this.firstTries.kind >= 0) return this.firstTries.kind;
    if (kinds.length === 1) return 0;
    this.turnTo(client);
    const u: number = draw(this.key, STREAM.retryJitter, this.drawOf(client, 0));
    let kind: i32 = 0;
    while (kind < kinds.length - 1 && u > kinds[kind]!.upTo) kind += 1;
    return kind;
  }

  private send(client: i32, us: number, floor: Floor): i32 {
    const own: Float64Array = this.pool.rows;
    this.pool.touch(client);
    const attempt: number = own[client + CLIENT.attempt]! + 1;
    own[client + CLIENT.attempt] = attempt;
    if (!this.breaker.admit(us, own[client + CLIENT.serial]!)) {
      factOf(floor.facts, us, this.service, SERVED.Blocked, attempt, 0);
      this.failed(client, us, 0);
      return -1;
    }
    if (attempt === 1) this.earn(this.retryOf(client));
    own[client + CLIENT.isWaiting] = 1;
    this.turnTo(client);
    const n: number = this.drawOf(client, attempt);
    const kind: ClientModel = this.model.kinds[own[client + CLIENT.kind]! as i32]!;
    const timeoutUs: number = lengthUs(kind.timeout, this.key, STREAM.session, n, 1000);
    const visit: i32 = floor.visits.take();
    const rows: Float64Array = floor.visits.rows;
    rows[visit + ASK.device] = -1 - this.group;
    rows[visit + ASK.app] = kind.app;
    rows[visit + ASK.kind] = kind.kind;
    rows[visit + ASK.n] = own[client + CLIENT.serial]!;
    rows[visit + ASK.sentAt] = Math.floor((us - kind.wayUs) / 1000);
    rows[visit + ASK.arriveAt] = us;
    rows[visit + ASK.tie] = draw(this.key, STREAM.service, visitDraw(n, VISIT_DRAW.tie));
    const service: ServiceModel = this.services[this.service]!;
    rows[visit + ASK.length] = this.lengthOf(service, n, VISIT_DRAW.length);
    rows[visit + ASK.lengthBehind] =
      service.then < 0 ? 0 : this.lengthOf(this.services[service.then as i32]!, n, VISIT_DRAW.lengthBehind);
    rows[visit + ASK.back] = 0;
    rows[visit + ASK.deadline] = us + timeoutUs;
    rows[visit + ASK.isFailing] = otherPart(rows[visit + ASK.tie]!) < kind.failure ? 1 : 0;
    rows[visit + ASK.luck] = draw(this.key, STREAM.service, visitDraw(n, VISIT_DRAW.luck));
    rows[visit + ASK.attempt] = attempt;
    rows[visit + ASK.client] = client;
    rows[visit + ASK.service] = this.service;
    rows[visit + ASK.owner] = FOR_ALL;
    rows[visit + ASK.what] = kind.what;
    rows[visit + ASK.bytes] =
      kind.bytes.length === 0 ? 0 : this.bytesFor(client, kind, rows[visit + ASK.sentAt]!);
    rows[visit + VISIT.until] = us + timeoutUs;
    // Whose time-out never comes has nothing to wake up for.
    own[client + CLIENT.entry] = 0;
    if (timeoutUs < NEVER) this.wake(client, us + timeoutUs);
    return visit;
  }

  /** What it asks again is as large as before. The stream is of devices alone, and no client has the address of one. */
  private bytesFor(client: i32, kind: ClientModel, sentAt: number): number {
    let stretch: i32 = kind.bytes.length - 1;
    while (stretch > 0 && kind.bytesSince[stretch]! > sentAt) stretch -= 1;
    const size: Law = kind.bytes[stretch]!;
    const bytes: number = valueAt(size, this.key, STREAM.ownSize, this.drawOf(client, 0));
    return Math.min(Math.floor(bytes + 0.5), NEVER);
  }

  private retryOf(client: i32): RetryModel | null {
    return this.model.kinds[this.pool.rows[client + CLIENT.kind]! as i32]!.retry;
  }

  private earn(retry: RetryModel | null): void {
    if (retry !== null && retry.budget !== null) this.missing = missingAfter(retry.budget!, this.missing, 1);
  }

  private lengthOf(service: ServiceModel, n: number, what: i32): number {
    return lengthUs(service.time, this.key, STREAM.service, visitDraw(n, what), 1);
  }

  /** The answer was an error, or has not come in time. */
  private unanswered(client: i32, us: number, retryAfterMs: number): void {
    const retry: RetryModel | null = this.retryOf(client);
    if (retry !== null && retry.breaker !== null) {
      this.breaker.failed(retry.breaker!, us, this.pool.rows[client + CLIENT.serial]!);
    }
    this.failed(client, us, retryAfterMs);
  }

  /** The same, or nothing was sent. */
  private failed(client: i32, us: number, retryAfterMs: number): void {
    const rows: Float64Array = this.pool.rows;
    const retry: RetryModel | null = this.retryOf(client);
    const attempt: number = rows[client + CLIENT.attempt]!;
    this.pool.touch(client);
    rows[client + CLIENT.isWaiting] = 0;
    if (retry === null || attempt >= retry.maxAttempts || !this.isAffordable(retry)) {
      this.leave(client);
      return;
    }
    if (retry.budget !== null) this.missing += TOKEN;
    this.turnTo(client);
    const n: number = this.drawOf(client, attempt);
    const before: number = attempt === 1 ? retry.baseMs : rows[client + CLIENT.delayMs]!;
    const delayMs: number = retryDelayMs(retry, attempt, before, this.key, STREAM.retryJitter, n);
    rows[client + CLIENT.delayMs] = delayMs;
    const told: number = retry.isRetryAfterHonoured ? retryAfterMs : 0;
    this.wake(client, us + Math.floor((told + delayMs) * 1000 + 0.5));
  }

  private isAffordable(retry: RetryModel): boolean {
    return retry.budget === null || isTokenLeft(retry.budget!, this.missing);
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

  private turnTo(client: i32): void {
    this.firstTries.address(this.key, this.pool.rows[client + CLIENT.second]!);
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
    this.missing = from.missing;
    this.breaker.copy(from.breaker);
    this.firstTries.copy(from.firstTries);
  }
}
