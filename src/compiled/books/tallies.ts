import type { Phone } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { Tally } from './tally.ts';
import { Timeline } from './timeline.ts';

/**
 * What is counted in a run, by group (an app of a cohort): bins of time for all its devices, and a tally for each cluster of
 * devices, whose spread is the error of the whole.
 */
export class Tallies {
  /** By cluster, then by group; `null` where nothing has happened. */
  readonly accounts: (Tally | null)[];
  /** By half of the devices, then by group. */
  readonly timelines: Timeline[] = [];
  /** By cluster, then by cohort: measured time summed over devices, in ms, of those whose books are closed. */
  readonly deviceMs: Float64Array;
  readonly devices: Float64Array;

  constructor(model: Model) {
    const clusters: i32 = model.clusters as i32;
    const parts: i32 = clusters * model.cohorts.length;
    this.accounts = new Array<Tally | null>(clusters * (model.groups as i32)).fill(null);
    this.deviceMs = new Float64Array(parts);
    this.devices = new Float64Array(parts);
    for (let part = 0; part < model.groups * model.halves; part++) this.timelines.push(new Timeline(model));
  }

  /** The tally of an account, which begins with this. */
  openAccount(account: i32, model: Model): Tally {
    const known: Tally | null = this.accounts[account]!;
    if (known !== null) return known;
    const fresh: Tally = new Tally(model);
    this.accounts[account] = fresh;
    return fresh;
  }

  /** A device has lived to its end. */
  lived(phone: Phone): void {
    const part: i32 = phone.cluster * phone.world.cohorts.length + phone.cohortIndex;
    this.devices[part]! += 1;
    this.deviceMs[part]! += Math.max(0, phone.endAt - phone.world.warmupMs);
  }

  /** Adds the tallies of other devices of the same run. */
  merge(other: Tallies, model: Model): void {
    for (let account = 0; account < other.accounts.length; account++) {
      const theirs: Tally | null = other.accounts[account]!;
      if (theirs !== null) this.openAccount(account, model).merge(theirs);
    }
    for (let part = 0; part < this.timelines.length; part++) {
      this.timelines[part]!.merge(other.timelines[part]!);
    }
    for (let part = 0; part < this.deviceMs.length; part++) {
      this.deviceMs[part]! += other.deviceMs[part]!;
      this.devices[part]! += other.devices[part]!;
    }
  }
}
