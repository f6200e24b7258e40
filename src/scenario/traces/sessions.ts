/** From the records of one app on one device to its sessions. */

/** One time on screen. */
export interface Session {
  readonly at: number;
  /** As far as the log tells. */
  readonly lengthMs: number;
  /** Whether the log does not say how long it went on after that. */
  readonly isLeftOpen: boolean;
}

/** Columns of a log, by record. */
export interface RecordColumns {
  readonly at: Float64Array;
  readonly lengthMs: Float64Array;
  readonly isClose: Uint8Array;
}

/** Each record is a session. @param records in the order of time @param isLeftOpen whether none of them says how long it lasted */
export function* sessionsOfRecords(
  { at, lengthMs }: RecordColumns,
  records: Uint32Array,
  isLeftOpen: boolean,
): Generator<Session, void> {
  for (const record of records) yield { at: at[record]!, lengthMs: lengthMs[record]!, isLeftOpen };
}

/**
 * A session goes from an open to the next close. At one instant the close of what runs goes first.
 * @param records in the order of time; those of one instant may change places
 * @param counts takes opens that no close follows before the next open, and closes that follow no open
 */
export function* sessionsOfEvents(
  { at, isClose }: RecordColumns,
  records: Uint32Array,
  counts: { withoutClose: number; withoutOpen: number },
): Generator<Session, void> {
  let openedAt: number | null = null;
  for (let n = 0; n < records.length; n++) {
    if (openedAt !== null && isClose[records[n]!] === 0) closeFirst(n);
    const record = records[n]!;
    const now = at[record]!;
    if (isClose[record] === 1) {
      if (openedAt === null) counts.withoutOpen += 1;
      else yield { at: openedAt, lengthMs: now - openedAt, isLeftOpen: false };
      openedAt = null;
    } else {
      if (openedAt !== null) yield leftOpen(openedAt);
      openedAt = now;
    }
  }
  if (openedAt !== null) yield leftOpen(openedAt);

  function leftOpen(since: number): Session {
    counts.withoutClose += 1;
    return { at: since, lengthMs: 0, isLeftOpen: true };
  }

  function closeFirst(n: number): void {
    const now = at[records[n]!]!;
    for (let other = n + 1; other < records.length && at[records[other]!] === now; other++) {
      if (isClose[records[other]!] === 0) continue;
      [records[n], records[other]] = [records[other]!, records[n]!];
      return;
    }
  }
}

/** Merges what follows within `mergeWithin` ms; 0 merges nothing. @param put takes each session that has ended */
export function endOfSessions(
  sessions: Iterable<Session>,
  mergeWithin: number,
  put: (session: Session) => void,
): void {
  let running: Session | null = null;
  for (const next of sessions) {
    if (running !== null && mergeWithin > 0 && next.at - (running.at + running.lengthMs) <= mergeWithin) {
      running = together(running, next);
    } else {
      if (running !== null) put(running);
      running = next;
    }
  }
  if (running !== null) put(running);
}

/** What is left open goes on from its own record. */
function together(first: Session, next: Session): Session {
  const closeAt = first.at + first.lengthMs;
  const nextCloseAt = next.at + next.lengthMs;
  const isLeftOpen = nextCloseAt >= closeAt ? next.isLeftOpen : first.isLeftOpen;
  return { at: first.at, lengthMs: Math.max(closeAt, nextCloseAt) - first.at, isLeftOpen };
}
