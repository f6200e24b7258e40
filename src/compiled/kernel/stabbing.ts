/**
 * The most intervals that points can stab, for every number of points at once, where neither end of an interval ever falls from
 * one to the next: the intervals that a point stabs are neighbours, and right ends are the best points.
 *
 * Written as a linear program, the choice has consecutive ones in its rows, so its matrix is totally unimodular: the most is a
 * concave function of the number of points, with whole gains. So it is known once the number of points is known that gain at
 * least g each, and that number is what is best where a point costs g - 1/2. Sources: A. Hoffman, J. Kruskal, "Integral
 * boundary points of convex polyhedra" (1956); D. Fulkerson, O. Gross, "Incidence matrices and interval graphs" (1965).
 */
export class Stabbing {
  /** The largest gain of a point. */
  largest: i32 = 0;
  /** By gain g: how many points gain at least g, and how many intervals they stab. */
  private atLeast: Int32Array = new Int32Array(16);
  private stabbed: Int32Array = new Int32Array(16);
  /** By interval: the first one after it that a point at its right end does not stab. */
  private after: Int32Array = new Int32Array(16);
  /** By interval: of it and those after it, the best worth and how many points it takes, as one number. */
  private best: Float64Array = new Float64Array(16);

  /** @param count intervals [left, right], whose ends never fall */
  solve(left: Float64Array, right: Float64Array, count: i32): void {
    this.makeRoom(count);
    this.largest = this.findRuns(left, right, count);
    this.atLeast[this.largest + 1] = 0;
    this.stabbed[this.largest + 1] = 0;
    if (count === 0) return;
    this.atLeast[1] = this.pointsForAll(count);
    this.stabbed[1] = count;
    this.fill(1, this.largest + 1, count);
  }

  /** How many points gain so much. */
  pointsOfGain(gain: i32): i32 {
    return this.atLeast[gain]! - this.atLeast[gain + 1]!;
  }

  /** The most intervals that so many points stab. */
  mostWith(points: number): number {
    let left: number = points;
    let stabbed: number = 0;
    for (let gain: i32 = this.largest; gain > 0 && left > 0; gain--) {
      const used: number = Math.min(left, this.pointsOfGain(gain));
      stabbed += used * gain;
      left -= used;
    }
    return stabbed;
  }

  /** The fewest points that stab so many intervals, of which there must be as many. */
  fewestFor(stabbed: number): number {
    let left: number = stabbed;
    let points: number = 0;
    for (let gain: i32 = this.largest; gain > 0 && left > 0; gain--) {
      const used: number = Math.min(Math.ceil(left / gain), this.pointsOfGain(gain));
      points += used;
      left -= used * gain;
    }
    return points;
  }

  /** @returns the longest run of neighbours that one point stabs */
  private findRuns(left: Float64Array, right: Float64Array, count: i32): i32 {
    const after: Int32Array = this.after;
    let end: i32 = 0;
    let longest: i32 = 0;
    for (let index: i32 = 0; index < count; index++) {
      const point: number = right[index]!;
      while (end < count && left[end]! <= point) end += 1;
      after[index] = end;
      if (end - index > longest) longest = end - index;
    }
    return longest;
  }

  /** All intervals are stabbed by points at the first right end, at that of the first that it does not stab, and so on. */
  private pointsForAll(count: i32): i32 {
    const after: Int32Array = this.after;
    let points: i32 = 0;
    for (let index: i32 = 0; index < count; index = after[index]!) points += 1;
    return points;
  }

  /**
   * Fills in what lies between two known gains. Where the points between them have one gain, or one of two neighbouring ones, their
   * mean gain says how many have which; else it says where to look.
   */
  private fill(from: i32, to: i32, count: i32): void {
    const atLeast: Int32Array = this.atLeast;
    const points: i32 = atLeast[from]! - atLeast[to]!;
    // What they gain beyond the least that they can.
    const extra: i32 = this.stabbed[from]! - this.stabbed[to]! - points * from;
    if (to - from < 2) return;
    if (extra === 0 || to - from === 2) {
      atLeast[from + 1] = atLeast[to]! + extra;
      for (let gain: i32 = from + 2; gain < to; gain++) atLeast[gain] = atLeast[to]!;
      return;
    }
    // A number, for words divide without a rest.
    const gained: number = extra;
    const middle: i32 = Math.min(to - 1, from + 1 + Math.floor(gained / points)) as i32;
    this.choose(middle, count);
    this.fill(from, middle, count);
    this.fill(middle, to, count);
  }

  /**
   * The best choice where a point costs gain - 1/2. Worth is counted twice, so that it is whole, and stands above the points: of one
   * worth any number of points will do on the way, for in the end there is only one.
   */
  private choose(gain: i32, count: i32): void {
    const after: Int32Array = this.after;
    const best: Float64Array = this.best;
    const price: i32 = 2 * gain - 1;
    let found: number = 0;
    best[count] = 0;
    for (let index: i32 = count - 1; index >= 0; index--) {
      const end: i32 = after[index]!;
      const worth: number = 2 * (end - index) - price;
      found = Math.max(found, best[end]! + worth * WORTH + 1);
      best[index] = found;
    }
    const worth: number = Math.floor(found / WORTH);
    const points: number = found - worth * WORTH;
    this.atLeast[gain] = points as i32;
    this.stabbed[gain] = ((worth + price * points) / 2) as i32;
  }

  private makeRoom(count: i32): void {
    if (count + 2 <= this.after.length) return;
    const room: i32 = 2 * (count + 2);
    this.atLeast = new Int32Array(room);
    this.stabbed = new Int32Array(room);
    this.after = new Int32Array(room);
    this.best = new Float64Array(room);
  }
}

/** What one of worth is in the numbers that hold both: more than there are ever points. */
const WORTH: number = 16_777_216;
