// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import {
  abandonApp,
  closeApp,
  crashApp,
  destroyIdleApp,
  finishLoading,
  killApp,
  setOwedToken,
  setToken,
  startCold,
  startHot,
  suspendApp,
} from '../../domain/actions/launch.ts';
import { isMemoryFull, isPackageBad, isReadAtHotStart, isTokenDue } from '../../domain/guards/launch.ts';
import { isUpdatedFirst } from '../../domain/guards/update.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armOsDestroy, armOsKill, armOsSuspend, armPackageLoaded } from './arm.ts';
import { lifecycleMemoryShort } from './lifecycle-told.ts';
import {
  updateAppClosed,
  updateAppLaunched,
  updateAppRead,
  updateAppReturned,
  updateUpdateDemanded,
} from './update-told.ts';
import { deliveryAppClosed, deliveryAppLaunched } from './delivery-told.ts';
import { periodicAppClosed, periodicAppOpened, periodicAppRead } from './periodic-told.ts';
import { preAppClosed, preAppLaunched, preAppRead } from './pre-told.ts';
import { ownAppClosed, ownAppOpened, ownAppRead } from './own-told.ts';

/** lifecycle on os.destroy */
export function lifecycleOsDestroy(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // suspended
    case 8:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      destroyIdleApp(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on os.kill */
export function lifecycleOsKill(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 7:
      pair.lifecycle = 4; // destroyed
      pair.osSuspendAt = NEVER; // disarm os.suspend
      killApp(cell);
      return;
    // suspended
    case 8:
      pair.lifecycle = 4; // destroyed
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      killApp(cell);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on os.suspend */
export function lifecycleOsSuspend(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // background
    case 7:
      pair.lifecycle = 8; // suspended
      pair.osSuspendAt = NEVER; // disarm os.suspend
      suspendApp(cell);
      armOsDestroy(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on package.loaded */
export function lifecyclePackageLoaded(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // cold-start
    case 2:
      if (isPackageBad(cell)) {
        pair.lifecycle = 5; // crashed
        pair.packageLoadedAt = NEVER; // disarm package.loaded
        crashApp(cell);
        return;
      }
      if (isTokenDue(cell)) {
        pair.lifecycle = 6; // foreground
        pair.packageLoadedAt = NEVER; // disarm package.loaded
        finishLoading(cell);
        setToken(cell);
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
          updateAppRead(pair);
        }
        return;
      }
      pair.lifecycle = 6; // foreground
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      finishLoading(cell);
      preAppRead(pair);
      periodicAppRead(pair);
      if (!pair.isPlain) {
        ownAppRead(pair);
        updateAppRead(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on user.close */
export function lifecycleUserClose(pair: Pair): void {
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
        updateAppClosed(pair);
        deliveryAppClosed(pair);
      }
      return;
    // cold-start
    case 2:
      if (isPackageBad(cell)) {
        pair.lifecycle = 4; // destroyed
        pair.packageLoadedAt = NEVER; // disarm package.loaded
        closeApp(cell);
        crashApp(cell);
        preAppClosed(pair);
        periodicAppClosed(pair);
        if (!pair.isPlain) {
          ownAppClosed(pair);
          updateAppClosed(pair);
          deliveryAppClosed(pair);
        }
        return;
      }
      pair.lifecycle = 7; // background
      pair.packageLoadedAt = NEVER; // disarm package.loaded
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
        updateAppClosed(pair);
        deliveryAppClosed(pair);
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
        updateAppClosed(pair);
        deliveryAppClosed(pair);
      }
      return;
    // crashed
    case 5:
      pair.lifecycle = 4; // destroyed
      closeApp(cell);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
        updateAppClosed(pair);
        deliveryAppClosed(pair);
      }
      return;
    // foreground
    case 6:
      pair.lifecycle = 7; // background
      closeApp(cell);
      armOsSuspend(pair);
      armOsKill(pair);
      preAppClosed(pair);
      periodicAppClosed(pair);
      if (!pair.isPlain) {
        ownAppClosed(pair);
        updateAppClosed(pair);
        deliveryAppClosed(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** lifecycle on user.open */
export function lifecycleUserOpen(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.lifecycle) {
    // never-opened
    case 0:
      if (isUpdatedFirst(cell)) {
        pair.lifecycle = 1; // updating
        startCold(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
          updateUpdateDemanded(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
        deliveryAppLaunched(pair);
      }
      return;
    // updating
    case 1:
      startHot(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      return;
    // cold-start
    case 2:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
          updateAppRead(pair);
        }
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      return;
    // blocked
    case 3:
      startHot(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      return;
    // destroyed
    case 4:
      if (isUpdatedFirst(cell)) {
        pair.lifecycle = 1; // updating
        startCold(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
          updateUpdateDemanded(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
        deliveryAppLaunched(pair);
      }
      return;
    // crashed
    case 5:
      if (isUpdatedFirst(cell)) {
        pair.lifecycle = 1; // updating
        startCold(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
          updateUpdateDemanded(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppLaunched(pair);
        if (!pair.isPlain) {
          updateAppLaunched(pair);
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
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      preAppLaunched(pair);
      if (!pair.isPlain) {
        updateAppLaunched(pair);
        deliveryAppLaunched(pair);
      }
      return;
    // foreground
    case 6:
      if (isReadAtHotStart(cell)) {
        startHot(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
          updateAppRead(pair);
        }
        return;
      }
      startHot(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
      }
      return;
    // background
    case 7:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 6; // foreground
        pair.osSuspendAt = NEVER; // disarm os.suspend
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        setOwedToken(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
          updateAppRead(pair);
          updateAppReturned(pair);
        }
        return;
      }
      pair.lifecycle = 6; // foreground
      pair.osSuspendAt = NEVER; // disarm os.suspend
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      setOwedToken(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
        updateAppReturned(pair);
      }
      return;
    // suspended
    case 8:
      if (isReadAtHotStart(cell)) {
        pair.lifecycle = 6; // foreground
        pair.osDestroyAt = NEVER; // disarm os.destroy
        pair.osKillAt = NEVER; // disarm os.kill
        startHot(cell);
        setOwedToken(cell);
        periodicAppOpened(pair);
        if (!pair.isPlain) {
          ownAppOpened(pair);
        }
        preAppRead(pair);
        periodicAppRead(pair);
        if (!pair.isPlain) {
          ownAppRead(pair);
          updateAppRead(pair);
          updateAppReturned(pair);
        }
        return;
      }
      pair.lifecycle = 6; // foreground
      pair.osDestroyAt = NEVER; // disarm os.destroy
      pair.osKillAt = NEVER; // disarm os.kill
      startHot(cell);
      setOwedToken(cell);
      periodicAppOpened(pair);
      if (!pair.isPlain) {
        ownAppOpened(pair);
        updateAppReturned(pair);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}
