/** The part of the generated charts that holds the states and timers of one (device, app): see chart-code.ts. */

import { MACHINES, type MachineName } from '../../../machines/vocabulary.ts';
import { camel } from '../camel.ts';
import { RARE, RARE_TIMERS } from './search-code.ts';
import { at, idOf, isTimer, order, rivalsOf, SLOTS, type Slot } from './slots.ts';

export function pairCode(): string[] {
  return [
    '/** One (device, app) pair: a state for each machine (-1 if it has none), and when each of its slots is due. */',
    'export class Pair {',
    '  readonly cell: Cell;',
    '  /** All pairs of the device; those from `phone.apps` on are not in use. */',
    '  readonly siblings: Pair[];',
    ...MACHINES.map((machine) => `  ${machine}: i32 = 0;`),
    ...SLOTS.map((slot) => `  ${at(slot)}: number = NEVER;`),
    '  /** Whether none of the machines and timers that few scenarios use is there. */',
    '  isPlain: boolean = true;',
    '  /** The slot that comes next, -1 if nothing is due, and when: see findNext. */',
    '  next: i32 = -1;',
    '  nextAt: number = NEVER;',
    '  // In which order those slots were armed that share their rank with others, and how many have been.',
    '  armed: number = 0;',
    ...SLOTS.filter(hasRivals).map((slot) => `  ${order(slot)}: number = 0;`),
    '',
    '  constructor(cell: Cell, siblings: Pair[]) {',
    '    this.cell = cell;',
    '    this.siblings = siblings;',
    '  }',
    '}',
    '',
    '/** The pair of the first app, which has the machines of the device: an input of another app may move their timers. */',
    'export function firstOf(pair: Pair): Pair {',
    '  const first: Pair = pair.siblings[0]!;',
    '  first.cell.now = pair.cell.now;',
    '  pair.cell.phone.isTouched = true;',
    '  return first;',
    '}',
    '',
    '/** What the world does, as slots. */',
    ...SLOTS.filter((slot) => !isTimer(slot)).map(
      (slot) => `export const ${slot.replace('.', '_').toUpperCase()}: i32 = ${SLOTS.indexOf(slot)};`,
    ),
    '',
    '/** A pair becomes one in which nothing has happened and nothing is due. */',
    'export function resetPair(pair: Pair): void {',
    '  pair.armed = 0;',
    ...SLOTS.map((slot) => `  pair.${at(slot)} = NEVER;`),
    ...MACHINES.map((machine) => `  pair.${machine} = ${usesOf(machine)}(pair.cell) ? 0 : -1;`),
    `  pair.isPlain = ${[
      ...RARE.map((machine) => `pair.${machine} < 0`),
      ...RARE_TIMERS.map((timer) => `!${camel(`uses.${timer}`)}(pair.cell)`),
    ].join(' && ')};`,
    '}',
    '',
  ];
}

/** A timer knows when it is due; of what the world does, the world says it. */
export function armCode(slot: Slot): string[] {
  return [
    `export function ${idOf('arm', slot)}(pair: Pair${isTimer(slot) ? '' : ', at: number'}): void {`,
    `  pair.${at(slot)} = ${isTimer(slot) ? `${camel(slot)}(pair.cell)` : 'at'};`,
    ...(hasRivals(slot) ? [`  pair.${order(slot)} = pair.armed;`, '  pair.armed += 1;'] : []),
    '}',
    '',
  ];
}

function hasRivals(slot: Slot): boolean {
  return rivalsOf(slot).length > 0;
}

function usesOf(machine: MachineName): string {
  return camel(`uses.${machine}`);
}
