/** What the names in the charts mean: the functions of the domain, found by name, and checked to be there for every one. */

import type { Action, Guard, MachineName, Timer } from '../../machines/vocabulary.ts';
import { MACHINES, TIMER_OWNER } from '../../machines/vocabulary.ts';
import * as deviceActions from '../compiled/domain/actions/device.ts';
import * as fetchActions from '../compiled/domain/actions/fetch.ts';
import * as launchActions from '../compiled/domain/actions/launch.ts';
import * as updateActions from '../compiled/domain/actions/update.ts';
import type { Cell } from '../compiled/domain/cell.ts';
import * as delays from '../compiled/domain/delays.ts';
import * as deviceGuards from '../compiled/domain/guards/device.ts';
import * as fetchGuards from '../compiled/domain/guards/fetch.ts';
import * as launchGuards from '../compiled/domain/guards/launch.ts';
import * as updateGuards from '../compiled/domain/guards/update.ts';
import * as uses from '../compiled/domain/uses.ts';
import { camel } from './camel.ts';

/** The modules that hold them, by the names of their files in `domain`. */
export const MODULES = {
  'actions/device': deviceActions,
  'actions/fetch': fetchActions,
  'actions/launch': launchActions,
  'actions/update': updateActions,
  delays,
  'guards/device': deviceGuards,
  'guards/fetch': fetchGuards,
  'guards/launch': launchGuards,
  'guards/update': updateGuards,
  uses,
} as const;

export const GUARDS: Readonly<Record<Guard, (cell: Cell) => boolean>> = {
  ...deviceGuards,
  ...fetchGuards,
  ...launchGuards,
  ...updateGuards,
};

export const ACTIONS: Readonly<Record<Action, (cell: Cell) => void>> = {
  ...deviceActions,
  ...fetchActions,
  ...launchActions,
  ...updateActions,
};

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
