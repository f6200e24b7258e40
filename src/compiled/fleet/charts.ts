// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../domain/cell.ts';
import {
  activateHost,
  catchUpSweep,
  changeNetwork,
  endHost,
  leaveHost,
  missSweep,
  runSweep,
  scheduleSweep,
  skipSweep,
  stepScript,
} from '../domain/actions/device.ts';
import {
  awaitPeriodic,
  awaitPre,
  deferPeriodic,
  discardTooLargePeriodic,
  failOwn,
  failPeriodic,
  failPre,
  holdPeriodic,
  lapsePeriodic,
  losePre,
  readOwnCache,
  readPeriodic,
  readPre,
  rejectPeriodic,
  rejectPre,
  requestOwn,
  requestPeriodic,
  requestPre,
  schedulePeriodic,
  showLatePre,
  skipPre,
  storeOwn,
  storePeriodic,
  storePre,
} from '../domain/actions/fetch.ts';
import {
  abandonApp,
  blockLaunch,
  clearCaches,
  closeApp,
  destroyIdleApp,
  evictApp,
  finishLoading,
  killApp,
  restartApp,
  setToken,
  startCold,
  startHot,
  suspendApp,
} from '../domain/actions/launch.ts';
import {
  acceptUpdate,
  answerCheck,
  checkUpdate,
  declineUpdate,
  demandUpdate,
  failCheck,
  failPackage,
  learnRelease,
  requestPackage,
  storeAwaitedPackage,
  storePackage,
  storePushedPackage,
} from '../domain/actions/update.ts';
import {
  checkReply,
  downloadDone,
  fetchDue,
  hostExpire,
  openSettled,
  osDestroy,
  osKill,
  osSuspend,
  ownReply,
  packageLoaded,
  periodicReadExpired,
  periodicReply,
  preReadExpired,
  preReply,
  promptAnswered,
  pushArrived,
  releaseLearned,
  retryDue,
  sweepDue,
  updateExpired,
  updateRetry,
} from '../domain/delays.ts';
import {
  isClearScripted,
  isHostAlive,
  isNextOffline,
  isOffline,
  isPullScripted,
  isSweepSkipped,
} from '../domain/guards/device.ts';
import {
  isDataThere,
  isFetchOwedAtFirstOpen,
  isFetchOwedAtLateOpen,
  isHostOpenIgnored,
  isIntervalRunning,
  isLookedAtAgain,
  isOpportunityFull,
  isOutsideWindow,
  isOwnCacheUsable,
  isOwnFailed,
  isPeriodicFailed,
  isPeriodicGateClosed,
  isPeriodicReadWaiting,
  isPeriodicRetryLeft,
  isPeriodicTokenMissing,
  isPeriodicTooLarge,
  isPreFailed,
  isPreLate,
  isPreLost,
  isPreReadWaiting,
  isPreTokenMissing,
  isReadPending,
  isSweepIgnored,
} from '../domain/guards/fetch.ts';
import {
  isLeastRecentlyUsed,
  isLoading,
  isMemoryFull,
  isReadAtHotStart,
  isTokenDue,
} from '../domain/guards/launch.ts';
import {
  isCheckFailed,
  isCheckRefused,
  isCheckSkipped,
  isDownloadFailed,
  isDownloadRefused,
  isDownloadRetried,
  isLocalPreferred,
  isLocalRefused,
  isPromptAccepted,
  isPrompted,
  isPushReceived,
  isReleaseHeard,
  isUpToDate,
  isUpdatedFirst,
} from '../domain/guards/update.ts';
import {
  usesCache,
  usesDelivery,
  usesHost,
  usesLifecycle,
  usesNetwork,
  usesOwn,
  usesPeriodic,
  usesPre,
  usesScript,
  usesSweep,
  usesUpdate,
} from '../domain/uses.ts';
import { NEVER } from '../kernel/time.ts';

/** One (device, app) pair: a state for each machine (-1 if it has none), and when each of its slots is due. */
export class Pair {
  readonly cell: Cell;
  /** All pairs of the device; those from `phone.apps` on are not in use. */
  readonly siblings: Pair[];
  network: i32 = 0;
  script: i32 = 0;
  host: i32 = 0;
  sweep: i32 = 0;
  lifecycle: i32 = 0;
  update: i32 = 0;
  delivery: i32 = 0;
  periodic: i32 = 0;
  pre: i32 = 0;
  own: i32 = 0;
  cache: i32 = 0;
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
  updateRetryAt: number = NEVER;
  fetchDueAt: number = NEVER;
  retryDueAt: number = NEVER;
  userCloseAt: number = NEVER;
  userOpenAt: number = NEVER;
  openSettledAt: number = NEVER;
  hostLeaveAt: number = NEVER;
  osSuspendAt: number = NEVER;
  hostExpireAt: number = NEVER;
  osDestroyAt: number = NEVER;
  osKillAt: number = NEVER;
  /** Whether none of the machines that few scenarios use is there. */
  isPlain: boolean = true;
  /** The slot that comes next, -1 if nothing is due, and when: see findNext. */
  next: i32 = -1;
  nextAt: number = NEVER;
  // In which order the slots were armed, and how many have been.
  armed: number = 0;
  scriptStepOrder: number = 0;
  netChangeOrder: number = 0;
  hostActivateOrder: number = 0;
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
  updateRetryOrder: number = 0;
  fetchDueOrder: number = 0;
  retryDueOrder: number = 0;
  userCloseOrder: number = 0;
  userOpenOrder: number = 0;
  openSettledOrder: number = 0;
  hostLeaveOrder: number = 0;
  osSuspendOrder: number = 0;
  hostExpireOrder: number = 0;
  osDestroyOrder: number = 0;
  osKillOrder: number = 0;

  constructor(cell: Cell, siblings: Pair[]) {
    this.cell = cell;
    this.siblings = siblings;
  }
}

/** What the world does, as slots. */
export const SCRIPT_STEP: i32 = 0;
export const NET_CHANGE: i32 = 1;
export const HOST_ACTIVATE: i32 = 2;
export const USER_CLOSE: i32 = 19;
export const USER_OPEN: i32 = 20;
export const HOST_LEAVE: i32 = 22;

