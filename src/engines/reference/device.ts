/** A device of the reference engine: its actors, its timers, its messages, and what the world does to it. */

import { FOR_ALL_APPS, ROUTES } from '../../../machines/routes.ts';
import {
  APP_MACHINES,
  DEVICE_MACHINES,
  type Input,
  type MachineName,
  type Message,
  TIMER_OWNER,
  type Timer,
} from '../../../machines/vocabulary.ts';
import type { Due, VirtualClock } from '../../clock/virtual-clock.ts';
import { isInFlight, questionOf } from '../../compiled/domain/answered.ts';
import { beginCell, beginPhone, endCell } from '../../compiled/domain/begin.ts';
import type { Recorder } from '../../compiled/domain/cell.ts';
import { Cell, Phone } from '../../compiled/domain/cell.ts';
import { afterActivate, afterLeave, callHost } from '../../compiled/domain/host.ts';
import { lastCloseOf } from '../../compiled/domain/last-close.ts';
import type { OriginLoad } from '../../compiled/domain/load.ts';
import type { Model } from '../../compiled/domain/model.ts';
import { afterChange } from '../../compiled/domain/network.ts';
import { hear } from '../../compiled/domain/question.ts';
import { afterStep } from '../../compiled/domain/script.ts';
import { afterClose, afterHostOpen, afterOpen } from '../../compiled/domain/usage.ts';
import { RANK } from '../../kernel/rank.ts';
import { DUE_AT } from '../behaviours.ts';
import type { Step } from '../engine.ts';
import { TIMER_RANK } from '../timer-rank.ts';
import { type Actors, actorsOf, nameOf, type Speaker } from './actors.ts';
import type { Floor, Reply } from './floor.ts';

/** What runs a device. */
export interface Runner {
  readonly clock: VirtualClock;
  readonly load: OriginLoad;
  readonly floor: Floor;
  readonly count: () => void;
  readonly onStep: ((step: Step) => void) | undefined;
}

/** By kind of request, the timer of its end. */
const REPLY_TIMERS: readonly Timer[] = [
  'periodic.reply',
  'pre.reply',
  'own.reply',
  'check.reply',
  'download.done',
];

/** More apps than this on one device would come before each other in a rank. */
const MOST_APPS = 2 ** 20;

/** A device: its own machines, its apps, and the list of messages they have for each other. */
export class Device {
  readonly runner: Runner;
  readonly phone: Phone;
  readonly pairs: Pair[];
  readonly #actors: Actors;
  readonly #mail: (readonly [Pair, MachineName, Message])[] = [];
  #activate: Due | undefined;
  #leave: Due | undefined;

  constructor(runner: Runner, model: Model, index: number, recorder: Recorder) {
    this.runner = runner;
    this.phone = new Phone(model);
    beginPhone(this.phone, index);
    this.pairs = Array.from({ length: this.phone.apps }, (_, app) => {
      const cell = new Cell(this.phone, runner.load, runner.floor.desk, recorder);
      beginCell(cell, app);
      this.phone.cells.push(cell);
      return new Pair(this, cell, app);
    });
    this.#actors = this.pairs[0] ? actorsOf(DEVICE_MACHINES, this.pairs[0], runner.clock) : {};
  }

  begin(): void {
    if (this.pairs.length === 0) return;
    this.#expectChange();
    this.#expectStep();
    this.expectActivation();
    if (this.phone.cohort.sweep) {
      this.at(0, RANK.windowEdge, 0, () => this.deliver(this.pairs[0]!, 'sweep', 'sweep.begin'));
    }
    for (const pair of this.pairs) pair.begin();
  }

  end(recorder: Recorder): void {
    for (const { cell } of this.pairs) endCell(cell);
    recorder.closePhone(this.phone);
  }

