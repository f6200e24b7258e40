// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  usesCache,
  usesDelivery,
  usesHost,
  usesLifecycle,
  usesNetwork,
  usesOwn,
  usesPeriodic,
  usesPre,
  usesPreRetryDue,
  usesScript,
  usesSweep,
  usesUpdate,
  usesWalk,
} from '../../domain/uses.ts';
import { NEVER } from '../../kernel/time.ts';

/** One (device, app) pair: a state for each machine (-1 if it has none), and when each of its slots is due. */
export class Pair {
  readonly cell: Cell;
  /** All pairs of the device; those from `phone.apps` on are not in use. */
  readonly siblings: Pair[];
  network: i32 = 0;
  script: i32 = 0;
  host: i32 = 0;
  sweep: i32 = 0;
  walk: i32 = 0;
  lifecycle: i32 = 0;
  update: i32 = 0;
  delivery: i32 = 0;
  periodic: i32 = 0;
  pre: i32 = 0;
  own: i32 = 0;
  cache: i32 = 0;
  sweepBeginAt: number = NEVER;
  scriptStepAt: number = NEVER;
  netChangeAt: number = NEVER;
  hostActivateAt: number = NEVER;
  checkReplyAt: number = NEVER;
  downloadDoneAt: number = NEVER;
  pushArrivedAt: number = NEVER;
  releaseLearnedAt: number = NEVER;
  periodicReplyAt: number = NEVER;
  preReplyAt: number = NEVER;
  ownReplyAt: number = NEVER;
  packageLoadedAt: number = NEVER;
  promptAnsweredAt: number = NEVER;
  updateExpiredAt: number = NEVER;
  periodicReadExpiredAt: number = NEVER;
  preReadExpiredAt: number = NEVER;
  sweepDueAt: number = NEVER;
  walkStepAt: number = NEVER;
  updateRetryAt: number = NEVER;
  fetchDueAt: number = NEVER;
  retryDueAt: number = NEVER;
  preRetryDueAt: number = NEVER;
  ownRetryDueAt: number = NEVER;
  userCloseAt: number = NEVER;
  userOpenAt: number = NEVER;
  sweepSettledAt: number = NEVER;
  openSettledAt: number = NEVER;
  hostLeaveAt: number = NEVER;
  osSuspendAt: number = NEVER;
  hostExpireAt: number = NEVER;
  osDestroyAt: number = NEVER;
  osKillAt: number = NEVER;
  /** Whether none of the machines and timers that few scenarios use is there. */
  isPlain: boolean = true;
  /** The slot that comes next, -1 if nothing is due, and when: see findNext. */
  next: i32 = -1;
  nextAt: number = NEVER;
  // In which order those slots were armed that share their rank with others, and how many have been.
  armed: number = 0;
  checkReplyOrder: number = 0;
  downloadDoneOrder: number = 0;
  pushArrivedOrder: number = 0;
  releaseLearnedOrder: number = 0;
  periodicReplyOrder: number = 0;
  preReplyOrder: number = 0;
  ownReplyOrder: number = 0;
  packageLoadedOrder: number = 0;
  promptAnsweredOrder: number = 0;
  updateExpiredOrder: number = 0;
  periodicReadExpiredOrder: number = 0;
  preReadExpiredOrder: number = 0;
  sweepDueOrder: number = 0;
  walkStepOrder: number = 0;
  updateRetryOrder: number = 0;
  fetchDueOrder: number = 0;
  retryDueOrder: number = 0;
  preRetryDueOrder: number = 0;
  ownRetryDueOrder: number = 0;
  sweepSettledOrder: number = 0;
  openSettledOrder: number = 0;
  hostLeaveOrder: number = 0;
  osSuspendOrder: number = 0;
  hostExpireOrder: number = 0;
  osDestroyOrder: number = 0;

  constructor(cell: Cell, siblings: Pair[]) {
    this.cell = cell;
    this.siblings = siblings;
  }
}

/** The pair of the first app, which has the machines of the device: an input of another app may move their timers. */
export function firstOf(pair: Pair): Pair {
  const first: Pair = pair.siblings[0]!;
  first.cell.now = pair.cell.now;
  pair.cell.phone.isTouched = true;
  return first;
}

/** What the world does, as slots. */
export const SWEEP_BEGIN: i32 = 0;
export const SCRIPT_STEP: i32 = 1;
export const NET_CHANGE: i32 = 2;
export const HOST_ACTIVATE: i32 = 3;
export const USER_CLOSE: i32 = 23;
export const USER_OPEN: i32 = 24;
export const HOST_LEAVE: i32 = 27;

/** A pair becomes one in which nothing has happened and nothing is due. */
export function resetPair(pair: Pair): void {
  pair.armed = 0;
  pair.sweepBeginAt = NEVER;
  pair.scriptStepAt = NEVER;
  pair.netChangeAt = NEVER;
  pair.hostActivateAt = NEVER;
  pair.checkReplyAt = NEVER;
  pair.downloadDoneAt = NEVER;
  pair.pushArrivedAt = NEVER;
  pair.releaseLearnedAt = NEVER;
  pair.periodicReplyAt = NEVER;
  pair.preReplyAt = NEVER;
  pair.ownReplyAt = NEVER;
  pair.packageLoadedAt = NEVER;
  pair.promptAnsweredAt = NEVER;
  pair.updateExpiredAt = NEVER;
  pair.periodicReadExpiredAt = NEVER;
  pair.preReadExpiredAt = NEVER;
  pair.sweepDueAt = NEVER;
  pair.walkStepAt = NEVER;
  pair.updateRetryAt = NEVER;
  pair.fetchDueAt = NEVER;
  pair.retryDueAt = NEVER;
  pair.preRetryDueAt = NEVER;
  pair.ownRetryDueAt = NEVER;
  pair.userCloseAt = NEVER;
  pair.userOpenAt = NEVER;
  pair.sweepSettledAt = NEVER;
  pair.openSettledAt = NEVER;
  pair.hostLeaveAt = NEVER;
  pair.osSuspendAt = NEVER;
  pair.hostExpireAt = NEVER;
  pair.osDestroyAt = NEVER;
  pair.osKillAt = NEVER;
  pair.network = usesNetwork(pair.cell) ? 0 : -1;
  pair.script = usesScript(pair.cell) ? 0 : -1;
  pair.host = usesHost(pair.cell) ? 0 : -1;
  pair.sweep = usesSweep(pair.cell) ? 0 : -1;
  pair.walk = usesWalk(pair.cell) ? 0 : -1;
  pair.lifecycle = usesLifecycle(pair.cell) ? 0 : -1;
  pair.update = usesUpdate(pair.cell) ? 0 : -1;
  pair.delivery = usesDelivery(pair.cell) ? 0 : -1;
  pair.periodic = usesPeriodic(pair.cell) ? 0 : -1;
  pair.pre = usesPre(pair.cell) ? 0 : -1;
  pair.own = usesOwn(pair.cell) ? 0 : -1;
  pair.cache = usesCache(pair.cell) ? 0 : -1;
  pair.isPlain = pair.script < 0 && pair.host < 0 && pair.sweep < 0 && pair.walk < 0 && pair.update < 0 && pair.delivery < 0 && pair.own < 0 && pair.cache < 0 && !usesPreRetryDue(pair.cell);
}