/** A pair becomes one in which nothing has happened and nothing is due. */
export function resetPair(pair: Pair): void {
  pair.armed = 0;
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
  pair.updateRetryAt = NEVER;
  pair.fetchDueAt = NEVER;
  pair.retryDueAt = NEVER;
  pair.userCloseAt = NEVER;
  pair.userOpenAt = NEVER;
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
  pair.lifecycle = usesLifecycle(pair.cell) ? 0 : -1;
  pair.update = usesUpdate(pair.cell) ? 0 : -1;
  pair.delivery = usesDelivery(pair.cell) ? 0 : -1;
  pair.periodic = usesPeriodic(pair.cell) ? 0 : -1;
  pair.pre = usesPre(pair.cell) ? 0 : -1;
  pair.own = usesOwn(pair.cell) ? 0 : -1;
  pair.cache = usesCache(pair.cell) ? 0 : -1;
  pair.isPlain = pair.script < 0 && pair.host < 0 && pair.sweep < 0 && pair.update < 0 && pair.delivery < 0 && pair.own < 0 && pair.cache < 0;
}

export function armScriptStep(pair: Pair, at: number): void {
  pair.scriptStepAt = at;
  pair.scriptStepOrder = pair.armed;
  pair.armed += 1;
}

export function armNetChange(pair: Pair, at: number): void {
  pair.netChangeAt = at;
  pair.netChangeOrder = pair.armed;
  pair.armed += 1;
}

export function armHostActivate(pair: Pair, at: number): void {
  pair.hostActivateAt = at;
  pair.hostActivateOrder = pair.armed;
  pair.armed += 1;
}

function armCheckReply(pair: Pair): void {
  pair.checkReplyAt = checkReply(pair.cell);
  pair.checkReplyOrder = pair.armed;
  pair.armed += 1;
}

function armDownloadDone(pair: Pair): void {
  pair.downloadDoneAt = downloadDone(pair.cell);
  pair.downloadDoneOrder = pair.armed;
  pair.armed += 1;
}

function armPushArrived(pair: Pair): void {
  pair.pushArrivedAt = pushArrived(pair.cell);
  pair.pushArrivedOrder = pair.armed;
  pair.armed += 1;
}

function armReleaseLearned(pair: Pair): void {
  pair.releaseLearnedAt = releaseLearned(pair.cell);
  pair.releaseLearnedOrder = pair.armed;
  pair.armed += 1;
}

function armPeriodicReply(pair: Pair): void {
  pair.periodicReplyAt = periodicReply(pair.cell);
  pair.periodicReplyOrder = pair.armed;
  pair.armed += 1;
}

function armPreReply(pair: Pair): void {
  pair.preReplyAt = preReply(pair.cell);
  pair.preReplyOrder = pair.armed;
  pair.armed += 1;
}

function armOwnReply(pair: Pair): void {
  pair.ownReplyAt = ownReply(pair.cell);
  pair.ownReplyOrder = pair.armed;
  pair.armed += 1;
}

function armPackageLoaded(pair: Pair): void {
  pair.packageLoadedAt = packageLoaded(pair.cell);
  pair.packageLoadedOrder = pair.armed;
  pair.armed += 1;
}

function armPromptAnswered(pair: Pair): void {
  pair.promptAnsweredAt = promptAnswered(pair.cell);
  pair.promptAnsweredOrder = pair.armed;
  pair.armed += 1;
}

function armUpdateExpired(pair: Pair): void {
  pair.updateExpiredAt = updateExpired(pair.cell);
  pair.updateExpiredOrder = pair.armed;
  pair.armed += 1;
}

function armPeriodicReadExpired(pair: Pair): void {
  pair.periodicReadExpiredAt = periodicReadExpired(pair.cell);
  pair.periodicReadExpiredOrder = pair.armed;
  pair.armed += 1;
}

function armPreReadExpired(pair: Pair): void {
  pair.preReadExpiredAt = preReadExpired(pair.cell);
  pair.preReadExpiredOrder = pair.armed;
  pair.armed += 1;
}

function armSweepDue(pair: Pair): void {
  pair.sweepDueAt = sweepDue(pair.cell);
  pair.sweepDueOrder = pair.armed;
  pair.armed += 1;
}

function armUpdateRetry(pair: Pair): void {
  pair.updateRetryAt = updateRetry(pair.cell);
  pair.updateRetryOrder = pair.armed;
  pair.armed += 1;
}

function armFetchDue(pair: Pair): void {
  pair.fetchDueAt = fetchDue(pair.cell);
  pair.fetchDueOrder = pair.armed;
  pair.armed += 1;
}

function armRetryDue(pair: Pair): void {
  pair.retryDueAt = retryDue(pair.cell);
  pair.retryDueOrder = pair.armed;
  pair.armed += 1;
}

export function armUserClose(pair: Pair, at: number): void {
  pair.userCloseAt = at;
  pair.userCloseOrder = pair.armed;
  pair.armed += 1;
}

export function armUserOpen(pair: Pair, at: number): void {
  pair.userOpenAt = at;
  pair.userOpenOrder = pair.armed;
  pair.armed += 1;
}

function armOpenSettled(pair: Pair): void {
  pair.openSettledAt = openSettled(pair.cell);
  pair.openSettledOrder = pair.armed;
  pair.armed += 1;
}

export function armHostLeave(pair: Pair, at: number): void {
  pair.hostLeaveAt = at;
  pair.hostLeaveOrder = pair.armed;
  pair.armed += 1;
}

function armOsSuspend(pair: Pair): void {
  pair.osSuspendAt = osSuspend(pair.cell);
  pair.osSuspendOrder = pair.armed;
  pair.armed += 1;
}

function armHostExpire(pair: Pair): void {
  pair.hostExpireAt = hostExpire(pair.cell);
  pair.hostExpireOrder = pair.armed;
  pair.armed += 1;
}

function armOsDestroy(pair: Pair): void {
  pair.osDestroyAt = osDestroy(pair.cell);
  pair.osDestroyOrder = pair.armed;
  pair.armed += 1;
}

function armOsKill(pair: Pair): void {
  pair.osKillAt = osKill(pair.cell);
  pair.osKillOrder = pair.armed;
  pair.armed += 1;
}

/** network on net.change */
function networkNetChange(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.network) {
    // roaming
    case 0:
      if (isNextOffline(cell)) {
        changeNetwork(cell);
        return;
      }
      changeNetwork(cell);
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicNetOpened(other);
      }
      return;
  }
}

/** script on script.step */
function scriptScriptStep(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.script) {
    // playing
    case 0:
      if (isPullScripted(cell)) {
        stepScript(cell);
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          periodicToolPull(other);
        }
        return;
      }
      if (isClearScripted(cell)) {
        stepScript(cell);
        if (!pair.isPlain) {
          pair.cell.phone.isTouched = true;
          for (let app = 0; app < pair.cell.phone.apps; app++) {
            const other: Pair = pair.siblings[app]!;
            other.cell.now = pair.cell.now;
            cacheToolClear(other);
          }
        }
        return;
      }
      stepScript(cell);
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        lifecycleToolRelease(other);
      }
      return;
  }
}

