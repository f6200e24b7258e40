/**
 * The reference engine: every machine of every device is a real XState actor on the virtual clock. Slow, plain and
 * inspectable; what it does is right by definition (decision D3).
 */

import { type AnyActor, createActor } from 'xstate';
import { CHARTS } from '../../machines/charts.ts';
import { ROUTES } from '../../machines/routes.ts';
import {
  type Input,
  type MachineName,
  type Message,
  TIMER_OWNER,
  type Timer,
} from '../../machines/vocabulary.ts';
import { type Cycles, cyclesOn } from '../clock/cycles.ts';
import { type Due, VirtualClock } from '../clock/virtual-clock.ts';
import { appsOf, beginCell, beginPhone, Cell, endCell, Phone } from '../domain/cell.ts';
import { closeWindow, OriginLoad } from '../domain/load.ts';
import type { Model } from '../domain/model.ts';
import { afterChange } from '../domain/network.ts';
import type { Recorder } from '../domain/recorder.ts';
import { TIMER_RANK } from '../domain/timer-rank.ts';
import { afterClose, afterOpen } from '../domain/usage.ts';
import { RANK } from '../kernel/rank.ts';
import { HOUR, NEVER } from '../kernel/time.ts';
import { ACTIONS, DUE_AT, GUARDS } from './behaviours.ts';
import type { Engine, Step } from './engine.ts';

const CYCLE = 12 * HOUR;
const EVENTS_BETWEEN_PAUSES = 10_000;

export interface ReferenceOptions {
  /** Which devices to run, all by default: draws are addressed, so one can be replayed alone. */
  readonly devices?: readonly number[];
  readonly onStep?: (step: Step) => void;
}

export class ReferenceEngine implements Engine {
  readonly name = 'reference';
  events = 0;
  readonly #model: Model;
  readonly #recorder: Recorder;
  readonly #clock = new VirtualClock();
  readonly #load = new OriginLoad();
  readonly #devices: Device[];
  readonly cycles: Cycles;

