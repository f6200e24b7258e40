import type { Cell } from '../domain/cell.ts';
import type { ContentModel } from '../domain/origin-model.ts';
import { changedAt, readAt, type Trail } from '../domain/trail.ts';
import { Stabbing } from '../kernel/stabbing.ts';
import { NOT_YET } from '../kernel/time.ts';
import type { Possible, Reachable } from './possible.ts';

/**
 * The refresh problem, solved knowing all reads and all changes of the content. An answer serves a read if it is stored within the time
 * that the read looks back to: `freshFor`, or the last change. Requests take no time and never fail, no network, window or
 * interval is in their way, and nothing is fetched for an app before its first open; so no policy can do better.
 */
export class Clairvoyant {
  private readonly stabbing: Stabbing = new Stabbing();
  private left: Float64Array = new Float64Array(64);
  private right: Float64Array = new Float64Array(64);

  /** Judges a cell at its end. */
  judge(cell: Cell, possible: Possible): void {
    const trail: Trail = cell.trail;
    this.makeRoom(trail.reads);
    const heldAt: number = trail.isHeldKnown ? trail.heldAt : cell.row.periodicStoredAt;
    const freshForMs: number = cell.model.freshForMs;
    for (let read: i32 = 0; read < trail.reads; read++) {
      this.left[read] = Math.max(trail.openedAt, readAt(trail, read) - freshForMs);
    }
    this.reach(trail, heldAt, trail.freshHits, possible.fresh);
    const content: ContentModel = cell.model.origin.content;
    if (content.gap === null && content.changesAt === null) return;
    for (let read: i32 = 0; read < trail.reads; read++) {
      this.left[read] = Math.max(trail.openedAt, changedAt(trail, read));
    }
    this.reach(trail, heldAt, trail.currentHits, possible.current);
  }

  /** @param heldAt when the copy was stored that costs nothing @param hits that the policy had */
  private reach(trail: Trail, heldAt: number, hits: number, into: Reachable): void {
    let free: i32 = 0;
    let asked: i32 = 0;
    for (let read: i32 = 0; read < trail.reads; read++) {
      const at: number = readAt(trail, read);
      // What is read as an app is opened for the first time cannot have been fetched.
      if (at <= trail.openedAt) continue;
      if (heldAt !== NOT_YET && this.left[read]! <= heldAt) {
        free += 1;
        continue;
      }
      this.left[asked] = this.left[read]!;
      this.right[asked] = at;
      asked += 1;
    }
    const stabbing: Stabbing = this.stabbing;
    stabbing.solve(this.left, this.right, asked);
    into.requests += trail.requests;
    into.served += hits;
    into.free += free;
    into.most += free + stabbing.mostWith(trail.requests);
    into.fewest += stabbing.fewestFor(Math.max(0, hits - free));
    for (let gain: i32 = stabbing.largest; gain > 0; gain--) {
      const points: i32 = stabbing.pointsOfGain(gain);
      if (points > 0) into.addGains(gain, points);
    }
  }

  private makeRoom(reads: i32): void {
    if (reads <= this.left.length) return;
    this.left = new Float64Array(2 * reads);
    this.right = new Float64Array(2 * reads);
  }
}