/** host on host.activate */
function hostHostActivate(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // dead
    case 0:
      pair.host = 1; // foreground
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
    // foreground
    case 1:
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
    // background
    case 2:
      pair.host = 1; // foreground
      pair.hostExpireAt = NEVER; // disarm host.expire
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
  }
}

/** host on host.expire */
function hostHostExpire(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // background
    case 2:
      pair.host = 0; // dead
      pair.hostExpireAt = NEVER; // disarm host.expire
      endHost(cell);
      return;
  }
}

/** host on host.leave */
function hostHostLeave(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // foreground
    case 1:
      pair.host = 2; // background
      leaveHost(cell);
      armHostExpire(pair);
      return;
  }
}

/** sweep on host.opened */
function sweepHostOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // unscheduled
    case 0:
      pair.sweep = 1; // scheduled
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // pending
    case 2:
      pair.sweep = 1; // scheduled
      pair.sweepDueAt = NEVER; // disarm sweep.due
      catchUpSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
  }
}

/** sweep on sweep.due */
function sweepSweepDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.sweep) {
    // scheduled
    case 1:
      if (isHostAlive(cell)) {
        pair.sweepDueAt = NEVER; // disarm sweep.due
        runSweep(cell);
        scheduleSweep(cell);
        armSweepDue(pair);
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          periodicSweepRan(other);
        }
        return;
      }
      if (isSweepSkipped(cell)) {
        pair.sweepDueAt = NEVER; // disarm sweep.due
        skipSweep(cell);
        scheduleSweep(cell);
        armSweepDue(pair);
        return;
      }
      pair.sweep = 2; // pending
      pair.sweepDueAt = NEVER; // disarm sweep.due
      missSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
    // pending
    case 2:
      pair.sweepDueAt = NEVER; // disarm sweep.due
      missSweep(cell);
      scheduleSweep(cell);
      armSweepDue(pair);
      return;
  }
}

/** lifecycle on memory.short */
function lifecycleMemoryShort(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 6:
      if (isLeastRecentlyUsed(cell)) {
        pair.lifecycle = 4; // destroyed
        pair.osSuspendAt = NEVER; // disarm os.suspend
        pair.osKillAt = NEVER; // disarm os.kill
        evictApp(cell);
        return;
      }
      return;
    // suspended
    case 7:
      if (isLeastRecentlyUsed(cell)) {
        pair.lifecycle = 4; // destroyed
        pair.osDestroyAt = NEVER; // disarm os.destroy
        pair.osKillAt = NEVER; // disarm os.kill
        evictApp(cell);
        return;
      }
      return;
  }
}

/** lifecycle on os.destroy */
function lifecycleOsDestroy(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // suspended
    case 7:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      destroyIdleApp(cell);
      return;
  }
}

/** lifecycle on os.kill */
function lifecycleOsKill(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 6:
      pair.lifecycle = 4; // destroyed
      pair.osSuspendAt = NEVER; // disarm os.suspend
      killApp(cell);
      return;
    // suspended
    case 7:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      killApp(cell);
      return;
  }
}

/** lifecycle on os.suspend */
function lifecycleOsSuspend(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 6:
      pair.lifecycle = 7; // suspended
      pair.osSuspendAt = NEVER; // disarm os.suspend
      suspendApp(cell);
      armOsDestroy(pair);
      return;
  }
}

/** lifecycle on package.loaded */
function lifecyclePackageLoaded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // cold-start
    case 2:
      if (isTokenDue(cell)) {
        pair.lifecycle = 5; // foreground
        pair.packageLoadedAt = NEVER; // disarm package.loaded
        finishLoading(cell);
        setToken(cell);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
        }
        if (!pair.isPlain) {
          updateAppRead(pair);
        }
        return;
      }
      pair.lifecycle = 5; // foreground
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      finishLoading(cell);
      preAppRead(pair);
      periodicAppRead(pair);
      if (!pair.isPlain) {
        ownAppRead(pair);
      }
      if (!pair.isPlain) {
        updateAppRead(pair);
      }
      return;
  }
}

/** lifecycle on package.ready */
function lifecyclePackageReady(pair: Pair): void {
  switch (pair.lifecycle) {
    // updating
    case 1:
      pair.lifecycle = 2; // cold-start
      armPackageLoaded(pair);
      return;
    // blocked
    case 3:
      pair.lifecycle = 2; // cold-start
      armPackageLoaded(pair);
      return;
  }
}

/** lifecycle on package.refused */
function lifecyclePackageRefused(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // updating
    case 1:
      pair.lifecycle = 3; // blocked
      blockLaunch(cell);
      return;
  }
}

/** lifecycle on tool.release */
function lifecycleToolRelease(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // foreground
    case 5:
      pair.lifecycle = 2; // cold-start
      restartApp(cell);
      armPackageLoaded(pair);
      return;
  }
}

/** lifecycle on update.applied */
function lifecycleUpdateApplied(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // foreground
    case 5:
      pair.lifecycle = 2; // cold-start
      restartApp(cell);
      armPackageLoaded(pair);
      return;
  }
}

/** lifecycle on user.close */
function lifecycleUserClose(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // updating
    case 1:
      pair.lifecycle = 4; // destroyed
      closeApp(cell);
      abandonApp(cell);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
      }
      if (!pair.isPlain) {
        updateAppClosed(pair);
      }
      return;
    // cold-start
    case 2:
      pair.lifecycle = 6; // background
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
      }
      if (!pair.isPlain) {
        updateAppClosed(pair);
      }
      return;
    // blocked
    case 3:
      pair.lifecycle = 4; // destroyed
      closeApp(cell);
      abandonApp(cell);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
      }
      if (!pair.isPlain) {
        updateAppClosed(pair);
      }
      return;
    // foreground
    case 5:
      pair.lifecycle = 6; // background
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
      }
      if (!pair.isPlain) {
        updateAppClosed(pair);
      }
      return;
  }
}

