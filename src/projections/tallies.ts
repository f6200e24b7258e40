import type { Model } from '../domain/model.ts';
import { Tally } from './tally.ts';

/** What is counted in a run: a tally for each group, that is for each app of each cohort. */
export class Tallies {
  readonly groups: Tally[] = [];
  /** By cohort: measured time summed over devices, in ms, of those whose books are closed. */
  readonly deviceMs: Float64Array;
  readonly devices: Float64Array;

  constructor(model: Model) {
    this.deviceMs = new Float64Array(model.cohorts.length);
    this.devices = new Float64Array(model.cohorts.length);
    for (let group = 0; group < model.groups; group++) this.groups.push(new Tally(model));
  }

  /** Adds the tallies of other devices of the same run. */
  merge(other: Tallies): void {
    for (let group = 0; group < this.groups.length; group++) this.groups[group]!.merge(other.groups[group]!);
    for (let cohort = 0; cohort < this.deviceMs.length; cohort++) {
      this.deviceMs[cohort]! += other.deviceMs[cohort]!;
      this.devices[cohort]! += other.devices[cohort]!;
    }
  }
}
