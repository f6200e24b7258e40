/**
 * The reference engine: every machine of every device is a real XState actor on the virtual clock. Slow, plain and
 * inspectable; what it does is right by definition (decision D3).
 */

import { type Cycles, cyclesOn } from '../../clock/cycles.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import type { Cell, Recorder } from '../../compiled/domain/cell.ts';
import { closeWindow, OriginLoad } from '../../compiled/domain/load.ts';
import type { Model } from '../../compiled/domain/model.ts';
import { HOUR } from '../../compiled/kernel/time.ts';
import type { Engine, Step } from '../engine.ts';
import { Device, type Runner } from './device.ts';
import { type Floor, RememberedFloor, type Reply } from './floor.ts';
import { ServiceFloor } from './service-floor.ts';

const CYCLE = 12 * HOUR;
const EVENTS_BETWEEN_PAUSES = 10_000;

export interface ReferenceOptions {
  /** Which devices to run, all by default: draws are addressed, so one can be replayed alone. */
  readonly devices?: readonly number[];
  readonly onStep?: (step: Step) => void;
  /** What services answered in a run that has been: they are not lived again, so devices need not all be there. */
  readonly replyTo?: (app: number, kind: number, n: number) => Reply | undefined;
}

export class ReferenceEngine implements Engine {
  readonly name = 'reference';
  events = 0;
  readonly #model: Model;
  readonly #recorder: Recorder;
  readonly #clock = new VirtualClock();
  readonly #load = new OriginLoad();
  readonly #floor: Floor;
  readonly #devices: Device[];
  readonly #byIndex: ReadonlyMap<number, Device>;
  readonly cycles: Cycles;

  constructor(model: Model, recorder: Recorder, options: ReferenceOptions = {}) {
    this.#model = model;
    this.#recorder = recorder;
    this.cycles = cyclesOn(this.#clock, CYCLE, model.horizonMs);
    const indexes = options.devices ?? Array.from({ length: model.devices }, (_, device) => device);
    const answer = (reply: Reply) => this.#byIndex.get(reply.device)!.answer(reply);
    this.#floor = options.replyTo
      ? new RememberedFloor(options.replyTo, answer)
      : new ServiceFloor(model, this.#clock, recorder, answer);
    const runner: Runner = {
      clock: this.#clock,
      load: this.#load,
      floor: this.#floor,
      count: () => {
        this.events += 1;
      },
      onStep: options.onStep,
    };
    this.#devices = indexes.map((index) => new Device(runner, model, index, recorder));
    this.#byIndex = new Map(this.#devices.map((device) => [device.phone.device, device]));
  }

  *run(): Generator<number, void> {
    const { horizonMs } = this.#model;
    const { capacity } = this.#model;
    // The edges of the windows within which devices do not meet, if there is anything at which they could (decision D6).
    const windows =
      capacity &&
      cyclesOn(this.#clock, capacity.windowMs, horizonMs).subscribe(() =>
        closeWindow(this.#load, capacity, this.#load.requests),
      );
    this.#floor.begin();
    for (const device of this.#devices) device.begin();
    while (!this.#clock.runUntil(horizonMs, EVENTS_BETWEEN_PAUSES)) yield this.#clock.now() / horizonMs;
    windows?.unsubscribe();
    this.#floor.end();
    for (const device of this.#devices) device.end(this.#recorder);
    yield 1;
  }

  /** Every (device, app) as it is now, device by device. */
  *cells(): Iterable<Cell> {
    for (const device of this.#devices) for (const pair of device.pairs) yield pair.cell;
  }
}
