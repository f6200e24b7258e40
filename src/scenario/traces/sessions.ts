/** From the records of one app on one device to its sessions. */

/**
 * Takes a time on screen: when it began, how long it went on as far as the log tells, and whether the log does not say how
 * long after that.
 */
export type TakeSession = (at: number, lengthMs: number, isLeftOpen: boolean) => void;

/** Columns of a log, by record. */
export interface RecordColumns {
  readonly at: Float64Array;
  readonly lengthMs: Float64Array;
  readonly isClose: Uint8Array;
}

/** Each record is a session. @param records in the order of time @param isLeftOpen whether none of them says how long it lasted */
export function sessionsOfRecords(
  { at, lengthMs }: RecordColumns,
  records: Uint32Array,
  isLeftOpen: boolean,
  take: TakeSession,
): void {
  for (let n = 0; n < records.length; n++) take(at[records[n]!]!, lengthMs[records[n]!]!, isLeftOpen);
}

/**
 * A session goes from an open to the next close. At one instant the close of what runs goes first.
 * @param records in the order of time; those of one instant may change places
 * @returns how many opens no close follows before the next open, and how many closes follow no open
 */
export function sessionsOfEvents(
  { at, isClose }: RecordColumns,
  records: Uint32Array,
  take: TakeSession,
): { readonly withoutClose: number; readonly withoutOpen: number } {
  let openedAt: number | null = null;
  let withoutClose = 0;
  let withoutOpen = 0;
  for (let n = 0; n < records.length; n++) {
    if (openedAt !== null && isClose[records[n]!] === 0) closeFirst(n);
    const record = records[n]!;
    const now = at[record]!;
    if (isClose[record] === 1) {
      if (openedAt === null) withoutOpen += 1;
      else take(openedAt, now - openedAt, false);
      openedAt = null;
    } else {
      if (openedAt !== null) leave(openedAt);
      openedAt = now;
    }
  }
  if (openedAt !== null) leave(openedAt);
  return { withoutClose, withoutOpen };

  function leave(since: number): void {
    withoutClose += 1;
    take(since, 0, true);
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

/** Puts sessions of one app on one device together that follow each other within `mergeWithin` ms; 0 merges nothing. */
export class Merging {
  readonly #mergeWithin: number;
  readonly #put: TakeSession;
  #openAt = Number.NaN;
  #closeAt = Number.NaN;
  #isLeftOpen = false;

  constructor(mergeWithin: number, put: TakeSession) {
    this.#mergeWithin = mergeWithin;
    this.#put = put;
  }

  readonly take: TakeSession = (at, lengthMs, isLeftOpen) => {
    const closeAt = at + lengthMs;
    if (this.#mergeWithin > 0 && at - this.#closeAt <= this.#mergeWithin) {
      if (closeAt < this.#closeAt) return;
      this.#closeAt = closeAt;
    } else {
      this.end();
      this.#openAt = at;
      this.#closeAt = closeAt;
    }
    // What is left open goes on from its own record.
    this.#isLeftOpen = isLeftOpen;
  };

  /** After the last one. */
  end(): void {
    if (!Number.isNaN(this.#openAt)) this.#put(this.#openAt, this.#closeAt - this.#openAt, this.#isLeftOpen);
    this.#openAt = Number.NaN;
    this.#closeAt = Number.NaN;
  }
}
