/**
 * The fleet engine: the same charts as the reference engine, tabulated and turned into code, run device after device. Nothing
 * is queued globally, for devices do not meet within a window (decision D6). Where the origin's capacity makes them meet, all
 * devices are held in memory and run window after window; otherwise the window is the whole run, and one device is.
 */

import { type Cycles, NO_CYCLES } from '../../clock/cycles.ts';
import { cellsAtStart, phoneAtStart, type Recorder } from '../../domain/cell.ts';
import { closeWindow, noLoad, type OriginLoad } from '../../domain/load.ts';
import type { CapacityModel, Model } from '../../domain/model.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Engine } from '../engine.ts';
import { armFirst, type Life, livesOf } from './life.ts';
import { type FleetDevice, Pair } from './pair.ts';
import { type Program, programOf } from './program.ts';

const EVENTS_BETWEEN_PAUSES = 500_000;

export interface FleetOptions {
  /** The charts as code; made from the model's own by default. */
  readonly program?: Program;
  /** The devices to run, [from, to); all by default. */
  readonly from?: number;
  readonly to?: number;
  /**
   * At the edge of a window: the requests of the devices of this engine, in; those of all devices, out. By default they are
   * the same.
   */
  readonly meet?: (requests: number) => number;
}

export class FleetEngine implements Engine {
  readonly name = 'fleet';
  readonly cycles: Cycles = NO_CYCLES;
  events = 0;
  /** Devices that have lived to their end. */
  devicesDone = 0;
  readonly #model: Model;
  readonly #recorder: Recorder;
  readonly #life: Life;
  readonly #load: OriginLoad = noLoad();
  readonly #from: number;
  readonly #to: number;
  readonly #meet: (requests: number) => number;

  constructor(model: Model, recorder: Recorder, options: FleetOptions = {}) {
    this.#model = model;
    this.#recorder = recorder;
    this.#life = livesOf(options.program ?? programOf(model));
    this.#from = options.from ?? 0;
    this.#to = options.to ?? model.devices;
    this.#meet = options.meet ?? ((requests) => requests);
  }

  run(): Generator<number, void> {
    const { capacity } = this.#model;
    return capacity ? this.#runWindows(capacity) : this.#runDevices();
  }

  *#runDevices(): Generator<number, void> {
    let pauseAt = EVENTS_BETWEEN_PAUSES;
    for (let index = this.#from; index < this.#to; index++) {
      const device = this.#begin(index);
      this.events += this.#life(device, NEVER);
      this.#end(device);
      if (this.events < pauseAt) continue;
      pauseAt = this.events + EVENTS_BETWEEN_PAUSES;
      yield (index + 1 - this.#from) / (this.#to - this.#from);
    }
    yield 1;
  }

  /** Each device is looked at only in the windows in which something happens to it. */
  *#runWindows(capacity: CapacityModel): Generator<number, void> {
    const { windowMs } = capacity;
    const windows = Math.ceil(this.#model.horizonMs / windowMs);
    const agenda = new Map<number, FleetDevice[]>();
    const plan = (device: FleetDevice) => {
      const window = Math.floor(device.nextAt / windowMs);
      if (window >= windows) return;
      const planned = agenda.get(window);
      if (planned) planned.push(device);
      else agenda.set(window, [device]);
    };
    const devices: FleetDevice[] = [];
    for (let index = this.#from; index < this.#to; index++) devices.push(this.#begin(index));
    for (const device of devices) {
      this.#life(device, 0);
      plan(device);
    }
    let pauseAt = EVENTS_BETWEEN_PAUSES;
    for (let window = 0; window < windows; window++) {
      for (const device of agenda.get(window) ?? []) {
        this.events += this.#life(device, (window + 1) * windowMs);
        plan(device);
      }
      agenda.delete(window);
      closeWindow(this.#load, capacity, this.#meet(this.#load.requests));
      if (this.events < pauseAt) continue;
      pauseAt = this.events + EVENTS_BETWEEN_PAUSES;
      yield (window + 1) / windows;
    }
    for (const device of devices) this.#end(device);
    yield 1;
  }

  #begin(index: number): FleetDevice {
    const phone = phoneAtStart(this.#model, index);
    const pairs: Pair[] = [];
    const device: FleetDevice = { pairs, armed: 0, nextAt: 0 };
    for (const cell of cellsAtStart(this.#model, phone, this.#load, this.#recorder)) {
      pairs.push(new Pair(cell, device));
    }
    armFirst(device);
    return device;
  }

  #end({ pairs }: FleetDevice): void {
    this.#recorder.closeDevice(pairs.map((pair) => pair.cell));
    this.devicesDone += 1;
  }
}