/** lifecycle on user.open */
function lifecycleUserOpen(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // never-opened
    case 0:
      if (isUpdatedFirst(cell)) {
        pair.lifecycle = 1; // updating
        startCold(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          updateUpdateDemanded(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
        }
        if (!pair.isPlain) {
          deliveryAppLaunched(pair);
        }
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          lifecycleMemoryShort(other);
        }
        return;
      }
      if (isMemoryFull(cell)) {
        pair.lifecycle = 2; // cold-start
        startCold(cell);
        armPackageLoaded(pair);
        periodicAppOpened(pair);
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
        }
        if (!pair.isPlain) {
          deliveryAppLaunched(pair);
        }
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          lifecycleMemoryShort(other);
        }
        return;
      }
      pair.lifecycle = 2; // cold-start
      startCold(cell);
      armPackageLoaded(pair);
      periodicAppOpened(pair);
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
      }
      if (!pair.isPlain) {
        deliveryAppLaunched(pair);
      }
      return;
    // updating
    case 1:
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // cold-start
    case 2:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
        }
        if (!pair.isPlain) {
          updateAppRead(pair);
        }
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // blocked
    case 3:
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // destroyed
    case 4:
      if (isUpdatedFirst(cell)) {
        pair.lifecycle = 1; // updating
        startCold(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          updateUpdateDemanded(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
        }
        if (!pair.isPlain) {
          deliveryAppLaunched(pair);
        }
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          lifecycleMemoryShort(other);
        }
        return;
      }
      if (isMemoryFull(cell)) {
        pair.lifecycle = 2; // cold-start
        startCold(cell);
        armPackageLoaded(pair);
        periodicAppOpened(pair);
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
        }
        if (!pair.isPlain) {
          deliveryAppLaunched(pair);
        }
        pair.cell.phone.isTouched = true;
        for (let app = 0; app < pair.cell.phone.apps; app++) {
          const other: Pair = pair.siblings[app]!;
          other.cell.now = pair.cell.now;
          lifecycleMemoryShort(other);
        }
        return;
      }
      pair.lifecycle = 2; // cold-start
      startCold(cell);
      armPackageLoaded(pair);
      periodicAppOpened(pair);
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
      }
      if (!pair.isPlain) {
        deliveryAppLaunched(pair);
      }
      return;
    // foreground
    case 5:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
        }
        if (!pair.isPlain) {
          updateAppRead(pair);
        }
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // background
    case 6:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 5; // foreground
        pair.osSuspendAt = NEVER; // disarm os.suspend
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
        }
        if (!pair.isPlain) {
          updateAppRead(pair);
        }
        return;
      }
      pair.lifecycle = 5; // foreground
      pair.osSuspendAt = NEVER; // disarm os.suspend
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      periodicAppOpened(pair);
      return;
    // suspended
    case 7:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 5; // foreground
        pair.osDestroyAt = NEVER; // disarm os.destroy
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        periodicAppOpened(pair);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
        }
        if (!pair.isPlain) {
          updateAppRead(pair);
        }
        return;
      }
      pair.lifecycle = 5; // foreground
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      periodicAppOpened(pair);
      return;
  }
}

/** update on app.closed */
function updateAppClosed(pair: Pair): void {
  switch (pair.update) {
    // asking.awaited
    case 3:
      pair.update = 1; // asking.unawaited
      return;
    // refusing
    case 5:
      pair.update = 0; // idle
      pair.updateRetryAt = NEVER; // disarm update.retry
      return;
    // downloading.awaited
    case 6:
      pair.update = 4; // downloading.unawaited
      pair.updateExpiredAt = NEVER; // disarm update.expired
      return;
    // downloading.refused
    case 8:
      pair.update = 4; // downloading.unawaited
      return;
  }
}

/** update on app.launched */
function updateAppLaunched(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      if (isCheckSkipped(cell)) {
        return;
      }
      pair.update = 1; // asking.unawaited
      checkUpdate(cell);
      armCheckReply(pair);
      return;
    // waiting
    case 7:
      if (isCheckSkipped(cell)) {
        return;
      }
      pair.update = 1; // asking.unawaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      checkUpdate(cell);
      armCheckReply(pair);
      return;
  }
}

/** update on app.read */
function updateAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      if (isPromptAccepted(cell)) {
        pair.update = 2; // prompting
        acceptUpdate(cell);
        armPromptAnswered(pair);
        return;
      }
      if (isPrompted(cell)) {
        declineUpdate(cell);
        return;
      }
      return;
  }
}

/** update on check.reply */
function updateCheckReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // asking.unawaited
    case 1:
      if (isCheckFailed(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        return;
      }
      if (isUpToDate(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        return;
      }
      pair.update = 4; // downloading.unawaited
      pair.checkReplyAt = NEVER; // disarm check.reply
      answerCheck(cell);
      requestPackage(cell);
      armDownloadDone(pair);
      return;
    // asking.awaited
    case 3:
      if (isCheckRefused(cell)) {
        pair.update = 5; // refusing
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        armUpdateRetry(pair);
        lifecyclePackageRefused(pair);
        return;
      }
      if (isCheckFailed(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        failCheck(cell);
        lifecyclePackageReady(pair);
        return;
      }
      if (isUpToDate(cell)) {
        pair.update = 0; // idle
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        lifecyclePackageReady(pair);
        return;
      }
      if (isLocalPreferred(cell)) {
        pair.update = 4; // downloading.unawaited
        pair.checkReplyAt = NEVER; // disarm check.reply
        answerCheck(cell);
        requestPackage(cell);
        armDownloadDone(pair);
        lifecyclePackageReady(pair);
        return;
      }
      pair.update = 6; // downloading.awaited
      pair.checkReplyAt = NEVER; // disarm check.reply
      answerCheck(cell);
      requestPackage(cell);
      armDownloadDone(pair);
      armUpdateExpired(pair);
      return;
  }
}

/** update on download.done */
function updateDownloadDone(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // downloading.unawaited
    case 4:
      if (isDownloadRetried(cell)) {
        pair.update = 7; // waiting
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        return;
      }
      if (isDownloadFailed(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        return;
      }
      if (isPromptAccepted(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        storePackage(cell);
        acceptUpdate(cell);
        lifecycleUpdateApplied(pair);
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
        }
        if (!pair.isPlain) {
          deliveryAppLaunched(pair);
        }
        return;
      }
      if (isPrompted(cell)) {
        pair.update = 0; // idle
        pair.downloadDoneAt = NEVER; // disarm download.done
        storePackage(cell);
        declineUpdate(cell);
        return;
      }
      pair.update = 0; // idle
      pair.downloadDoneAt = NEVER; // disarm download.done
      storePackage(cell);
      return;
    // downloading.awaited
    case 6:
      if (isDownloadRefused(cell)) {
        pair.update = 5; // refusing
        pair.updateExpiredAt = NEVER; // disarm update.expired
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        lifecyclePackageRefused(pair);
        return;
      }
      if (isDownloadFailed(cell)) {
        pair.update = 0; // idle
        pair.updateExpiredAt = NEVER; // disarm update.expired
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        lifecyclePackageReady(pair);
        return;
      }
      pair.update = 0; // idle
      pair.updateExpiredAt = NEVER; // disarm update.expired
      pair.downloadDoneAt = NEVER; // disarm download.done
      storeAwaitedPackage(cell);
      lifecyclePackageReady(pair);
      return;
    // downloading.refused
    case 8:
      if (isDownloadFailed(cell)) {
        pair.update = 5; // refusing
        pair.downloadDoneAt = NEVER; // disarm download.done
        failPackage(cell);
        armUpdateRetry(pair);
        return;
      }
      pair.update = 0; // idle
      pair.downloadDoneAt = NEVER; // disarm download.done
      storeAwaitedPackage(cell);
      lifecyclePackageReady(pair);
      return;
  }
}

/** update on prompt.answered */
function updatePromptAnswered(pair: Pair): void {
  switch (pair.update) {
    // prompting
    case 2:
      pair.update = 0; // idle
      pair.promptAnsweredAt = NEVER; // disarm prompt.answered
      lifecycleUpdateApplied(pair);
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
      }
      if (!pair.isPlain) {
        deliveryAppLaunched(pair);
      }
      return;
  }
}

