/**
 * Caches between a service and those who ask it, on the clock of the services. A request comes to one of the nodes; what its node has is
 * given at once, and what comes from the service is kept as its service ends, if it is no error. The first answer is kept as long as it
 * is fresh, however many come after it. What is fetched for one may be shared by all who ask for it meanwhile.
 */

import { OUTCOME } from '../facts/codes.ts';
import { ASK } from './ask.ts';
import type { Clients } from './clients.ts';
import { deliver } from './deliver.ts';
import { ENTRY, Entries } from './entries.ts';
import type { Floor } from './floor.ts';
import { SERVED, type ServedCode } from './service-facts.ts';
import type { EdgeModel } from './service-model.ts';
import { factOfVisit } from './tell.ts';
import { VISIT } from './visits.ts';

/** The cache behind all nodes. */
const SHIELD: i32 = -1;

/** Instead of an outcome: nobody hears anything. */
const UNHEARD: number = -1;

/** Which cache: what facts say. */
const AT_NODE: number = 0;
const AT_SHIELD: number = 1;

export class Edge {
  private readonly model: EdgeModel;
  private readonly service: i32;
  private readonly clients: (Clients | null)[];
  private readonly entries: Entries = new Entries();

  constructor(model: EdgeModel, service: i32, clients: (Clients | null)[]) {
    this.model = model;
    this.service = service;
    this.clients = clients;
  }

  /** A request is there. @returns whether it goes on to the service; otherwise it is answered, or waits */
  isPassed(visit: i32, us: number, floor: Floor): boolean {
    const entries: Entries = this.entries;
    const rows: Float64Array = floor.visits.rows;
    const node: i32 = this.nodeOf(rows[visit + ASK.luck]!);
    entries.expire(us);
    const own: i32 = entries.find(node, rows, visit);
    if (own >= 0) {
      if (entries.pool.rows[own + ENTRY.fetch]! >= 0) this.join(own, visit, us, floor, AT_NODE);
      else this.hit(own, visit, us, floor, AT_NODE);
      return false;
    }
    const shared: i32 = this.model.isShielded ? entries.find(SHIELD, rows, visit) : -1;
    const isFetched: boolean = shared >= 0 && entries.pool.rows[shared + ENTRY.fetch]! >= 0;
    if (shared >= 0 && !isFetched) {
      this.keepFromShield(shared, node, visit, us, floor);
      this.hit(shared, visit, us, floor, AT_SHIELD);
      return false;
    }
    if (this.model.isCollapsing) this.open(node, visit, rows);
    if (isFetched) {
      this.join(shared, visit, us, floor, AT_SHIELD);
      return false;
    }
    if (this.model.isCollapsing && this.model.isShielded) this.open(SHIELD, visit, rows);
    this.tell(floor, us, SERVED.EdgeMissed, 0, 0, visit);
    return true;
  }

  /** The answer to a request that had gone on. */
  answer(visit: i32, us: number, floor: Floor, outcome: number, retryAfterMs: number): void {
    this.end(visit, us, floor, outcome, retryAfterMs, floor.visits.rows[visit + ASK.sentAt]!);
  }

  /** There will be no answer: who waits for it hears nothing, and who asks next is the first again. */
  lose(visit: i32, us: number, floor: Floor): void {
    this.end(visit, us, floor, UNHEARD, 0, 0);
  }

  /** What has been fetched is with the shield, then with the node that fetched it, then with the nodes that waited at the shield. */
  private end(
    visit: i32,
    us: number,
    floor: Floor,
    outcome: number,
    retryAfterMs: number,
    asOf: number,
  ): void {
    const isGood: boolean = outcome === OUTCOME.answered;
    this.entries.expire(us);
    if (isGood) this.tell(floor, us, SERVED.EdgeFilled, us + this.model.lifetimeUs, 0, visit);
    let next: i32 = this.model.isShielded ? this.settle(SHIELD, visit, us, floor, isGood, asOf) : -1;
    this.share(visit, us, floor, outcome, retryAfterMs, asOf);
    while (next >= 0) {
      const other: i32 = next;
      next = floor.visits.rows[other + VISIT.next]! as i32;
      this.tellEnd(other, us, floor, outcome);
      this.share(other, us, floor, outcome, retryAfterMs, asOf);
    }
  }

  /** What has come to the node of a request is for it, and for those that wait there. */
  private share(
    visit: i32,
    us: number,
    floor: Floor,
    outcome: number,
    retryAfterMs: number,
    asOf: number,
  ): void {
    const isGood: boolean = outcome === OUTCOME.answered;
    const node: i32 = this.nodeOf(floor.visits.rows[visit + ASK.luck]!);
    let next: i32 = this.settle(node, visit, us, floor, isGood, asOf);
    this.give(visit, us, floor, outcome, retryAfterMs, asOf);
    while (next >= 0) {
      const other: i32 = next;
      next = floor.visits.rows[other + VISIT.next]! as i32;
      this.tellEnd(other, us, floor, outcome);
      this.give(other, us, floor, outcome, retryAfterMs, asOf);
    }
  }

