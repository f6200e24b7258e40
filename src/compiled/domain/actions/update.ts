/** What becomes of the code package of an app: facts (decision D1). */

import { FACT, type Outcome, PACKAGE, type PackageKind } from '../../facts/codes.ts';
import { STREAM } from '../../kernel/streams.ts';
import type { Cell } from '../cell.ts';
import { outcomeNow } from '../question.ts';
import { record1, record2, record3 } from '../record.ts';
import type { AppRow } from '../rows.ts';
import { knownCheck, sendCheck, sendDownload } from '../transfer.ts';
import { heardOf, isNewsDue, offeredVersion, packageBytes, reachedVersion } from '../update.ts';

export function checkUpdate(cell: Cell): void {
  record2(cell, FACT.UpdateChecked, sendCheck(cell, false), 0);
}

/** A launch waits: it asks nobody if the host knows already, and on a weak network it does with what there is. */
export function demandUpdate(cell: Cell): void {
  const row: AppRow = cell.row;
  const isKnown: boolean = isNewsDue(cell);
  const isHurried: boolean = row.localVersion >= 0;
  const outcome: Outcome = isKnown ? knownCheck(cell, isHurried) : sendCheck(cell, isHurried);
  record2(cell, FACT.UpdateChecked, outcome, isKnown ? 1 : 0);
}

export function failCheck(cell: Cell): void {
  record1(cell, FACT.UpdateCheckFailed, outcomeNow(cell.check, cell.row.updateOutcome, cell.now));
}

export function answerCheck(cell: Cell): void {
  record1(cell, FACT.UpdateAnswered, offeredVersion(cell));
}

export function requestPackage(cell: Cell): void {
  record2(cell, FACT.PackageRequested, offeredVersion(cell), sendDownload(cell));
}

/** Nobody waits for it. The first one is that also where the launch that asked for it was left. */
export function storePackage(cell: Cell): void {
  const kind: PackageKind = cell.row.localVersion < 0 ? PACKAGE.first : PACKAGE.background;
  record3(cell, FACT.PackageStored, cell.row.packageVersion, packageBytes(cell), kind);
}

export function storeAwaitedPackage(cell: Cell): void {
  const kind: PackageKind = cell.row.localVersion < 0 ? PACKAGE.first : PACKAGE.blocking;
  record3(cell, FACT.PackageStored, cell.row.packageVersion, packageBytes(cell), kind);
}

export function storePushedPackage(cell: Cell): void {
  const within: number = cell.model.update!.pushWithinMs;
  const version: number = reachedVersion(cell, STREAM.push, within, cell.row.localVersion);
  record3(cell, FACT.PackageStored, version, packageBytes(cell), PACKAGE.push);
}

export function failPackage(cell: Cell): void {
  record1(cell, FACT.PackageFailed, outcomeNow(cell.download, cell.row.packageOutcome, cell.now));
}

export function acceptUpdate(cell: Cell): void {
  record1(cell, FACT.UpdatePrompted, 1);
}

export function declineUpdate(cell: Cell): void {
  record1(cell, FACT.UpdatePrompted, 0);
}

export function learnRelease(cell: Cell): void {
  const within: number = cell.model.update!.hostCheckMs;
  record1(cell, FACT.ReleaseLearned, reachedVersion(cell, STREAM.hostCheck, within, heardOf(cell)));
}