/** update on update.demanded */
function updateUpdateDemanded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // idle
    case 0:
      pair.update = 3; // asking.awaited
      demandUpdate(cell);
      armCheckReply(pair);
      return;
    // asking.unawaited
    case 1:
      pair.update = 3; // asking.awaited
      return;
    // downloading.unawaited
    case 4:
      pair.update = 6; // downloading.awaited
      armUpdateExpired(pair);
      return;
    // waiting
    case 7:
      pair.update = 3; // asking.awaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      demandUpdate(cell);
      armCheckReply(pair);
      return;
  }
}

/** update on update.expired */
function updateUpdateExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // downloading.awaited
    case 6:
      if (isLocalRefused(cell)) {
        pair.update = 8; // downloading.refused
        pair.updateExpiredAt = NEVER; // disarm update.expired
        lifecyclePackageRefused(pair);
        return;
      }
      pair.update = 4; // downloading.unawaited
      pair.updateExpiredAt = NEVER; // disarm update.expired
      lifecyclePackageReady(pair);
      return;
  }
}

/** update on update.retry */
function updateUpdateRetry(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.update) {
    // refusing
    case 5:
      pair.update = 8; // downloading.refused
      pair.updateRetryAt = NEVER; // disarm update.retry
      requestPackage(cell);
      armDownloadDone(pair);
      return;
    // waiting
    case 7:
      pair.update = 4; // downloading.unawaited
      pair.updateRetryAt = NEVER; // disarm update.retry
      requestPackage(cell);
      armDownloadDone(pair);
      return;
  }
}

/** delivery on app.launched */
function deliveryAppLaunched(pair: Pair): void {
  switch (pair.delivery) {
    // listening
    case 0:
      pair.pushArrivedAt = NEVER; // disarm push.arrived
      pair.releaseLearnedAt = NEVER; // disarm release.learned
      armPushArrived(pair);
      armReleaseLearned(pair);
      return;
  }
}

/** delivery on push.arrived */
function deliveryPushArrived(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.delivery) {
    // listening
    case 0:
      if (isPushReceived(cell)) {
        storePushedPackage(cell);
        armPushArrived(pair);
        return;
      }
      armPushArrived(pair);
      return;
  }
}

/** delivery on release.learned */
function deliveryReleaseLearned(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.delivery) {
    // listening
    case 0:
      if (isReleaseHeard(cell)) {
        learnRelease(cell);
        armReleaseLearned(pair);
        return;
      }
      armReleaseLearned(pair);
      return;
  }
}

/** periodic on app.closed */
function periodicAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // owed
    case 1:
      pair.periodic = 3; // settling
      armOpenSettled(pair);
      return;
    // in-flight.awaited
    case 7:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      return;
  }
}

/** periodic on app.opened */
function periodicAppOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // unopened
    case 0:
      if (isFetchOwedAtFirstOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      pair.periodic = 2; // scheduled
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // lapsed
    case 4:
      if (isFetchOwedAtLateOpen(cell)) {
        pair.periodic = 1; // owed
        return;
      }
      pair.periodic = 2; // scheduled
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
  }
}

/** periodic on app.read */
function periodicAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // owed
    case 1:
      if (isLoading(cell)) {
        readPeriodic(cell);
        return;
      }
      pair.periodic = 3; // settling
      readPeriodic(cell);
      armOpenSettled(pair);
      return;
    // scheduled
    case 2:
      readPeriodic(cell);
      return;
    // settling
    case 3:
      readPeriodic(cell);
      return;
    // lapsed
    case 4:
      readPeriodic(cell);
      return;
    // held
    case 5:
      readPeriodic(cell);
      return;
    // in-flight.unawaited
    case 6:
      if (isPeriodicReadWaiting(cell)) {
        pair.periodic = 7; // in-flight.awaited
        awaitPeriodic(cell);
        armPeriodicReadExpired(pair);
        return;
      }
      readPeriodic(cell);
      return;
    // in-flight.awaited
    case 7:
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      awaitPeriodic(cell);
      armPeriodicReadExpired(pair);
      return;
    // retrying
    case 8:
      readPeriodic(cell);
      return;
  }
}

/** periodic on fetch.due */
function periodicFetchDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isIntervalRunning(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isLookedAtAgain(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOpportunityFull(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        deferPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.fetchDueAt = NEVER; // disarm fetch.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.fetchDueAt = NEVER; // disarm fetch.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on host.opened */
function periodicHostOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isHostOpenIgnored(cell)) {
        return;
      }
      pair.periodic = 3; // settling
      pair.fetchDueAt = NEVER; // disarm fetch.due
      armOpenSettled(pair);
      return;
  }
}

