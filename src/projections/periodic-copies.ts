import type { Cell } from '../domain/cell.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import { isEverMeasured, isMeasured, type Projection } from './projection.ts';

/**
 * What became of the stored copies: replaced read or unread, read within an interval or not, and how long they were
 * current. A copy is judged when it is replaced or at the end.
 */
export interface PeriodicCopies {
  readonly bytes: ExactSum;
  replaced: number;
  unread: number;
  unreadAtEnd: number;
  judgedWithinInterval: number;
  unreadWithinInterval: number;
  /** Time during which an entry was held, time during which it was current, in ms over (device, app) pairs. */
  readonly heldMs: ExactSum;
  readonly currentMs: ExactSum;
  /** Twice the time integral of the age since the content changed, in ms^2: whole numbers. */
  readonly twiceAgeMs2: ExactSum;
}

export const periodicCopies: Projection<PeriodicCopies> = {
  empty: () => ({
    bytes: new ExactSum(),
    replaced: 0,
    unread: 0,
    unreadAtEnd: 0,
    judgedWithinInterval: 0,
    unreadWithinInterval: 0,
    heldMs: new ExactSum(),
    currentMs: new ExactSum(),
    twiceAgeMs2: new ExactSum(),
  }),
  on: {
    PeriodicTooLarge(state, cell, bytes) {
      if (isMeasured(cell)) state.bytes.add(bytes);
    },
    PeriodicFetched(state, cell, bytes) {
      if (isMeasured(cell)) state.bytes.add(bytes);
      if (cell.row.periodicStoredAt === NOT_YET) return;
      if (isMeasured(cell)) {
        state.replaced += 1;
        if (cell.row.periodicFirstReadAt === NOT_YET) state.unread += 1;
      }
      judgeWithinInterval(state, cell);
      addHeldTime(state, cell);
    },
  },
  end(state, cell) {
    if (cell.row.periodicStoredAt === NOT_YET || !isEverMeasured(cell)) return;
    if (cell.row.periodicFirstReadAt === NOT_YET) state.unreadAtEnd += 1;
    judgeWithinInterval(state, cell);
    addHeldTime(state, cell);
  },
  merge(into, from) {
    into.bytes.merge(from.bytes);
    into.replaced += from.replaced;
    into.unread += from.unread;
    into.unreadAtEnd += from.unreadAtEnd;
    into.judgedWithinInterval += from.judgedWithinInterval;
    into.unreadWithinInterval += from.unreadWithinInterval;
    into.heldMs.merge(from.heldMs);
    into.currentMs.merge(from.currentMs);
    into.twiceAgeMs2.merge(from.twiceAgeMs2);
  },
};

/** The verdict on a copy falls one interval after its success (one `every` where the interval is 0). */
function judgeWithinInterval(state: PeriodicCopies, { row, model, world, phone }: Cell): void {
  const { intervalMs, opportunity } = model.periodic!;
  const spanMs = intervalMs === 0 && opportunity.kind === 'tick' ? opportunity.everyMs : intervalMs;
  const verdictAt = row.periodicStoredAt + spanMs;
  if (verdictAt < world.warmupMs || verdictAt >= phone.endAt) return;
  state.judgedWithinInterval += 1;
  const isRead = row.periodicFirstReadAt !== NOT_YET && row.periodicFirstReadAt <= verdictAt;
  if (!isRead) state.unreadWithinInterval += 1;
}

/** Freshness and age after Cho and Garcia-Molina (SIGMOD 2000): age is 0 while current, then the time since the change. */
function addHeldTime(state: PeriodicCopies, { row, world, now }: Cell): void {
  const from = Math.max(row.periodicStoredAt, world.warmupMs);
  if (now <= from) return;
  const staleAt = row.periodicStaleAt === NOT_YET ? NEVER : row.periodicStaleAt;
  const staleFrom = Math.min(now, Math.max(from, staleAt));
  state.heldMs.add(now - from);
  state.currentMs.add(staleFrom - from);
  if (staleFrom < now) state.twiceAgeMs2.add((now - staleFrom) * (now - staleAt + (staleFrom - staleAt)));
}
