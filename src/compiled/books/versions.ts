import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { isRolledBack, isRolledOut, versionFor } from '../domain/rollout.ts';
import { PACKAGES, type PackageKind } from '../facts/codes.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { DAY, HOUR } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/** At which times after a release its adoption is looked at, in hours. */
export const ADOPTION_HOURS: Float64Array = adoptionHours();

function adoptionHours(): Float64Array {
  const hours: Float64Array = new Float64Array(17);
  for (let index = 0; index < 4; index++) hours[index] = index;
  for (let index = 4; index < 13; index++) hours[index] = 4 + (index - 4) * 2.5;
  // 24 is the last of those at equal distances.
  hours[13] = 30;
  hours[14] = 36;
  hours[15] = 48;
  hours[16] = 72;
  return hours;
}

const LONGEST: number = 3 * DAY;
const RECENT: number = 7 * DAY;

/**
 * The version mix has four parts: on the newest version, one behind, further behind, and on one that was rolled back. What was rolled back
 * is no version to be behind.
 */
export const MIX_PARTS: i32 = 4;
const ROLLED_BACK: i32 = 3;

/**
 * Which version people run and have: what launches run, what requests come from old versions, how a release spreads, and the mix
 * over time. Devices are looked at when something happens to them: in between they are as they were.
 */
export class Versions {
  checks: number = 0;
  readonly stored: Float64Array = new Float64Array(PACKAGES);
  readonly bytesByKind: ExactSum[] = [new ExactSum(), new ExactSum(), new ExactSum(), new ExactSum()];
  loads: number = 0;
  outdatedLoads: number = 0;
  behindSum: number = 0;
  /** Requests of versions older than the one that the back end was released with. */
  outdatedRequests: number = 0;
  /**
   * By release and time after it: devices that used the app in the seven days before, those of them with the release, and those whose
   * last launch ran it; devices with a package at all, and those of them with the release. With it means: or with a later one.
   */
  readonly users: Float64Array;
  readonly adopters: Float64Array;
  readonly runners: Float64Array;
  readonly installed: Float64Array;
  readonly upgraded: Float64Array;
  /** By row of the series, at its start: recently used devices, in four parts. */
  readonly mix: Float64Array;

  constructor(model: Model) {
    const releases: i32 = model.releasesAt.length;
    const rows: i32 = releases === 0 ? 0 : (Math.ceil(model.horizonMs / model.bucketMs) as i32);
    this.users = new Float64Array(releases * ADOPTION_HOURS.length);
    this.adopters = new Float64Array(releases * ADOPTION_HOURS.length);
    this.runners = new Float64Array(releases * ADOPTION_HOURS.length);
    this.installed = new Float64Array(releases * ADOPTION_HOURS.length);
    this.upgraded = new Float64Array(releases * ADOPTION_HOURS.length);
    this.mix = new Float64Array(rows * MIX_PARTS);
  }

  updateChecked(cell: Cell, isKnown: number): void {
    if (isMeasured(cell)) this.checks += 1 - isKnown;
  }

  packageStored(cell: Cell, bytes: number, kind: PackageKind): void {
    this.lookUntil(cell, cell.now);
    if (!isMeasured(cell)) return;
    this.stored[kind as i32]! += 1;
    this.bytesByKind[kind as i32]!.add(bytes);
  }

  /** Whether the app was used recently, or which version it has, is about to change. */
  started(cell: Cell): void {
    if (cell.model.update !== null) this.lookUntil(cell, cell.now);
  }

  packageLoaded(cell: Cell): void {
    if (cell.model.update === null || !isMeasured(cell)) return;
    const running: number = cell.row.runningVersion;
    const due: number = dueVersion(cell, cell.row.coldStartedAt, running);
    this.loads += 1;
    if (running === due) return;
    this.outdatedLoads += 1;
    this.behindSum += Math.max(0, due - running);
  }

  /** The version that runs is about to change. */
  restarted(cell: Cell): void {
    this.lookUntil(cell, cell.now);
  }

  requested(cell: Cell): void {
    if (cell.model.update === null || !isMeasured(cell)) return;
    const local: number = cell.row.localVersion;
    if (local !== dueVersion(cell, cell.now, local)) this.outdatedRequests += 1;
  }