/** periodic on net.opened */
function periodicNetOpened(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // held
    case 5:
      if (isPeriodicGateClosed(cell)) {
        return;
      }
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on open.settled */
function periodicOpenSettled(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // settling
    case 3:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.openSettledAt = NEVER; // disarm open.settled
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOpportunityFull(cell)) {
        pair.periodic = 2; // scheduled
        pair.openSettledAt = NEVER; // disarm open.settled
        deferPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.openSettledAt = NEVER; // disarm open.settled
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.openSettledAt = NEVER; // disarm open.settled
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on periodic.readExpired */
function periodicPeriodicReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.awaited
    case 7:
      pair.periodic = 6; // in-flight.unawaited
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      readPeriodic(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
  }
}

/** periodic on periodic.reply */
function periodicPeriodicReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // in-flight.unawaited
    case 6:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 8; // retrying
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        armRetryDue(pair);
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      pair.periodic = 2; // scheduled
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      return;
    // in-flight.awaited
    case 7:
      if (isPeriodicRetryLeft(cell)) {
        pair.periodic = 8; // retrying
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        readPeriodic(cell);
        armRetryDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      if (isPeriodicFailed(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        failPeriodic(cell);
        readPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      if (isPeriodicTooLarge(cell)) {
        pair.periodic = 2; // scheduled
        pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
        pair.periodicReplyAt = NEVER; // disarm periodic.reply
        discardTooLargePeriodic(cell);
        readPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      pair.periodic = 2; // scheduled
      pair.periodicReadExpiredAt = NEVER; // disarm periodic.readExpired
      pair.periodicReplyAt = NEVER; // disarm periodic.reply
      storePeriodic(cell);
      readPeriodic(cell);
      schedulePeriodic(cell);
      armFetchDue(pair);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
  }
}

/** periodic on retry.due */
function periodicRetryDue(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // retrying
    case 8:
      if (isLookedAtAgain(cell)) {
        pair.periodic = 2; // scheduled
        pair.retryDueAt = NEVER; // disarm retry.due
        lapsePeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.retryDueAt = NEVER; // disarm retry.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        pair.retryDueAt = NEVER; // disarm retry.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.retryDueAt = NEVER; // disarm retry.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.retryDueAt = NEVER; // disarm retry.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on sweep.ran */
function periodicSweepRan(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isSweepIgnored(cell)) {
        return;
      }
      if (isOutsideWindow(cell)) {
        pair.periodic = 4; // lapsed
        pair.fetchDueAt = NEVER; // disarm fetch.due
        lapsePeriodic(cell);
        return;
      }
      if (isPeriodicTokenMissing(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isOpportunityFull(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        deferPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.fetchDueAt = NEVER; // disarm fetch.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.fetchDueAt = NEVER; // disarm fetch.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** periodic on tool.pull */
function periodicToolPull(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.periodic) {
    // scheduled
    case 2:
      if (isPeriodicTokenMissing(cell)) {
        pair.fetchDueAt = NEVER; // disarm fetch.due
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        pair.fetchDueAt = NEVER; // disarm fetch.due
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      pair.fetchDueAt = NEVER; // disarm fetch.due
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
    // lapsed
    case 4:
      if (isPeriodicTokenMissing(cell)) {
        pair.periodic = 2; // scheduled
        rejectPeriodic(cell);
        schedulePeriodic(cell);
        armFetchDue(pair);
        return;
      }
      if (isPeriodicGateClosed(cell)) {
        pair.periodic = 5; // held
        holdPeriodic(cell);
        return;
      }
      pair.periodic = 6; // in-flight.unawaited
      requestPeriodic(cell);
      armPeriodicReply(pair);
      return;
  }
}

/** pre on app.closed */
function preAppClosed(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 2:
      pair.pre = 1; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      return;
  }
}

/** pre on app.launched */
function preAppLaunched(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // idle
    case 0:
      if (isPreTokenMissing(cell)) {
        rejectPre(cell);
        return;
      }
      if (isOffline(cell)) {
        skipPre(cell);
        return;
      }
      pair.pre = 1; // in-flight.unawaited
      requestPre(cell);
      armPreReply(pair);
      return;
  }
}

/** pre on app.read */
function preAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // idle
    case 0:
      readPre(cell);
      return;
    // in-flight.unawaited
    case 1:
      if (isPreReadWaiting(cell)) {
        pair.pre = 2; // in-flight.awaited
        awaitPre(cell);
        armPreReadExpired(pair);
        return;
      }
      readPre(cell);
      return;
    // in-flight.awaited
    case 2:
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      awaitPre(cell);
      armPreReadExpired(pair);
      return;
  }
}

/** pre on pre.readExpired */
function prePreReadExpired(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.awaited
    case 2:
      pair.pre = 1; // in-flight.unawaited
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      readPre(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
  }
}

/** pre on pre.reply */
function prePreReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.pre) {
    // in-flight.unawaited
    case 1:
      if (isPreFailed(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        return;
      }
      if (isPreLost(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        losePre(cell);
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 0; // idle
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        return;
      }
      pair.pre = 0; // idle
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      return;
    // in-flight.awaited
    case 2:
      if (isPreFailed(cell)) {
        pair.pre = 0; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        failPre(cell);
        readPre(cell);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      if (isPreLate(cell)) {
        pair.pre = 0; // idle
        pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
        pair.preReplyAt = NEVER; // disarm pre.reply
        storePre(cell);
        showLatePre(cell);
        readPre(cell);
        if (!pair.isPlain) {
          ownReadReturned(pair);
        }
        return;
      }
      pair.pre = 0; // idle
      pair.preReadExpiredAt = NEVER; // disarm pre.readExpired
      pair.preReplyAt = NEVER; // disarm pre.reply
      storePre(cell);
      readPre(cell);
      if (!pair.isPlain) {
        ownReadReturned(pair);
      }
      return;
  }
}

/** own on app.closed */
function ownAppClosed(pair: Pair): void {
  switch (pair.own) {
    // listening
    case 1:
      pair.own = 0; // idle
      return;
  }
}

/** own on app.read */
function ownAppRead(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // idle
    case 0:
      if (isDataThere(cell)) {
        return;
      }
      if (isReadPending(cell)) {
        pair.own = 1; // listening
        return;
      }
      if (isOwnCacheUsable(cell)) {
        readOwnCache(cell);
        return;
      }
      pair.own = 2; // in-flight
      requestOwn(cell);
      armOwnReply(pair);
      return;
  }
}

/** own on own.reply */
function ownOwnReply(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // in-flight
    case 2:
      if (isOwnFailed(cell)) {
        pair.own = 0; // idle
        pair.ownReplyAt = NEVER; // disarm own.reply
        failOwn(cell);
        return;
      }
      pair.own = 0; // idle
      pair.ownReplyAt = NEVER; // disarm own.reply
      storeOwn(cell);
      return;
  }
}

/** own on read.returned */
function ownReadReturned(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.own) {
    // listening
    case 1:
      if (isDataThere(cell)) {
        pair.own = 0; // idle
        return;
      }
      if (isReadPending(cell)) {
        return;
      }
      if (isOwnCacheUsable(cell)) {
        pair.own = 0; // idle
        readOwnCache(cell);
        return;
      }
      pair.own = 2; // in-flight
      requestOwn(cell);
      armOwnReply(pair);
      return;
  }
}

/** cache on tool.clear */
function cacheToolClear(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.cache) {
    // kept
    case 0:
      clearCaches(cell);
      return;
  }
}

/** Finds the slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first. */
export function findNext(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // script.step
  if (pair.scriptStepAt < at) {
    at = pair.scriptStepAt;
    slot = 0;
  }
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 1;
  }
  // host.activate
  if (pair.hostActivateAt < at) {
    at = pair.hostActivateAt;
    slot = 2;
  }
  // check.reply
  if (pair.checkReplyAt < at) {
    at = pair.checkReplyAt;
    slot = 3;
  }
  // download.done
  if (pair.downloadDoneAt < at || (pair.downloadDoneAt === at && slot === 3 && pair.downloadDoneOrder < pair.checkReplyOrder)) {
    at = pair.downloadDoneAt;
    slot = 4;
  }
  // push.arrived
  if (pair.pushArrivedAt < at || (pair.pushArrivedAt === at && slot === 3 && pair.pushArrivedOrder < pair.checkReplyOrder) || (pair.pushArrivedAt === at && slot === 4 && pair.pushArrivedOrder < pair.downloadDoneOrder)) {
    at = pair.pushArrivedAt;
    slot = 5;
  }
  // release.learned
  if (pair.releaseLearnedAt < at || (pair.releaseLearnedAt === at && slot === 3 && pair.releaseLearnedOrder < pair.checkReplyOrder) || (pair.releaseLearnedAt === at && slot === 4 && pair.releaseLearnedOrder < pair.downloadDoneOrder) || (pair.releaseLearnedAt === at && slot === 5 && pair.releaseLearnedOrder < pair.pushArrivedOrder)) {
    at = pair.releaseLearnedAt;
    slot = 6;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at || (pair.periodicReplyAt === at && slot === 3 && pair.periodicReplyOrder < pair.checkReplyOrder) || (pair.periodicReplyAt === at && slot === 4 && pair.periodicReplyOrder < pair.downloadDoneOrder) || (pair.periodicReplyAt === at && slot === 5 && pair.periodicReplyOrder < pair.pushArrivedOrder) || (pair.periodicReplyAt === at && slot === 6 && pair.periodicReplyOrder < pair.releaseLearnedOrder)) {
    at = pair.periodicReplyAt;
    slot = 7;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 3 && pair.preReplyOrder < pair.checkReplyOrder) || (pair.preReplyAt === at && slot === 4 && pair.preReplyOrder < pair.downloadDoneOrder) || (pair.preReplyAt === at && slot === 5 && pair.preReplyOrder < pair.pushArrivedOrder) || (pair.preReplyAt === at && slot === 6 && pair.preReplyOrder < pair.releaseLearnedOrder) || (pair.preReplyAt === at && slot === 7 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 8;
  }
  // own.reply
  if (pair.ownReplyAt < at || (pair.ownReplyAt === at && slot === 3 && pair.ownReplyOrder < pair.checkReplyOrder) || (pair.ownReplyAt === at && slot === 4 && pair.ownReplyOrder < pair.downloadDoneOrder) || (pair.ownReplyAt === at && slot === 5 && pair.ownReplyOrder < pair.pushArrivedOrder) || (pair.ownReplyAt === at && slot === 6 && pair.ownReplyOrder < pair.releaseLearnedOrder) || (pair.ownReplyAt === at && slot === 7 && pair.ownReplyOrder < pair.periodicReplyOrder) || (pair.ownReplyAt === at && slot === 8 && pair.ownReplyOrder < pair.preReplyOrder)) {
    at = pair.ownReplyAt;
    slot = 9;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 10;
  }
  // prompt.answered
  if (pair.promptAnsweredAt < at || (pair.promptAnsweredAt === at && slot === 10 && pair.promptAnsweredOrder < pair.packageLoadedOrder)) {
    at = pair.promptAnsweredAt;
    slot = 11;
  }
  // update.expired
  if (pair.updateExpiredAt < at) {
    at = pair.updateExpiredAt;
    slot = 12;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at || (pair.periodicReadExpiredAt === at && slot === 12 && pair.periodicReadExpiredOrder < pair.updateExpiredOrder)) {
    at = pair.periodicReadExpiredAt;
    slot = 13;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 12 && pair.preReadExpiredOrder < pair.updateExpiredOrder) || (pair.preReadExpiredAt === at && slot === 13 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 14;
  }
  // sweep.due
  if (pair.sweepDueAt < at) {
    at = pair.sweepDueAt;
    slot = 15;
  }
  // update.retry
  if (pair.updateRetryAt < at || (pair.updateRetryAt === at && slot === 15 && pair.updateRetryOrder < pair.sweepDueOrder)) {
    at = pair.updateRetryAt;
    slot = 16;
  }
  // fetch.due
  if (pair.fetchDueAt < at || (pair.fetchDueAt === at && slot === 15 && pair.fetchDueOrder < pair.sweepDueOrder) || (pair.fetchDueAt === at && slot === 16 && pair.fetchDueOrder < pair.updateRetryOrder)) {
    at = pair.fetchDueAt;
    slot = 17;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 15 && pair.retryDueOrder < pair.sweepDueOrder) || (pair.retryDueAt === at && slot === 16 && pair.retryDueOrder < pair.updateRetryOrder) || (pair.retryDueAt === at && slot === 17 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 18;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 19;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 20;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 21;
  }
  // host.leave
  if (pair.hostLeaveAt < at) {
    at = pair.hostLeaveAt;
    slot = 22;
  }
  // os.suspend
  if (pair.osSuspendAt < at || (pair.osSuspendAt === at && slot === 22 && pair.osSuspendOrder < pair.hostLeaveOrder)) {
    at = pair.osSuspendAt;
    slot = 23;
  }
  // host.expire
  if (pair.hostExpireAt < at) {
    at = pair.hostExpireAt;
    slot = 24;
  }
  // os.destroy
  if (pair.osDestroyAt < at || (pair.osDestroyAt === at && slot === 24 && pair.osDestroyOrder < pair.hostExpireOrder)) {
    at = pair.osDestroyAt;
    slot = 25;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 26;
  }
  pair.next = slot;
  pair.nextAt = at;
}

