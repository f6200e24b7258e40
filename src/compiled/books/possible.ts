/** What a policy that knew the future could have reached, cell by cell. */
export class Possible {
  /** Of fresh answers; and of answers whose content had not changed, where content changes at all. */
  readonly fresh: Reachable = new Reachable();
  readonly current: Reachable = new Reachable();

  merge(other: Possible): void {
    this.fresh.merge(other.fresh);
    this.current.merge(other.current);
  }
}

/** How many reads requests can serve if they are made at the best instants. */
export class Reachable {
  /** Requests that could serve measured reads: those of measured time, and those in flight when it began. */
  requests: number = 0;
  /** Reads that were served. */
  served: number = 0;
  /** Reads that the copies held when measuring began serve without any request. */
  free: number = 0;
  /** The most reads served with as many requests as each cell made. */
  most: number = 0;
  /** The fewest requests that serve as many reads as were served in each cell. */
  fewest: number = 0;
  /** By gain: over all cells, how many requests serve so many reads more than those before them. */
  gains: Float64Array = new Float64Array(0);

  addGains(gain: i32, requests: number): void {
    if (gain >= this.gains.length) this.makeRoom(gain + 1);
    this.gains[gain]! += requests;
  }

  merge(other: Reachable): void {
    this.requests += other.requests;
    this.served += other.served;
    this.free += other.free;
    this.most += other.most;
    this.fewest += other.fewest;
    for (let gain = 0; gain < other.gains.length; gain++) {
      if (other.gains[gain]! > 0) this.addGains(gain, other.gains[gain]!);
    }
  }

  private makeRoom(length: i32): void {
    const more: Float64Array = new Float64Array(2 * length);
    more.set(this.gains);
    this.gains = more;
  }
}
