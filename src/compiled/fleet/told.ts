/** A service has answered an app: its timer is moved to when the answer comes, and keeps its place among those of its instant. */

import { isInFlight, questionOf } from '../domain/answered.ts';
import { hear } from '../domain/question.ts';
import { unforeseen } from '../kernel/native.ts';
import { REQUEST, type RequestKind } from '../services/ask.ts';
import { REPLY } from '../services/replies.ts';
import type { Pair } from './charts/pair.ts';
import type { Device } from './device.ts';

/** @param rows of replies @param at where this one begins */
export function answerDevice(device: Device, rows: Float64Array, at: i32): void {
  const app: i32 = rows[at + REPLY.app]! as i32;
  for (let index = 0; index < device.phone.apps; index++) {
    const pair: Pair = device.pairs[index]!;
    if (pair.cell.app === app) answerPair(pair, rows, at);
  }
}

function answerPair(pair: Pair, rows: Float64Array, at: i32): void {
  const kind: RequestKind = rows[at + REPLY.kind]! as i32 as RequestKind;
  const when: number = rows[at + REPLY.at]!;
  const isHeard: boolean = hear(
    questionOf(pair.cell, kind),
    rows[at + REPLY.n]!,
    when,
    rows[at + REPLY.outcome]!,
    rows[at + REPLY.retryAfterMs]!,
    rows[at + REPLY.ageMs]!,
    rows[at + REPLY.asOf]!,
  );
  if (isHeard && isInFlight(pair.cell, kind)) moveReply(pair, kind, when);
}

function moveReply(pair: Pair, kind: RequestKind, at: number): void {
  switch (kind) {
    case REQUEST.periodic:
      pair.periodicReplyAt = at;
      return;
    case REQUEST.pre:
      pair.preReplyAt = at;
      return;
    case REQUEST.own:
      pair.ownReplyAt = at;
      return;
    case REQUEST.check:
      pair.checkReplyAt = at;
      return;
    case REQUEST.download:
      pair.downloadDoneAt = at;
      return;
    default:
      unforeseen(kind);
  }
}
