/**
 * Servers without a queue (M/M/c/c) whose turned away clients come back after an exponential time, each time with the same probability.
 * Source: G. Falin, J. Templeton, "Retrial Queues" (1997). The chain of (busy servers, clients that will come back) is cut at many of
 * those and solved level by level; with one server and everybody coming back, what is found closes: P(rejected) is the load.
 */

export interface Retrials {
  readonly servers: number;
  /** First tries per mean service time. */
  readonly load: number;
  /** Mean time until a client comes back, in mean service times. */
  readonly back: number;
  /** Probability that one that is turned away comes back. */
  readonly persistence: number;
}

export interface Rejected {
  /** Share of first tries that are turned away. */
  readonly firstTries: number;
  /** Share of clients that are never served. */
  readonly lost: number;
}

const MOST_OUTSIDE = 3000;

export function retrials({ servers, load, back, persistence }: Retrials): Rejected {
  const states = servers + 1;
  const returns = (outside: number) => outside / back;
  /** Rates within a level, to be turned into a row of it. */
  const within = (outside: number) =>
    Array.from({ length: states }, (_, busy) => {
      const row = new Float64Array(states);
      if (busy < servers) row[busy + 1] = load;
      if (busy > 0) row[busy - 1] = busy;
      const leaving = busy < servers ? returns(outside) : returns(outside) * (1 - persistence);
      row[busy] = -(busy + leaving + (busy < servers ? load : load * persistence));
      return row;
    });
  /** A level is entered from below with all servers busy alone: its law is that mass times a row. */
  const rows: Float64Array[] = [];
  for (let outside = MOST_OUTSIDE; outside >= 1; outside--) {
    const rates = withReturns(within(outside), rows.at(-1), returns(outside + 1), persistence);
    const entering = new Float64Array(states);
    entering[servers] = -load * persistence;
    rows.push(solved(transposed(rates), entering));
  }
  // The lowest level balances; one of its equations says what the others do, and gives way to a mass of 1.
  const lowest = transposed(withReturns(within(0), rows.at(-1), returns(1), persistence));
  lowest[servers] = new Float64Array(states).fill(1);
  const unit = new Float64Array(states);
  unit[servers] = 1;
  let level = solved(lowest, unit);
  let [all, full, rejectedBack] = [1, level[servers]!, 0];
  for (let outside = 1; outside <= MOST_OUTSIDE; outside++) {
    const entered = level[servers]!;
    level = rows[MOST_OUTSIDE - outside]!.map((share) => share * entered);
    all += level.reduce((sum, mass) => sum + mass, 0);
    full += level[servers]!;
    rejectedBack += level[servers]! * returns(outside);
  }
  const lost = ((1 - persistence) * (load * full + rejectedBack)) / (load * all);
  return { firstTries: full / all, lost };
}

/** What goes up to the level above comes down from it again, sooner or later: the row of all busy servers has where. */
function withReturns(
  rates: Float64Array[],
  above: Float64Array | undefined,
  returns: number,
  persistence: number,
): Float64Array[] {
  const full = rates.at(-1)!;
  above?.forEach((share, busy) => {
    if (busy < rates.length - 1) full[busy + 1]! += share * returns;
    else full[busy]! += share * returns * (1 - persistence);
  });
  return rates;
}

function transposed(matrix: readonly Float64Array[]): Float64Array[] {
  return matrix.map((_, column) => Float64Array.from(matrix, (row) => row[column]!));
}

/** Solves a small system by elimination with pivots. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, index) => Float64Array.of(...row, right[index]!));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  const found = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * found[at]!;
    found[row] = rest / rows[row]![row]!;
  }
  return found;
}
