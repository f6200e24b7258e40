/** Requests that meet a service: how they get there, and what is drawn for them. */

import { draw } from '../kernel/draw.ts';
import { index } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { ASK, FOR_ALL, REQUEST, REQUESTS, type RequestKind } from '../services/ask.ts';
import { lengthUs } from '../services/length.ts';
import type { ServiceModel } from '../services/service-model.ts';
import { VISIT_DRAW, visitDraw } from '../services/visit-draws.ts';
import type { Cell } from './cell.ts';
import type { Desk } from './desk.ts';
import type { Question } from './question.ts';

/**
 * Request n leaves the device for its service: half of the network lies before it, half after it.
 * @param question one that has been reset
 * @param leavesAt when it does, in ms @param networkUs there and back, in microseconds
 * @param isFailing whether its answer will be an error @param attempt which request of its chain it is
 * @param what which of several contents it is about: of which address, of which package @param bytes of its answer
 */
export function askService(
  cell: Cell,
  question: Question,
  n: number,
  leavesAt: number,
  networkUs: number,
  timeoutMs: number,
  isFailing: boolean,
  attempt: number,
  what: number,
  bytes: number,
): void {
  const desk: Desk = cell.desk;
  const at: i32 = desk.add();
  const asks: Float64Array = desk.rows;
  const service: i32 = question.service;
  const model: ServiceModel = cell.world.services[service]!;
  const draws: number = n * REQUESTS + question.kind;
  const way: number = Math.floor(networkUs / 2);
  question.isOpen = true;
  question.n = n;
  question.gaveUpAt = leavesAt + timeoutMs;
  asks[at + ASK.device] = cell.phone.device;
  asks[at + ASK.app] = cell.app;
  asks[at + ASK.kind] = question.kind;
  asks[at + ASK.n] = n;
  asks[at + ASK.sentAt] = cell.now;
  asks[at + ASK.arriveAt] = leavesAt * 1000 + way;
  asks[at + ASK.tie] = draw(cell.key, STREAM.service, visitDraw(draws, VISIT_DRAW.tie));
  asks[at + ASK.length] = lengthUs(
    model.time,
    cell.key,
    STREAM.service,
    visitDraw(draws, VISIT_DRAW.length),
    1,
  );
  asks[at + ASK.lengthBehind] = lengthBehind(cell, model, draws);
  asks[at + ASK.back] = networkUs - way;
  asks[at + ASK.deadline] = question.gaveUpAt * 1000 - (networkUs - way);
  asks[at + ASK.isFailing] = isFailing ? 1 : 0;
  asks[at + ASK.luck] = draw(cell.key, STREAM.service, visitDraw(draws, VISIT_DRAW.luck));
  asks[at + ASK.attempt] = attempt;
  asks[at + ASK.client] = -1;
  asks[at + ASK.service] = service;
  asks[at + ASK.owner] = isForAll(cell, question.kind) ? FOR_ALL : cell.phone.device;
  asks[at + ASK.what] = what;
  asks[at + ASK.bytes] = bytes;
}

/** Whether all devices get the same: a package is the app's, content as the scenario says. */
function isForAll(cell: Cell, kind: RequestKind): boolean {
  return kind === REQUEST.download || cell.content.model.isForAll;
}

function lengthBehind(cell: Cell, model: ServiceModel, draws: number): number {
  if (model.then < 0) return 0;
  const behind: ServiceModel = cell.world.services[index(model.then)]!;
  return lengthUs(behind.time, cell.key, STREAM.service, visitDraw(draws, VISIT_DRAW.lengthBehind), 1);
}
