/**
 * The fleet engine: the same charts as the reference engine, tabulated, turned into code and compiled to WebAssembly together
 * with the same domain and the same projections (decision D17), run device after device (see shard.ts).
 */

import { type Cycles, NO_CYCLES } from '../../clock/cycles.ts';
import type { Books } from '../../compiled/books/books.ts';
import { Hour } from '../../compiled/books/hours.ts';
import { OpenLog } from '../../compiled/books/open-log.ts';
import { DayOfRequests } from '../../compiled/books/requests.ts';
import { ServiceTally } from '../../compiled/books/service-tally.ts';
import { Tally } from '../../compiled/books/tally.ts';
import { Timeline } from '../../compiled/books/timeline.ts';
import type { CapacityModel, Model } from '../../compiled/domain/model.ts';
import { AppRow, DeviceRow } from '../../compiled/domain/rows.ts';
import type { FactCode } from '../../compiled/facts/codes.ts';
import { ExactSum } from '../../compiled/kernel/exact-sum.ts';
import { gammaQuantile } from '../../compiled/kernel/native.ts';
import { SECOND } from '../../compiled/kernel/time.ts';
import type { FactLog } from '../../facts/log.ts';
import type { Engine } from '../engine.ts';
import { FoldCheck } from '../fold.ts';
import { read, write } from './memory.ts';
import { alone, type Exchange, type Watch, type WindowExports, Windows } from './windows.ts';

/** How much is done between two pauses: of devices that live one after the other, and of those that live together. */
const DEVICES_BETWEEN_PAUSES = 1000;
const EVENTS_BETWEEN_PAUSES = 2_000_000;
const STRIDES = 200;

export interface FleetOptions {
  /** The devices to run, [from, to); all by default. */
  readonly from?: number;
  readonly to?: number;
  /** Takes every fact; its folding is checked. Costs as much as the run itself several times over. */
  readonly log?: FactLog | null;
  /** Takes the opens of devices that have lived, some devices at a time. */
  readonly opens?: ((opens: OpenLog) => void) | null;
  /**
   * At the edge of a window: the requests of the devices of this engine, in; those of all devices, out. By default they are
   * the same.
   */
  readonly meet?: (requests: number) => number;
  /** Where devices meet at services: see {@link Exchange}; by default there are no devices but those of this engine. */
  readonly exchange?: Exchange;
  /** How long windows are, where devices meet at services; adapted to how they are lived unless given. It changes no bit. */
  readonly windowMs?: number;
  /** Sees what happened at services and what they answered, window after window: see {@link Watch}. */
  readonly watch?: Watch;
}

/** What the module offers; objects are pointers into its memory. See compiled/fleet/root.as. */
interface Exports extends WindowExports {
  readonly memory: WebAssembly.Memory;
  allocate(bytes: number): number;
  newShard(model: number, isTold: boolean, isOpenLogKept: boolean): number;
  liveDevices(shard: number, from: number, to: number): number;
  beginDevices(shard: number, from: number, to: number, windows: number): void;
  liveWindow(shard: number, window: number): number;
  requestsOf(shard: number): number;
  endWindow(shard: number, requests: number): void;
  endDevices(shard: number): void;
  newWindowShard(model: number, isTold: boolean, isOpenLogKept: boolean, from: number, to: number): number;
  newOrderedShard(model: number, isTold: boolean, isOpenLogKept: boolean, from: number, to: number): number;
  liveInOrder(shard: number, from: number, to: number): number;
  serviceBooksOf(shard: number): number;
  opensOf(shard: number): number;
  clearOpens(shard: number): void;
  talliesOf(shard: number): number;
  digestLow(shard: number): number;
  digestHigh(shard: number): number;
}

/** What a tally may lack: see {@link read}. */
const BIRTHS = {
  days: () => new DayOfRequests(),
  high: () => new Uint32Array(0),
  pages: () => new Float64Array(0),
  all: () => new Hour(),
  bytesByKind: () => new ExactSum(),
};

export class FleetEngine implements Engine {
  readonly name = 'fleet';
  readonly cycles: Cycles = NO_CYCLES;
  events = 0;
  readonly #model: Model;
  readonly #books: Books;
  readonly #wasm: Exports;
  readonly #shard: number;
  readonly #from: number;
  readonly #to: number;
  readonly #meet: (requests: number) => number;
  readonly #exchange: Exchange;
  readonly #windowMs: number | null;
  readonly #watch: Watch | null;
  readonly #opens: ((opens: OpenLog) => void) | null;

