/** What a device or a client asks of a service: a row of numbers, so that many of them are one piece of memory. */

/** Where each number stands in the row of a request. */
export const ASK = {
  /** Who asks, about which of its apps, with which kind of request, and which of those it is. A client without a device is below 0, by its group. */
  device: 0,
  app: 1,
  kind: 2,
  n: 3,
  /** When it was sent, in ms: the instant of an event of the device. */
  sentAt: 4,
  /** When it is at the first service, in microseconds. */
  arriveAt: 5,
  /** A draw of the request, which orders what arrives at one instant. */
  tie: 6,
  /** Service time at the first service and at the one behind it, in microseconds. */
  length: 7,
  lengthBehind: 8,
  /** The way of the answer, in microseconds. */
  back: 9,
  /** The latest end of its service with which the answer comes in time, in microseconds. */
  deadline: 10,
  /** Whether the origin answers with an error: 0 or 1. */
  isFailing: 11,
  /** A draw of the request: whether it is among those that a trouble meets, and which instance it comes to. */
  luck: 12,
  /** Which request of its chain it is: 1 for a first try. */
  attempt: 13,
  /** The place of a client without a device; -1 for a device. */
  client: 14,
  /** The service to which it is sent. */
  service: 15,
  /** What it is about, where answers are kept on the way: the device whose content it is, or FOR_ALL; and which of several. */
  owner: 16,
  what: 17,
  /** How large the answer is if it is no error. */
  bytes: 18,
} as const;

/** The owner of what all get the same. */
export const FOR_ALL: i32 = -1;

export const ASK_WIDTH: i32 = 19;

/** What a request asks for; also the index into {@link Model.servedBy}. */
export const REQUEST = {
  periodic: 0,
  pre: 1,
  own: 2,
  check: 3,
  download: 4,
} as const;
export type RequestKind = i32 & CodeOf<typeof REQUEST>;

export const REQUESTS: i32 = 5;

/** Of two rows of requests the one that arrives first; of equal instants the one sent first, then by their draws, then by who asks. */
export function arrivesBefore(a: Float64Array, at: i32, b: Float64Array, bt: i32): boolean {
  if (a[at + ASK.arriveAt]! !== b[bt + ASK.arriveAt]!) return a[at + ASK.arriveAt]! < b[bt + ASK.arriveAt]!;
  if (a[at + ASK.sentAt]! !== b[bt + ASK.sentAt]!) return a[at + ASK.sentAt]! < b[bt + ASK.sentAt]!;
  if (a[at + ASK.tie]! !== b[bt + ASK.tie]!) return a[at + ASK.tie]! < b[bt + ASK.tie]!;
  for (let field: i32 = ASK.device; field <= ASK.n; field++) {
    if (a[at + field]! !== b[bt + field]!) return a[at + field]! < b[bt + field]!;
  }
  return false;
}
