import { CHARTS } from '../../../machines/charts.ts';
import type { MachineName } from '../../../machines/vocabulary.ts';
import { ACTIONS } from '../../domain/actions.ts';
import { DUE_AT } from '../../domain/delays.ts';
import { GUARDS } from '../../domain/guards.ts';
import type { Model } from '../../domain/model.ts';
import { NEVER } from '../../kernel/time.ts';
import { type Table, tabulate } from '../tabulate.ts';
import { chartCode, type Tables } from './chart-code.ts';
import type { Pair } from './pair.ts';
import { ownerOf, SLOTS, type Slot } from './slots.ts';

/** The charts of a model as functions over one (device, app) pair. */
export interface Program {
  /** Which slot comes next; -1 if nothing is due. */
  next(pair: Pair): number;
  /** Gives the machine of a slot its input, and all messages that follow from it. */
  fire(pair: Pair, slot: number): void;
}

/** The text of the program that a model needs: its own machines and the slots that can ever be armed in it. */
export function programText(model: Model): string {
  const tables = Object.fromEntries(
    machinesOf(model).map((machine) => [machine, tableOf(machine)]),
  ) as Tables;
  const used = SLOTS.filter((slot) => ownerOf(slot) in tables && !isNeverArmed(slot, model));
  const isAlone = model.traced === null;
  return chartCode(tables, used, isAlone);
}

/** What the names in a program mean: the domain, unless a test wants to see that a fault is caught. */
export const MEANING = { guards: GUARDS, actions: ACTIONS, dueAt: DUE_AT };

export function programOf(model: Model, text = programText(model), meaning = MEANING): Program {
  const make = new Function('domain', text) as (domain: object) => Program;
  return make(meaning);
}

/** The state of a machine as its number in the table, before anything has happened. */
export const INITIAL_STATE = 0;

const tables = new Map<MachineName, Table>();

function tableOf(machine: MachineName): Table {
  const table = tables.get(machine) ?? tabulate(CHARTS[machine]);
  tables.set(machine, table);
  return table;
}

function machinesOf({ app, network }: Model): MachineName[] {
  return [
    ...(network.states.length > 1 ? (['network'] as const) : []),
    'lifecycle',
    ...(app.periodic ? (['periodic'] as const) : []),
    ...(app.pre ? (['pre'] as const) : []),
  ];
}

/** Timers that a model cannot arm need not be looked at when the next slot is sought. */
function isNeverArmed(slot: Slot, { app }: Model): boolean {
  switch (slot) {
    case 'os.kill':
      return app.lifecycle.memoryKill === null;
    case 'retry.due':
      return app.periodic?.retry === null;
    case 'periodic.readExpired':
      return !isFiniteWait(app.periodic?.readPatienceMs);
    case 'pre.readExpired':
      return !isFiniteWait(app.pre?.readPatienceMs);
    default:
      return false;
  }
}

function isFiniteWait(patienceMs: number | undefined): boolean {
  return patienceMs !== undefined && patienceMs > 0 && patienceMs < NEVER;
}