  /** Gives an input from the queue to a machine, and then its messages to the others until there are none (decision D2). */
  deliver(pair: Pair, machine: MachineName, input: Input): void {
    this.runner.count();
    this.send(pair, machine, input, false);
    for (let mail = this.#mail.shift(); mail; mail = this.#mail.shift()) this.send(...mail, true);
    this.runner.floor.collect();
  }

  tell(pair: Pair, message: Message): void {
    const pairs = FOR_ALL_APPS.includes(message) ? this.pairs : [pair];
    for (const machine of ROUTES[message]) {
      // A machine of the device speaks for its first app, whoever it hears from.
      if (this.#actors[machine]) this.#mail.push([this.pairs[0]!, machine, message]);
      for (const to of pairs) if (to.actors[machine]) this.#mail.push([to, machine, message]);
    }
  }

  send(pair: Pair, machine: MachineName, input: Input, isMessage: boolean): void {
    const actor = this.#actors[machine] ?? pair.actors[machine]!;
    const now = this.runner.clock.now();
    pair.cell.now = now;
    const { onStep } = this.runner;
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

  /** Has something done unless the device is no longer observed then: in the order of the ranks, and then of its apps. */
  at(instant: number, rank: number, app: number, work: () => void): Due | undefined {
    if (instant >= this.phone.endAt) return undefined;
    return this.runner.clock.at(instant, rank + app / MOST_APPS, work);
  }

  /** The same of what may be moved to an earlier instant: it waits, even if it is due after the end. */
  atMost(instant: number, rank: number, app: number, work: () => void): Due {
    return this.runner.clock.at(instant, rank + app / MOST_APPS, () => {
      if (this.runner.clock.now() < this.phone.endAt) work();
    });
  }

  /** A service has answered one of its apps. */
  answer(reply: Reply): void {
    this.pairs.find(({ cell }) => cell.app === reply.app)!.answer(reply);
  }

  cancel(due: Due | undefined): void {
    if (due) this.runner.clock.cancel(due);
  }

  /** An app is opened now: the host is opened with it. */
  callHost(): void {
    const { host } = this.phone;
    if (!host.model) return;
    callHost(host, this.runner.clock.now(), lastCloseOf(this.phone));
    if (host.isForeground) this.#expectLeave();
    else this.expectActivation();
  }

  expectActivation(): void {
    const { host } = this.phone;
    this.cancel(this.#activate);
    this.#activate = this.at(host.activateAt, RANK.host, 0, () => {
      const now = this.runner.clock.now();
      const n = host.activations;
      this.deliver(this.pairs[0]!, 'host', 'host.activate');
      const isOwn = afterActivate(host, now);
      this.expectActivation();
      this.#expectLeave();
      if (isOwn) for (const pair of this.pairs) pair.hostOpened(now, n);
    });
  }

  #expectLeave(): void {
    const { host } = this.phone;
    this.cancel(this.#leave);
    this.#leave = this.at(host.leaveAt, RANK.suspend, 0, () => {
      this.deliver(this.pairs[0]!, 'host', 'host.leave');
      afterLeave(host);
    });
  }

  #expectStep(): void {
    this.at(this.phone.scriptAt, RANK.fault, 0, () => {
      this.deliver(this.pairs[0]!, 'script', 'script.step');
      afterStep(this.phone);
      this.#expectStep();
    });
  }

  #expectChange(): void {
    const { network, row } = this.phone;
    this.at(network.nextAt, RANK.network, 0, () => {
      this.deliver(this.pairs[0]!, 'network', 'net.change');
      afterChange(network, row.network, this.runner.clock.now());
      this.#expectChange();
    });
  }
}

/** One app of a device: its machines and their timers. */
class Pair implements Speaker {
  readonly cell: Cell;
  readonly actors: Actors;
  answers: [string, boolean][] | null = null;
  readonly #device: Device;
  readonly #index: number;
  readonly #timers = new Map<Timer, Due | undefined>();
  #open: Due | undefined;
  #close: Due | undefined;

  constructor(device: Device, cell: Cell, index: number) {
    this.#device = device;
    this.#index = index;
    this.cell = cell;
    this.actors = actorsOf(APP_MACHINES, this, device.runner.clock);
  }

  begin(): void {
    this.#expectOpen();
  }

  tell(message: Message): void {
    this.#device.tell(this, message);
  }

  /** A timer that is armed already is armed anew. */
  arm(timer: Timer): void {
    this.disarm(timer);
    const at = DUE_AT[timer](this.cell);
    const rank = TIMER_RANK[timer];
    const work = () => this.#device.deliver(this, TIMER_OWNER[timer], timer);
    const isMovable = this.cell.world.services.length > 0 && REPLY_TIMERS.includes(timer);
    this.#timers.set(
      timer,
      isMovable
        ? this.#device.atMost(at, rank, this.#index, work)
        : this.#device.at(at, rank, this.#index, work),
    );
  }

  /** The end of a request is known: its timer is moved there, and keeps its place among those of its instant. */
  answer({ kind, n, at, outcome, retryAfterMs, ageMs, asOf }: Reply): void {
    if (!hear(questionOf(this.cell, kind), n, at, outcome, retryAfterMs, ageMs, asOf)) return;
    const due = this.#timers.get(REPLY_TIMERS[kind]!);
    if (due && isInFlight(this.cell, kind)) this.#device.runner.clock.move(due, at);
  }

  disarm(timer: Timer): void {
    this.#device.cancel(this.#timers.get(timer));
  }

  /** The host has been opened, for the n-th time of its own. */
  hostOpened(now: number, n: number): void {
    afterHostOpen(this.cell.usage, now, n);
    if (this.cell.usage.openAt === now) this.#expectOpen();
  }

  #expectOpen(): void {
    const { usage } = this.cell;
    this.#device.cancel(this.#open);
    this.#open = this.#device.at(usage.openAt, RANK.open, this.#index, () => {
      this.#device.deliver(this, 'lifecycle', 'user.open');
      afterOpen(usage, this.#device.runner.clock.now());
      this.#device.callHost();
      this.#expectClose();
      this.#expectOpen();
    });
  }

  #expectClose(): void {
    const { usage } = this.cell;
    this.#device.cancel(this.#close);
    this.#close = this.#device.at(usage.closeAt, RANK.close, this.#index, () => {
      this.#device.deliver(this, 'lifecycle', 'user.close');
      const expected = usage.openAt;
      afterClose(usage, this.#device.runner.clock.now());
      if (usage.openAt !== expected) this.#expectOpen();
    });
  }
}
