/** How a device lives: what comes next, what it does, and what the world does after it. */

import { afterChange } from '../../domain/network.ts';
import { afterClose, afterOpen } from '../../domain/usage.ts';
import { NEVER } from '../../kernel/time.ts';
import type { FleetDevice, Pair } from './pair.ts';
import type { Program } from './program.ts';
import { rankOf, SLOT, SLOTS } from './slots.ts';

/** Lives a device until an instant, which is not part of it. @returns how many events there were */
export type Life = (device: FleetDevice, until: number) => number;

const OPEN = SLOT['user.open'];
const CLOSE = SLOT['user.close'];
const CHANGE = SLOT['net.change'];
const RANKS = SLOTS.map(rankOf);

export function livesOf({ next, fire }: Program): Life {
  return (device, until) => (device.pairs.length === 1 ? alone(device, until) : together(device, until));

  function alone(device: FleetDevice, until: number): number {
    const pair = device.pairs[0]!;
    let events = 0;
    for (let slot = next(pair); slot >= 0 && pair.due[slot]! < until; slot = next(pair)) {
      advance(pair, slot);
      events += 1;
    }
    const slot = next(pair);
    device.nextAt = slot < 0 ? NEVER : pair.due[slot]!;
    return events;
  }

  /** Several apps: the pair whose next slot comes first; of equal instants the better rank, then the one armed first. */
  function together(device: FleetDevice, until: number): number {
    let events = 0;
    for (;;) {
      let first: Pair | undefined;
      let slot = -1;
      for (const pair of device.pairs) {
        const candidate = next(pair);
        if (candidate < 0 || (first && !comesBefore(pair, candidate, first, slot))) continue;
        first = pair;
        slot = candidate;
      }
      device.nextAt = first ? first.due[slot]! : NEVER;
      if (!first || device.nextAt >= until) return events;
      advance(first, slot);
      events += 1;
    }
  }

  function advance(pair: Pair, slot: number): void {
    const { cell } = pair;
    const at = pair.due[slot]!;
    pair.due[slot] = NEVER;
    cell.now = at;
    if (slot === CHANGE) for (const other of pair.device.pairs) other.cell.now = at;
    fire(pair, slot);
    if (slot === OPEN) {
      afterOpen(cell.usage, at);
      arm(pair, CLOSE, cell.usage.closeAt);
      arm(pair, OPEN, cell.usage.openAt);
    } else if (slot === CLOSE) {
      const wasWaiting = cell.usage.openAt === NEVER;
      afterClose(cell.usage, at);
      if (wasWaiting) arm(pair, OPEN, cell.usage.openAt);
    } else if (slot === CHANGE) {
      afterChange(cell.phone.network, cell.phone.row.network, at);
      arm(pair, CHANGE, cell.phone.network.nextAt);
    }
  }
}

/** What the world does first to a device, in the order in which the reference engine asks. */
export function armFirst({ pairs }: FleetDevice): void {
  arm(pairs[0]!, CHANGE, pairs[0]!.cell.phone.network.nextAt);
  for (const pair of pairs) arm(pair, OPEN, pair.cell.usage.openAt);
}

function arm(pair: Pair, slot: number, at: number): void {
  pair.due[slot] = at < pair.endAt ? at : NEVER;
  pair.sequence[slot] = pair.device.armed++;
}

function comesBefore(a: Pair, aSlot: number, b: Pair, bSlot: number): boolean {
  const [aAt, bAt] = [a.due[aSlot]!, b.due[bSlot]!];
  if (aAt !== bAt) return aAt < bAt;
  if (RANKS[aSlot] !== RANKS[bSlot]) return RANKS[aSlot]! < RANKS[bSlot]!;
  return a.sequence[aSlot]! < b.sequence[bSlot]!;
}