  constructor(model: Model, recorder: Recorder, options: ReferenceOptions = {}) {
    this.#model = model;
    this.#recorder = recorder;
    this.cycles = cyclesOn(this.#clock, CYCLE, model.horizonMs);
    const indexes = options.devices ?? Array.from({ length: model.devices }, (_, device) => device);
    const host: Host = {
      clock: this.#clock,
      load: this.#load,
      count: () => {
        this.events += 1;
      },
      onStep: options.onStep,
    };
    this.#devices = indexes.map((index) => new Device(host, model, index, recorder));
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
    for (const device of this.#devices) device.begin();
    while (!this.#clock.runUntil(horizonMs, EVENTS_BETWEEN_PAUSES)) yield this.#clock.now() / horizonMs;
    windows?.unsubscribe();
    for (const device of this.#devices) device.end(this.#recorder);
    yield 1;
  }

  /** Every (device, app) as it is now, device by device. */
  *cells(): Iterable<Cell> {
    for (const device of this.#devices) for (const pair of device.pairs) yield pair.cell;
  }
}

interface Host {
  readonly clock: VirtualClock;
  readonly load: OriginLoad;
  readonly count: () => void;
  readonly onStep: ((step: Step) => void) | undefined;
}

/** A device: its network, its apps, and the list of messages they have for each other. */
class Device {
  readonly host: Host;
  readonly phone: Phone;
  readonly pairs: Pair[];
  readonly #network: AnyActor;
  readonly #mail: (readonly [Pair, MachineName, Message])[] = [];

  constructor(host: Host, model: Model, index: number, recorder: Recorder) {
    this.host = host;
    this.phone = new Phone(model);
    beginPhone(this.phone, index);
    this.pairs = Array.from({ length: appsOf(model, index) }, (_, app) => {
      const cell = new Cell(this.phone, host.load, recorder);
      beginCell(cell, app);
      return new Pair(this, cell);
    });
    this.#network = actorOf('network', this.pairs[0]!, host.clock);
  }

  begin(): void {
    this.#expectChange();
    for (const pair of this.pairs) pair.begin();
  }

  end(recorder: Recorder): void {
    for (const { cell } of this.pairs) endCell(cell);
    recorder.closePhone(this.phone);
  }

  /** Gives an input from the queue to a machine, and then its messages to the others until there are none (decision D2). */
  deliver(pair: Pair, machine: MachineName, input: Input): void {
    this.host.count();
    this.send(pair, machine, input, false);
    for (let mail = this.#mail.shift(); mail; mail = this.#mail.shift()) this.send(...mail, true);
  }

  tell(pair: Pair, message: Message): void {
    const pairs = message === 'net.opened' ? this.pairs : [pair];
    for (const machine of ROUTES[message]) {
      for (const to of pairs) if (to.actors[machine]) this.#mail.push([to, machine, message]);
    }
  }

  send(pair: Pair, machine: MachineName, input: Input, isMessage: boolean): void {
    const actor = machine === 'network' ? this.#network : pair.actors[machine]!;
    const now = this.host.clock.now();
    pair.cell.now = now;
    const { onStep } = this.host;
    if (!onStep) {
      actor.send({ type: input });
      return;
    }
    const from = nameOf(actor);
    const answers: [string, boolean][] = [];
    pair.answers = answers;
    actor.send({ type: input });
    pair.answers = null;
    onStep({ cell: pair.cell, at: now, machine, input, isMessage, answers, from, to: nameOf(actor) });
  }

  #expectChange(): void {
    const { network, endAt, row } = this.phone;
    if (network.nextAt >= endAt) return;
    this.host.clock.at(network.nextAt, RANK.network, () => {
      this.deliver(this.pairs[0]!, 'network', 'net.change');
      afterChange(network, row.network, this.host.clock.now());
      this.#expectChange();
    });
  }
}

/** One app of a device: its machines and their timers. */
class Pair {
  readonly cell: Cell;
  readonly actors: { readonly [machine in MachineName]?: AnyActor };
  answers: [string, boolean][] | null = null;
  readonly #device: Device;
  readonly #timers = new Map<Timer, Due>();
  #close: Due | undefined;

  constructor(device: Device, cell: Cell) {
    this.#device = device;
    this.cell = cell;
    const { clock } = device.host;
    this.actors = {
      lifecycle: actorOf('lifecycle', this, clock),
      ...(cell.model.periodic && { periodic: actorOf('periodic', this, clock) }),
      ...(cell.model.pre && { pre: actorOf('pre', this, clock) }),
    };
  }

  begin(): void {
    this.#expectOpen();
  }

  tell(message: Message): void {
    this.#device.tell(this, message);
  }

  arm(timer: Timer): void {
    const dueAt = DUE_AT[timer](this.cell);
    if (dueAt >= this.cell.phone.endAt) return;
    const due = this.#device.host.clock.at(dueAt, TIMER_RANK[timer], () =>
      this.#device.deliver(this, TIMER_OWNER[timer], timer),
    );
    this.#timers.set(timer, due);
  }

  disarm(timer: Timer): void {
    const due = this.#timers.get(timer);
    if (due) this.#device.host.clock.cancel(due);
  }

  #expectOpen(): void {
    const { usage, phone } = this.cell;
    if (usage.openAt >= phone.endAt) return;
    this.#device.host.clock.at(usage.openAt, RANK.open, () => {
      this.#device.deliver(this, 'lifecycle', 'user.open');
      if (this.#close) this.#device.host.clock.cancel(this.#close);
      afterOpen(usage, this.#device.host.clock.now());
      this.#expectClose();
      this.#expectOpen();
    });
  }

  #expectClose(): void {
    const { usage, phone } = this.cell;
    if (usage.closeAt >= phone.endAt) return;
    this.#close = this.#device.host.clock.at(usage.closeAt, RANK.close, () => {
      this.#device.deliver(this, 'lifecycle', 'user.close');
      const wasWaiting = usage.openAt === NEVER;
      afterClose(usage, this.#device.host.clock.now());
      if (wasWaiting) this.#expectOpen();
    });
  }
}

interface About {
  readonly context: { readonly subject: object };
}

const pairOf = ({ context }: About) => context.subject as Pair;

/** The charts with their names given meaning: guards and actions of the domain, timers and messages of this engine. */
const MEANING = {
  guards: Object.fromEntries(
    Object.entries(GUARDS).map(([name, guard]) => [
      name,
      (about: About) => {
        const pair = pairOf(about);
        const answer = guard(pair.cell);
        pair.answers?.push([name, answer]);
        return answer;
      },
    ]),
  ),
  actions: {
    ...Object.fromEntries(
      Object.entries(ACTIONS).map(([name, action]) => [name, (about: About) => action(pairOf(about).cell)]),
    ),
    arm: (about: About, { timer }: { timer: Timer }) => pairOf(about).arm(timer),
    disarm: (about: About, { timer }: { timer: Timer }) => pairOf(about).disarm(timer),
    tell: (about: About, { message }: { message: Message }) => pairOf(about).tell(message),
  },
};

const LOGIC = Object.fromEntries(
  Object.entries(CHARTS).map(([name, chart]) => [name, chart.provide(MEANING as never)]),
) as typeof CHARTS;

/** An actor is the root of its own system: XState's `cancelAll` scans a whole system. */
function actorOf(machine: MachineName, subject: Pair, clock: VirtualClock): AnyActor {
  return createActor(LOGIC[machine], { input: { subject }, clock: clock as never }).start();
}

function nameOf(actor: AnyActor): string {
  const { value } = actor.getSnapshot() as { value: string | Record<string, string> };
  return typeof value === 'string'
    ? value
    : Object.entries(value).map(([outer, inner]) => `${outer}.${inner}`)[0]!;
}