  end(cell: Cell): void {
    if (cell.model.update !== null) this.lookUntil(cell, cell.now);
  }

  merge(other: Versions): void {
    this.checks += other.checks;
    this.loads += other.loads;
    this.outdatedLoads += other.outdatedLoads;
    this.behindSum += other.behindSum;
    this.outdatedRequests += other.outdatedRequests;
    for (let kind = 0; kind < PACKAGES; kind++) {
      this.stored[kind]! += other.stored[kind]!;
      this.bytesByKind[kind]!.merge(other.bytesByKind[kind]!);
    }
    // Of what is summed up over replications no release is known: each has its own calendar.
    for (let mark = 0; mark < this.users.length; mark++) {
      this.users[mark]! += other.users[mark]!;
      this.adopters[mark]! += other.adopters[mark]!;
      this.runners[mark]! += other.runners[mark]!;
      this.installed[mark]! += other.installed[mark]!;
      this.upgraded[mark]! += other.upgraded[mark]!;
    }
    for (let part = 0; part < this.mix.length; part++) this.mix[part]! += other.mix[part]!;
  }

  /** Counts the device at every instant before `now` at which it has not been looked at: it has not changed since. */
  private lookUntil(cell: Cell, now: number): void {
    const releasesAt: Float64Array = cell.world.releasesAt;
    if (releasesAt.length === 0) return;
    const from: number = cell.lookedUntil;
    cell.lookedUntil = now;
    const bucketMs: number = cell.world.bucketMs;
    for (let row: i32 = Math.ceil(from / bucketMs) as i32; row * bucketMs < now; row++) {
      const at: number = row * bucketMs;
      if (!isUsed(cell, at)) continue;
      this.mix[row * MIX_PARTS + partAt(cell, at)]! += 1;
    }
    let release: i32 = versionAt(cell, from - LONGEST) as i32;
    while (release < releasesAt.length && releasesAt[release]! < now) {
      this.lookAfter(cell, release, from, now);
      release += 1;
    }
  }

  private lookAfter(cell: Cell, release: i32, from: number, now: number): void {
    const releasedAt: number = cell.world.releasesAt[release]!;
    const first: i32 = release * ADOPTION_HOURS.length;
    for (let index: i32 = 0; index < ADOPTION_HOURS.length; index++) {
      const at: number = releasedAt + ADOPTION_HOURS[index]! * HOUR;
      if (at < from || at >= now || cell.row.localVersion < 0) continue;
      const has: i32 = cell.row.localVersion >= release + 1 ? 1 : 0;
      this.installed[first + index]! += 1;
      this.upgraded[first + index]! += has;
      if (!isUsed(cell, at)) continue;
      this.users[first + index]! += 1;
      this.adopters[first + index]! += has;
      if (cell.row.runningVersion >= release + 1) this.runners[first + index]! += 1;
    }
  }
}

/** The version that a device which has, or runs, another one should have had at an instant. */
function dueVersion(cell: Cell, at: number, version: number): number {
  return versionFor(cell, at, version, versionAt(cell, at));
}

/** Where a device stands in the mix of versions. */
function partAt(cell: Cell, at: number): i32 {
  const world: Model = cell.world;
  const newest: number = versionAt(cell, at);
  const local: number = cell.row.localVersion;
  if (!isRolledOut(world)) return Math.min(ROLLED_BACK - 1, Math.max(0, newest - local)) as i32;
  if (isRolledBack(world, local, at)) return ROLLED_BACK;
  let behind: i32 = 0;
  for (let version: number = local + 1; version <= newest; version += 1) {
    if (!isRolledBack(world, version, at)) behind += 1;
  }
  return Math.min(ROLLED_BACK - 1, behind) as i32;
}

/** Whether the app was used in the seven days before: opened, with a package to run. */
function isUsed(cell: Cell, at: number): boolean {
  return cell.row.localVersion >= 0 && at - cell.row.lastOpenAt < RECENT;
}

/** The newest version that was released by an instant. */
function versionAt(cell: Cell, at: number): number {
  const releasesAt: Float64Array = cell.world.releasesAt;
  let low: i32 = 0;
  let high: i32 = releasesAt.length;
  while (low < high) {
    const middle: i32 = (low + high) >> 1;
    if (releasesAt[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
