/** What the names in the charts mean: the functions of the domain, found by name, and checked to be there for every one. */

import type { Action, Guard, MachineName, Timer } from '../../machines/vocabulary.ts';
import { MACHINES, TIMER_OWNER } from '../../machines/vocabulary.ts';
import * as actions from '../domain/actions.ts';
import type { Cell } from '../domain/cell.ts';
import * as delays from '../domain/delays.ts';
import * as guards from '../domain/guards.ts';
import * as uses from '../domain/uses.ts';
import { camel } from './camel.ts';

export const GUARDS: Readonly<Record<Guard, (cell: Cell) => boolean>> = guards;

export const ACTIONS: Readonly<Record<Action, (cell: Cell) => void>> = actions;

type Camel<Name> = Name extends `${infer Head}.${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name;

const DELAYS: Readonly<Record<Camel<Timer>, (cell: Cell) => number>> = delays;

/** The instant at which each timer is due if it is armed now. */
export const DUE_AT = Object.fromEntries(
  (Object.keys(TIMER_OWNER) as Timer[]).map((timer) => [timer, DELAYS[camel(timer) as Camel<Timer>]]),
) as Readonly<Record<Timer, (cell: Cell) => number>>;

const USED: Readonly<Record<`uses${Capitalize<MachineName>}`, (cell: Cell) => boolean>> = uses;

/** Whether a device has a machine. */
export const USES = Object.fromEntries(
  MACHINES.map((machine) => [machine, USED[camel(`uses.${machine}`) as keyof typeof USED]]),
) as Readonly<Record<MachineName, (cell: Cell) => boolean>>;
