/**
 * The fleet engine: the same charts as the reference engine, tabulated and turned into code, run device after device. Nothing
 * is queued globally, for devices do not meet within a window (decision D6).
 */

import { type Cycles, NO_CYCLES } from '../../clock/cycles.ts';
import { cellsAtStart, phoneAtStart, type Recorder } from '../../domain/cell.ts';
import type { Model } from '../../domain/model.ts';
import { afterChange } from '../../domain/network.ts';
import { afterClose, afterOpen } from '../../domain/usage.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Engine } from '../engine.ts';
import { type FleetDevice, Pair } from './pair.ts';
import { type Program, programOf } from './program.ts';
import { rankOf, SLOT, SLOTS } from './slots.ts';

const EVENTS_BETWEEN_PAUSES = 1_000_000;

const OPEN = SLOT['user.open'];
const CLOSE = SLOT['user.close'];
const CHANGE = SLOT['net.change'];
const RANK_OF_SLOT = SLOTS.map(rankOf);

export class FleetEngine implements Engine {
  readonly name = 'fleet';
  readonly cycles: Cycles = NO_CYCLES;
  events = 0;
  readonly #model: Model;
  readonly #recorder: Recorder;
  readonly #program: Program;

  constructor(model: Model, recorder: Recorder) {
    this.#model = model;
    this.#recorder = recorder;
    this.#program = programOf(model);
  }

  *run(): Generator<number, void> {
    let pauseAt = EVENTS_BETWEEN_PAUSES;
    for (let index = 0; index < this.#model.devices; index++) {
      this.#live(index);
      if (this.events < pauseAt) continue;
      pauseAt = this.events + EVENTS_BETWEEN_PAUSES;
      yield (index + 1) / this.#model.devices;
    }
    yield 1;
  }

  #live(index: number): void {
    const phone = phoneAtStart(this.#model, index);
    const cells = cellsAtStart(this.#model, phone, this.#recorder);
    const pairs: Pair[] = [];
    const device: FleetDevice = { pairs, armed: 0 };
    for (const cell of cells) pairs.push(new Pair(cell, device));
    armChange(pairs[0]!);
    for (const pair of pairs) armOpen(pair);
    this.events += pairs.length === 1 ? this.#liveAlone(pairs[0]!) : this.#liveTogether(pairs);
    this.#recorder.closeDevice(cells);
  }

  #liveAlone(pair: Pair): number {
    const { next, fire } = this.#program;
    let events = 0;
    for (let slot = next(pair); slot >= 0; slot = next(pair)) {
      advance(pair, slot, fire);
      events += 1;
    }
    return events;
  }

  /** Several apps: the pair whose next slot comes first; of equal ones the better rank, then the one armed first. */
  #liveTogether(pairs: readonly Pair[]): number {
    const { next, fire } = this.#program;
    let events = 0;
    for (;;) {
      let first: Pair | undefined;
      let slot = -1;
      for (const pair of pairs) {
        const candidate = next(pair);
        if (candidate < 0 || (first && !comesBefore(pair, candidate, first, slot))) continue;
        first = pair;
        slot = candidate;
      }
      if (!first) return events;
      advance(first, slot, fire);
      events += 1;
    }
  }
}

function advance(pair: Pair, slot: number, fire: Program['fire']): void {
  const { cell } = pair;
  const at = pair.due[slot]!;
  pair.due[slot] = NEVER;
  cell.now = at;
  if (slot === CHANGE) for (const other of pair.device.pairs) other.cell.now = at;
  fire(pair, slot);
  if (slot === OPEN) {
    afterOpen(cell.usage, at);
    armClose(pair);
    armOpen(pair);
  } else if (slot === CLOSE) {
    const wasWaiting = cell.usage.openAt === NEVER;
    afterClose(cell.usage, at);
    if (wasWaiting) armOpen(pair);
  } else if (slot === CHANGE) {
    afterChange(cell.phone.network, cell.phone.row.network, at);
    armChange(pair);
  }
}

function armOpen(pair: Pair): void {
  arm(pair, OPEN, pair.cell.usage.openAt);
}

function armClose(pair: Pair): void {
  arm(pair, CLOSE, pair.cell.usage.closeAt);
}

function armChange(pair: Pair): void {
  arm(pair, CHANGE, pair.cell.phone.network.nextAt);
}

function arm(pair: Pair, slot: number, at: number): void {
  pair.due[slot] = at < pair.endAt ? at : NEVER;
  pair.sequence[slot] = pair.device.armed++;
}

function comesBefore(a: Pair, aSlot: number, b: Pair, bSlot: number): boolean {
  const [aAt, bAt] = [a.due[aSlot]!, b.due[bSlot]!];
  if (aAt !== bAt) return aAt < bAt;
  if (RANK_OF_SLOT[aSlot] !== RANK_OF_SLOT[bSlot]) return RANK_OF_SLOT[aSlot]! < RANK_OF_SLOT[bSlot]!;
  return a.sequence[aSlot]! < b.sequence[bSlot]!;
}
