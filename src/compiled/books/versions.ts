import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
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

/** The version mix has three parts: on the newest version, one behind, further behind. */
const PARTS: i32 = 3;

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
  /** By release and time after it: devices that used the app in the seven days before, and those of them with the release. */
  readonly users: Float64Array;
  readonly adopters: Float64Array;
  /** By row of the series, at its start: recently used devices, in three parts. */
  readonly mix: Float64Array;

  constructor(model: Model) {
    const releases: i32 = model.releasesAt.length;
    const rows: i32 = releases === 0 ? 0 : (Math.ceil(model.horizonMs / model.bucketMs) as i32);
    this.users = new Float64Array(releases * ADOPTION_HOURS.length);
    this.adopters = new Float64Array(releases * ADOPTION_HOURS.length);
    this.mix = new Float64Array(rows * PARTS);
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
    const behind: number = versionAt(cell, cell.row.coldStartedAt) - cell.row.runningVersion;
    this.loads += 1;
    if (behind <= 0) return;
    this.outdatedLoads += 1;
    this.behindSum += behind;
  }

  requested(cell: Cell): void {
    if (cell.model.update === null || !isMeasured(cell)) return;
    if (cell.row.localVersion < versionAt(cell, cell.now)) this.outdatedRequests += 1;
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
    }
    for (let part = 0; part < this.mix.length; part++) this.mix[part]! += other.mix[part]!;
  }

  /** Counts the device at every instant before `now` at which it has not been looked at: it has not changed since. */
  private lookUntil(cell: Cell, now: number): void {
    const releasesAt: Float64Array = cell.world.releasesAt;
    const from: number = cell.lookedUntil;
    cell.lookedUntil = now;
    const bucketMs: number = cell.world.bucketMs;
    for (let row: i32 = Math.ceil(from / bucketMs) as i32; row * bucketMs < now; row++) {
      const at: number = row * bucketMs;
      if (!isUsed(cell, at)) continue;
      const behind: number = Math.max(0, versionAt(cell, at) - cell.row.localVersion);
      this.mix[row * PARTS + (Math.min(PARTS - 1, behind) as i32)]! += 1;
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
      if (at < from || at >= now || !isUsed(cell, at)) continue;
      this.users[first + index]! += 1;
      if (cell.row.localVersion >= release + 1) this.adopters[first + index]! += 1;
    }
  }
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