  /** A cache has what a request has fetched, or it will not have it. @returns the first of those that wait there for it; -1: nobody */
  private settle(node: i32, visit: i32, us: number, floor: Floor, isGood: boolean, asOf: number): i32 {
    const entries: Entries = this.entries;
    const visits: Float64Array = floor.visits.rows;
    let entry: i32 = entries.find(node, visits, visit);
    let first: i32 = -1;
    if (entry >= 0) {
      if (entries.pool.rows[entry + ENTRY.fetch]! !== visit) return -1;
      first = entries.pool.rows[entry + ENTRY.first]! as i32;
      if (!isGood) {
        entries.remove(entry);
        return first;
      }
    } else {
      if (!isGood) return -1;
      entry = entries.add(node, visits, visit);
    }
    entries.keep(entry, us + this.model.lifetimeUs, us, asOf);
    return first;
  }

  private give(
    visit: i32,
    us: number,
    floor: Floor,
    outcome: number,
    retryAfterMs: number,
    asOf: number,
  ): void {
    if (outcome === UNHEARD) floor.visits.give(visit);
    else deliver(this.clients, visit, us, floor, outcome, retryAfterMs, asOf);
  }

  private hit(entry: i32, visit: i32, us: number, floor: Floor, where: number): void {
    const rows: Float64Array = this.entries.pool.rows;
    this.tell(floor, us, SERVED.EdgeHit, us - rows[entry + ENTRY.madeAt]!, where, visit);
    deliver(this.clients, visit, us, floor, OUTCOME.answered, 0, rows[entry + ENTRY.asOf]!);
  }

  /** A node that takes something from the shield has it too: as long as the shield, or as if it had just been made. */
  private keepFromShield(shared: i32, node: i32, visit: i32, us: number, floor: Floor): void {
    const entry: i32 = this.entries.add(node, floor.visits.rows, visit);
    const rows: Float64Array = this.entries.pool.rows;
    const until: number = this.model.isAgeHonoured
      ? rows[shared + ENTRY.freshUntil]!
      : us + this.model.lifetimeUs;
    this.entries.keep(entry, until, rows[shared + ENTRY.madeAt]!, rows[shared + ENTRY.asOf]!);
  }

  /** A request fetches for all of a cache. */
  private open(node: i32, visit: i32, visits: Float64Array): void {
    const entry: i32 = this.entries.add(node, visits, visit);
    this.entries.pool.rows[entry + ENTRY.fetch] = visit;
  }

  /** A request waits for what another one fetches, which is wanted as long as anybody wants it. */
  private join(entry: i32, visit: i32, us: number, floor: Floor, where: number): void {
    const entries: Float64Array = this.entries.pool.rows;
    const rows: Float64Array = floor.visits.rows;
    const last: i32 = entries[entry + ENTRY.last]! as i32;
    const fetch: i32 = entries[entry + ENTRY.fetch]! as i32;
    floor.visits.touch(visit);
    rows[visit + VISIT.cameAt] = us;
    rows[visit + VISIT.next] = -1;
    this.entries.pool.touch(entry);
    if (last < 0) entries[entry + ENTRY.first] = visit;
    else {
      floor.visits.touch(last);
      rows[last + VISIT.next] = visit;
    }
    entries[entry + ENTRY.last] = visit;
    this.tell(floor, us, SERVED.EdgeJoined, where, 0, visit);
    want(fetch, rows[visit + VISIT.until]!, floor);
    if (where === AT_SHIELD || !this.model.isShielded) return;
    const shared: i32 = this.entries.find(SHIELD, rows, fetch);
    if (shared < 0 || entries[shared + ENTRY.fetch]! < 0) return;
    want(entries[shared + ENTRY.fetch]! as i32, rows[visit + VISIT.until]!, floor);
  }

  private tellEnd(visit: i32, us: number, floor: Floor, outcome: number): void {
    const rows: Float64Array = floor.visits.rows;
    const waited: number = us - rows[visit + VISIT.cameAt]!;
    if (outcome === UNHEARD) {
      this.tell(floor, us, SERVED.EdgeLost, waited, 0, visit);
      return;
    }
    const late: number = us > rows[visit + ASK.deadline]! ? 1 : 0;
    this.tell(floor, us, SERVED.EdgeShared, waited, late + (outcome === OUTCOME.answered ? 0 : 2), visit);
  }

  /** A third draw in the bits of the first one, behind those that tell instances apart and those that say what goes wrong. */
  private nodeOf(luck: number): i32 {
    const part: number = luck * 4_294_967_296 - Math.floor(luck * 4_294_967_296);
    return Math.floor(part * this.model.nodes) as i32;
  }

  private tell(floor: Floor, us: number, code: ServedCode, a: number, b: number, visit: i32): void {
    factOfVisit(floor.facts, us, this.service, code, a, b, floor.visits.rows, visit);
  }

  /** It will be copied: see {@link Pool.track}. */
  track(): void {
    this.entries.pool.track();
  }

  copy(from: Edge): void {
    this.entries.copy(from.entries);
  }
}

/** A request is wanted until then at least. */
function want(visit: i32, until: number, floor: Floor): void {
  const rows: Float64Array = floor.visits.rows;
  if (rows[visit + VISIT.until]! >= until) return;
  floor.visits.touch(visit);
  rows[visit + VISIT.until] = until;
}
