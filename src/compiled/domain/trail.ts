import { NEVER, NOT_YET } from '../kernel/time.ts';

const MOST_OBSTACLES: i32 = 8;

/** What the open that read last has found on the device; `unasked` before the first one of measured time. */
export const FOUND = {
  unasked: 0,
  nothing: 1,
  old: 2,
  fresh: 3,
} as const;
export type Found = i32 & CodeOf<typeof FOUND>;

/**
 * What the books keep of a cell until its end: its reads, and what stands in the way of a newer copy. It is no memory of the
 * device: no guard, no action and no delay looks at it.
 */
export class Trail {
  /** The first open ever, warm-up included. */
  openedAt: number = NOT_YET;
  /**
   * What has gone wrong since the stored copy came, the same thing in a row as one: codes of compiled/books/why.ts, and until when each
   * stood in the way. Of more than fit the last ones give way to the newest.
   */
  obstacles: i32 = 0;
  readonly obstacleWhy: Int32Array = new Int32Array(MOST_OBSTACLES);
  readonly obstacleUntil: Float64Array = new Float64Array(MOST_OBSTACLES);
  /** Reads of measured time. */
  reads: i32 = 0;
  /** In their order, some in each block: when, and when the content had last changed. Blocks never move, for nothing is ever freed. */
  readonly blocks: Float64Array[] = [];
  /** Of those reads, the ones that found a fresh copy, and the ones whose content had not changed. */
  freshHits: i32 = 0;
  currentHits: i32 = 0;
  /** Requests whose end lies, or would lie, in measured time, and how many of them have ended. */
  requests: i32 = 0;
  ends: i32 = 0;
  /** When the copy was stored that was held as measuring began; known once it has been replaced. */
  heldAt: number = NOT_YET;
  isHeldKnown: boolean = false;
  /** Where the open that goes on is logged and whether its read has returned, and where the one before is, once there is an open: see compiled/books/open-log.ts. */
  entry: i32 = -1;
  isEntryRead: boolean = false;
  entryBefore: i32 = -1;
  /** See compiled/books/found-data.ts. */
  found: Found = FOUND.unasked;
  /** See compiled/books/shown.ts: versions of the content that requests asked for and that the app has, and what its screen shows. */
  preAsked: number = 0;
  preVersion: number = 0;
  ownAsked: number = 0;
  ownVersion: number = 0;
  isShown: boolean = false;
  shownAt: number = NOT_YET;
  shownAgeMs: number = 0;
  shownVersion: number = 0;
  isShownCurrent: number = 0;
}

/** The trail of a new cell. */
export function beginTrail(trail: Trail): void {
  trail.openedAt = NOT_YET;
  trail.obstacles = 0;
  trail.reads = 0;
  trail.freshHits = 0;
  trail.currentHits = 0;
  trail.requests = 0;
  trail.ends = 0;
  trail.isHeldKnown = false;
  trail.found = FOUND.unasked;
  trail.isShown = false;
}

/** A block holds so many reads, a power of two. */
const BLOCK_BITS: i32 = 4;
const READS_OF_A_BLOCK: i32 = 1 << BLOCK_BITS;

export function addRead(trail: Trail, at: number, changedAt: number): void {
  const block: i32 = trail.reads >>> BLOCK_BITS;
  if (block === trail.blocks.length) trail.blocks.push(new Float64Array(2 * READS_OF_A_BLOCK));
  const place: i32 = placeOf(trail.reads);
  trail.blocks[block]![place] = at;
  trail.blocks[block]![place + 1] = changedAt;
  trail.reads += 1;
}

/** @inline */
export function readAt(trail: Trail, read: i32): number {
  return trail.blocks[read >>> BLOCK_BITS]![placeOf(read)]!;
}

/** When the content had last changed at a read. @inline */
export function changedAt(trail: Trail, read: i32): number {
  return trail.blocks[read >>> BLOCK_BITS]![placeOf(read) + 1]!;
}

/** Where a read begins in its block. @inline */
function placeOf(read: i32): i32 {
  return 2 * (read & (READS_OF_A_BLOCK - 1));
}

/** @param isLasting whether it stands in the way from now on, and not for an instant */
export function addObstacle(trail: Trail, why: i32, now: number, isLasting: boolean): void {
  const last: i32 = trail.obstacles - 1;
  // What lasts does so until the next thing happens.
  if (last >= 0 && trail.obstacleUntil[last]! === NEVER) trail.obstacleUntil[last] = now;
  const isNew: boolean = last < 0 || trail.obstacleWhy[last]! !== why;
  if (isNew && trail.obstacles < MOST_OBSTACLES) trail.obstacles += 1;
  trail.obstacleWhy[trail.obstacles - 1] = why;
  trail.obstacleUntil[trail.obstacles - 1] = isLasting ? NEVER : now;
}

/** The first obstacle that stood in the way after an instant, else the last one. There must be one. */
export function obstacleSince(trail: Trail, instant: number): i32 {
  for (let index: i32 = 0; index < trail.obstacles; index++) {
    if (trail.obstacleUntil[index]! > instant) return trail.obstacleWhy[index]!;
  }
  return trail.obstacleWhy[trail.obstacles - 1]!;
}