/** The same where a pair is plain. */
export function findNextOfPlain(pair: Pair): void {
  let slot: i32 = -1;
  let at: number = NEVER;
  // net.change
  if (pair.netChangeAt < at) {
    at = pair.netChangeAt;
    slot = 1;
  }
  // periodic.reply
  if (pair.periodicReplyAt < at) {
    at = pair.periodicReplyAt;
    slot = 7;
  }
  // pre.reply
  if (pair.preReplyAt < at || (pair.preReplyAt === at && slot === 7 && pair.preReplyOrder < pair.periodicReplyOrder)) {
    at = pair.preReplyAt;
    slot = 8;
  }
  // package.loaded
  if (pair.packageLoadedAt < at) {
    at = pair.packageLoadedAt;
    slot = 10;
  }
  // periodic.readExpired
  if (pair.periodicReadExpiredAt < at) {
    at = pair.periodicReadExpiredAt;
    slot = 13;
  }
  // pre.readExpired
  if (pair.preReadExpiredAt < at || (pair.preReadExpiredAt === at && slot === 13 && pair.preReadExpiredOrder < pair.periodicReadExpiredOrder)) {
    at = pair.preReadExpiredAt;
    slot = 14;
  }
  // fetch.due
  if (pair.fetchDueAt < at) {
    at = pair.fetchDueAt;
    slot = 17;
  }
  // retry.due
  if (pair.retryDueAt < at || (pair.retryDueAt === at && slot === 17 && pair.retryDueOrder < pair.fetchDueOrder)) {
    at = pair.retryDueAt;
    slot = 18;
  }
  // user.close
  if (pair.userCloseAt < at) {
    at = pair.userCloseAt;
    slot = 19;
  }
  // user.open
  if (pair.userOpenAt < at) {
    at = pair.userOpenAt;
    slot = 20;
  }
  // open.settled
  if (pair.openSettledAt < at) {
    at = pair.openSettledAt;
    slot = 21;
  }
  // os.suspend
  if (pair.osSuspendAt < at) {
    at = pair.osSuspendAt;
    slot = 23;
  }
  // os.destroy
  if (pair.osDestroyAt < at) {
    at = pair.osDestroyAt;
    slot = 25;
  }
  // os.kill
  if (pair.osKillAt < at) {
    at = pair.osKillAt;
    slot = 26;
  }
  pair.next = slot;
  pair.nextAt = at;
}