  /** @param module the compiled engine: see compiler/fleet-module.ts @param books new ones, which hold what the shard found when it has run */
  constructor(module: WebAssembly.Module, model: Model, books: Books, options: FleetOptions = {}) {
    const { log = null } = options;
    this.#model = model;
    this.#books = books;
    this.#wasm = new WebAssembly.Instance(module, { host: this.#host(log) }).exports as unknown as Exports;
    this.#opens = options.opens ?? null;
    const pointer = write(model, this.#wasm.memory, this.#wasm.allocate);
    this.#from = options.from ?? 0;
    this.#to = options.to ?? model.devices;
    this.#meet = options.meet ?? ((requests) => requests);
    this.#exchange = options.exchange ?? alone;
    this.#windowMs = options.windowMs ?? null;
    this.#watch = options.watch ?? null;
    const [isTold, isOpenLogKept] = [log !== null, this.#opens !== null];
    const born = [pointer, isTold, isOpenLogKept] as const;
    if (model.services.length === 0) this.#shard = this.#wasm.newShard(...born);
    else if (this.#isInOrder) this.#shard = this.#wasm.newOrderedShard(...born, this.#from, this.#to);
    else this.#shard = this.#wasm.newWindowShard(...born, this.#from, this.#to);
  }

  *run(): Generator<number, void> {
    const { capacity, services } = this.#model;
    if (services.length > 0) yield* this.#isInOrder ? this.#runInOrder() : this.#runServed();
    else yield* capacity ? this.#runWindows(capacity) : this.#runDevices();
    this.#closeBooks();
    yield 1;
  }

  *#runDevices(): Generator<number, void> {
    for (let from = this.#from; from < this.#to; from += DEVICES_BETWEEN_PAUSES) {
      const to = Math.min(this.#to, from + DEVICES_BETWEEN_PAUSES);
      this.events += this.#wasm.liveDevices(this.#shard, from, to);
      this.#tellOpens();
      yield (to - this.#from) / (this.#to - this.#from);
    }
  }

  *#runWindows({ windowMs }: CapacityModel): Generator<number, void> {
    const windows = Math.ceil(this.#model.horizonMs / windowMs);
    this.#wasm.beginDevices(this.#shard, this.#from, this.#to, windows);
    let pauseAt = EVENTS_BETWEEN_PAUSES;
    for (let window = 0; window < windows; window++) {
      this.events += this.#wasm.liveWindow(this.#shard, window);
      this.#wasm.endWindow(this.#shard, this.#meet(this.#wasm.requestsOf(this.#shard)));
      if (this.events < pauseAt) continue;
      pauseAt = this.events + EVENTS_BETWEEN_PAUSES;
      yield (window + 1) / windows;
    }
    this.#wasm.endDevices(this.#shard);
    this.#tellOpens();
  }

  /** Nobody else meets these devices, and nobody watches: no windows are needed. */
  get #isInOrder(): boolean {
    return this.#exchange === alone && this.#windowMs === null && this.#watch === null;
  }

  *#runInOrder(): Generator<number, void> {
    const { horizonMs } = this.#model;
    const strideMs = SECOND * Math.ceil(horizonMs / SECOND / STRIDES);
    this.events += this.#wasm.beginServed(this.#shard);
    for (let from = 0; from < horizonMs; from += strideMs) {
      this.events += this.#wasm.liveInOrder(this.#shard, from, Math.min(from + strideMs, horizonMs));
      yield Math.min(1, (from + strideMs) / horizonMs);
    }
    this.#wasm.endServed(this.#shard);
    this.#tellOpens();
  }

  *#runServed(): Generator<number, void> {
    const { horizonMs } = this.#model;
    const windows = new Windows(
      this.#wasm,
      this.#shard,
      this.#exchange,
      horizonMs,
      this.#windowMs,
      this.#watch,
    );
    this.events += windows.begin();
    let pauseAt = EVENTS_BETWEEN_PAUSES;
    let doneMs = 0;
    while (windows.now < horizonMs) {
      this.events += windows.next();
      if (this.events < pauseAt && windows.now - doneMs < horizonMs / 1000) continue;
      pauseAt = this.events + EVENTS_BETWEEN_PAUSES;
      doneMs = windows.now;
      yield windows.now / horizonMs;
    }
    this.#wasm.endServed(this.#shard);
    this.#tellOpens();
  }

  #tellOpens(): void {
    if (!this.#opens) return;
    this.#opens(read(new OpenLog(), this.#wasm.opensOf(this.#shard), this.#wasm.memory, BIRTHS));
    this.#wasm.clearOpens(this.#shard);
  }

  #closeBooks(): void {
    const births = {
      ...BIRTHS,
      accounts: () => new Tally(this.#model),
      timelines: () => new Timeline(this.#model),
    };
    read(this.#books.tallies, this.#wasm.talliesOf(this.#shard), this.#wasm.memory, births);
    this.#closeServices();
    this.#books.digest.add(this.#wasm.digestLow(this.#shard), this.#wasm.digestHigh(this.#shard));
  }

  /** Each thread lives all services: their books are the same in all of them. */
  #closeServices(): void {
    const { services, warmupMs, horizonMs } = this.#model;
    if (services.length === 0) return;
    const births = { ...BIRTHS, tallies: () => new ServiceTally(services[0]!, warmupMs, horizonMs) };
    read(this.#books.services, this.#wasm.serviceBooksOf(this.#shard), this.#wasm.memory, births);
  }

  #host(facts: FactLog | null): WebAssembly.ModuleImports {
    const fold = facts && new FoldCheck(facts);
    const row = <T extends object>(into: T, pointer: number) =>
      read(into, pointer, this.#wasm.memory, BIRTHS);
    return {
      gammaQuantile,
      tellFact: (device: number, app: number, at: number, code: FactCode, a: number, b: number, c: number) =>
        facts?.append(device, app, at, code, a, b, c),
      tellCell(device: number, app: number, network: number, rowAt: number, deviceRowAt: number) {
        const lived = { row: row(new AppRow(), rowAt), deviceRow: row(new DeviceRow(), deviceRowAt) };
        fold?.check({ device, app, network, ...lived });
      },
    };
  }
}
