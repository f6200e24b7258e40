/** Checks for a package and downloads of one: how they leave the device. */

import { OUTCOME, type Outcome } from '../facts/codes.ts';
import type { Law } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { REQUEST } from '../services/ask.ts';
import { lengthUs } from '../services/length.ts';
import type { Cell } from './cell.ts';
import { isServed, type Question, resetQuestion } from './question.ts';
import { askService } from './served.ts';
import { offeredVersion, packageBytes, transferOutcome } from './update.ts';

/** @returns how the check will end, as far as is known */
export function sendCheck(cell: Cell, isHurried: boolean): Outcome {
  const n: number = cell.row.updateChecks;
  const outcome: Outcome = transferOutcome(cell, STREAM.checkOutcome, n, isHurried);
  return send(cell, cell.check, n, outcome, cell.model.update!.checkTime, STREAM.checkTime);
}

/** What the host knows already it asks nobody. */
export function knownCheck(cell: Cell, isHurried: boolean): Outcome {
  resetQuestion(cell.check);
  return transferOutcome(cell, STREAM.checkOutcome, cell.row.updateChecks, isHurried);
}

export function sendDownload(cell: Cell): Outcome {
  const n: number = cell.row.packages;
  const outcome: Outcome = transferOutcome(cell, STREAM.downloadOutcome, n, false);
  return send(cell, cell.download, n, outcome, cell.model.update!.downloadTime, STREAM.downloadTime);
}

/** Where a service answers, the time of the transfer is the network there and back, and the client waits so much longer than for a fetch. */
function send(cell: Cell, question: Question, n: number, outcome: Outcome, time: Law, stream: i32): Outcome {
  if (!isServed(question)) return outcome;
  resetQuestion(question);
  if (outcome === OUTCOME.network) return outcome;
  const network: number = lengthUs(time, cell.key, stream, n, 1000);
  const timeoutMs: number = Math.ceil(network / 1000) + cell.model.origin.timeoutMs;
  const isFailing: boolean = outcome === OUTCOME.origin;
  const isPackage: boolean = question.kind === REQUEST.download;
  const bytes: number = isPackage ? packageBytes(cell) : 0;
  const what: number = isPackage ? packageWanted(cell) : 0;
  askService(cell, question, n, cell.now, network, timeoutMs, isFailing, 1, what, bytes);
  return OUTCOME.asked;
}

/** A package leads from the version that the device has to the one that it shall have: between the two it is the same for all. */
function packageWanted(cell: Cell): number {
  return offeredVersion(cell) * 65_536 + cell.row.localVersion;
}
