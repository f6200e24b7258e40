/** What network, script, host and sweep of a device do: each action records facts, and nothing else changes a row (decision D1). */

import { FACT } from '../../facts/codes.ts';
import type { Cell } from '../cell.ts';
import { nextSweepAt } from '../delays.ts';
import { orNotYet, record, record1 } from '../record.ts';
import { stepOf } from '../script.ts';
import { nextInTurn } from '../walk.ts';

export function changeNetwork(cell: Cell): void {
  record1(cell, FACT.NetworkChanged, cell.phone.network.next);
}

export function stepScript(cell: Cell): void {
  record1(cell, FACT.ToolUsed, stepOf(cell.phone).kind);
}

export function activateHost(cell: Cell): void {
  record(cell, FACT.HostActivated);
}

export function leaveHost(cell: Cell): void {
  record(cell, FACT.HostLeft);
}

export function endHost(cell: Cell): void {
  record(cell, FACT.HostEnded);
}

export function scheduleSweep(cell: Cell): void {
  record1(cell, FACT.SweepScheduled, orNotYet(nextSweepAt(cell)));
}

export function runSweep(cell: Cell): void {
  record1(cell, FACT.SweepRan, 0);
}

export function catchUpSweep(cell: Cell): void {
  record1(cell, FACT.SweepRan, 1);
}

/** A sweep looks at the next app. */
export function turnSweep(cell: Cell): void {
  record1(cell, FACT.SweepTurned, nextInTurn(cell.phone));
}

export function endSweep(cell: Cell): void {
  record(cell, FACT.SweepEnded);
}

export function cutSweep(cell: Cell): void {
  record(cell, FACT.SweepCut);
}

export function missSweep(cell: Cell): void {
  record1(cell, FACT.SweepMissed, 0);
}

export function skipSweep(cell: Cell): void {
  record1(cell, FACT.SweepMissed, 1);
}