/** Which of the things that happen at one instant a slot is. */
export function rankOf(slot: i32): i32 {
  switch (slot) {
    case 0:
      return 1;
    case 1:
      return 4;
    case 2:
      return 5;
    case 3:
      return 6;
    case 4:
      return 6;
    case 5:
      return 6;
    case 6:
      return 6;
    case 7:
      return 6;
    case 8:
      return 6;
    case 9:
      return 6;
    case 10:
      return 7;
    case 11:
      return 7;
    case 12:
      return 8;
    case 13:
      return 8;
    case 14:
      return 8;
    case 15:
      return 9;
    case 16:
      return 9;
    case 17:
      return 9;
    case 18:
      return 9;
    case 19:
      return 10;
    case 20:
      return 11;
    case 21:
      return 12;
    case 22:
      return 13;
    case 23:
      return 13;
    case 24:
      return 14;
    case 25:
      return 14;
    case 26:
      return 15;
  }
  return -1;
}

/** Gives the machine of the next slot its input, and all messages that follow from it. */
export function fire(pair: Pair): void {
  switch (pair.next) {
    case 0:
      pair.scriptStepAt = NEVER;
      scriptScriptStep(pair);
      return;
    case 1:
      pair.netChangeAt = NEVER;
      networkNetChange(pair);
      return;
    case 2:
      pair.hostActivateAt = NEVER;
      hostHostActivate(pair);
      return;
    case 3:
      pair.checkReplyAt = NEVER;
      updateCheckReply(pair);
      return;
    case 4:
      pair.downloadDoneAt = NEVER;
      updateDownloadDone(pair);
      return;
    case 5:
      pair.pushArrivedAt = NEVER;
      deliveryPushArrived(pair);
      return;
    case 6:
      pair.releaseLearnedAt = NEVER;
      deliveryReleaseLearned(pair);
      return;
    case 7:
      pair.periodicReplyAt = NEVER;
      periodicPeriodicReply(pair);
      return;
    case 8:
      pair.preReplyAt = NEVER;
      prePreReply(pair);
      return;
    case 9:
      pair.ownReplyAt = NEVER;
      ownOwnReply(pair);
      return;
    case 10:
      pair.packageLoadedAt = NEVER;
      lifecyclePackageLoaded(pair);
      return;
    case 11:
      pair.promptAnsweredAt = NEVER;
      updatePromptAnswered(pair);
      return;
    case 12:
      pair.updateExpiredAt = NEVER;
      updateUpdateExpired(pair);
      return;
    case 13:
      pair.periodicReadExpiredAt = NEVER;
      periodicPeriodicReadExpired(pair);
      return;
    case 14:
      pair.preReadExpiredAt = NEVER;
      prePreReadExpired(pair);
      return;
    case 15:
      pair.sweepDueAt = NEVER;
      sweepSweepDue(pair);
      return;
    case 16:
      pair.updateRetryAt = NEVER;
      updateUpdateRetry(pair);
      return;
    case 17:
      pair.fetchDueAt = NEVER;
      periodicFetchDue(pair);
      return;
    case 18:
      pair.retryDueAt = NEVER;
      periodicRetryDue(pair);
      return;
    case 19:
      pair.userCloseAt = NEVER;
      lifecycleUserClose(pair);
      return;
    case 20:
      pair.userOpenAt = NEVER;
      lifecycleUserOpen(pair);
      return;
    case 21:
      pair.openSettledAt = NEVER;
      periodicOpenSettled(pair);
      return;
    case 22:
      pair.hostLeaveAt = NEVER;
      hostHostLeave(pair);
      return;
    case 23:
      pair.osSuspendAt = NEVER;
      lifecycleOsSuspend(pair);
      return;
    case 24:
      pair.hostExpireAt = NEVER;
      hostHostExpire(pair);
      return;
    case 25:
      pair.osDestroyAt = NEVER;
      lifecycleOsDestroy(pair);
      return;
    case 26:
      pair.osKillAt = NEVER;
      lifecycleOsKill(pair);
      return;
  }
}
