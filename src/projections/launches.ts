import type { Cell } from '../domain/cell.ts';
import { isDataShown } from '../domain/evolve.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { isMeasured, type Projection } from './projection.ts';

/**
 * How long people wait at a cold start, from the tap until the first data is on the screen, whichever cache it comes from;
 * and how long apps stay in memory. A launch to which no data came before its session ended has no wait.
 */
export interface Launches {
  readonly waits: LogHistogram;
  readonly waitSum: ExactSum;
  readonly residentMs: ExactSum;
  readonly observedMs: ExactSum;
}

export const launches: Projection<Launches> = {
  empty: () => ({
    waits: new LogHistogram(),
    waitSum: new ExactSum(),
    residentMs: new ExactSum(),
    observedMs: new ExactSum(),
  }),
  on: {
    PeriodicHit: showData,
    PreHit: showData,
    PreArrivedLate: showData,
    AppDestroyed(state, cell) {
      if (isMeasured(cell)) addResidence(state, cell);
    },
  },
  end(state, cell) {
    state.observedMs.add(Math.max(0, cell.now - cell.world.warmupMs));
    if (cell.row.resident === 1) addResidence(state, cell);
  },
  merge(into, from) {
    into.waits.merge(from.waits);
    into.waitSum.merge(from.waitSum);
    into.residentMs.merge(from.residentMs);
    into.observedMs.merge(from.observedMs);
  },
};

/** The first data of a launch ends its wait. */
function showData(state: Launches, cell: Cell): void {
  if (cell.row.launching === 0 || !isDataShown(cell.row) || !isMeasured(cell)) return;
  const waitMs = cell.now - cell.row.coldStartedAt;
  state.waits.add(waitMs);
  state.waitSum.add(waitMs);
}

function addResidence(state: Launches, { row, world, now }: Cell): void {
  state.residentMs.add(Math.max(0, now - Math.max(row.coldStartedAt, world.warmupMs)));
}
