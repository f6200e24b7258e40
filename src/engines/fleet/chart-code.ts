/**
 * From the tables of the charts to a source of the fleet engine, `charts.ts` (decision D17): a class that holds the states and
 * timers of one (device, app), and one function for each machine and input: a `switch` over the states, the guards in the order
 * in which the chart asks them, then the steps. It is written by `npm run generate`, committed, and meant to be read.
 */

import { FOR_ALL_APPS, ROUTES } from '../../../machines/routes.ts';
import {
  DEVICE_MACHINES,
  MACHINES,
  type MachineName,
  type Message,
  TIMER_OWNER,
  type Timer,
} from '../../../machines/vocabulary.ts';
import { MODULES } from '../behaviours.ts';
import { camel } from '../camel.ts';
import { isEffective, type Table, type TableRow, UntabulableError } from '../tabulate.ts';
import { at, nextCode, order, RARE, rankCode } from './search-code.ts';
import { ownerOf, SLOTS, type Slot } from './slots.ts';

export type Tables = Readonly<Record<MachineName, Table>>;

/** The text of `charts.ts`. @throws UntabulableError if messages chain */
export function chartCode(tables: Tables): string {
  const machines = MACHINES.map((machine) => tables[machine]);
  refuseChains(machines);
  const rows = machines.flatMap((table) => table.rows);
  const guards = rows.flatMap(({ answers }) => answers.map(([guard]) => guard));
  const actions = rows.flatMap(({ steps }) => steps.filter((step) => !step.includes(' ')));
  const slots = SLOTS.filter(
    (slot) => !isTimer(slot) || rows.some(({ steps }) => steps.includes(`arm ${slot}`)),
  );
  return [
    '// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.',
    '',
    "import type { Cell } from '../domain/cell.ts';",
    ...importCode([...actions, ...guards, ...slots.filter(isTimer).map(camel), ...MACHINES.map(usesOf)]),
    "import { NEVER } from '../kernel/time.ts';",
    '',
    ...pairCode(),
    ...slots.flatMap(armCode),
    ...machines.flatMap((table) => table.inputs.flatMap((input) => inputCode(table, input, tables))),
    ...nextCode(),
    ...rankCode(),
    ...fireCode(),
  ].join('\n');
}

/** Messages are delivered when the teller has finished; who hears one tells none itself, so no list is needed. */
function refuseChains(tables: readonly Table[]): void {
  for (const { machine, rows } of tables) {
    const chain = rows.find(
      (row) => row.input in ROUTES && row.steps.some((step) => step.startsWith('tell ')),
    );
    if (chain) {
      throw new UntabulableError(
        `${machine}.${chain.from} on ${chain.input}: a message makes it tell another; let the first teller tell both`,
      );
    }
  }
}

/** Imports names of the domain from the modules that hold them. */
function importCode(names: readonly string[]): string[] {
  return Object.entries(MODULES).flatMap(([file, module]) => {
    const held = [...new Set(names)].filter((name) => name in module).sort();
    if (held.length === 0) return [];
    return ['import {', ...held.map((name) => `  ${name},`), `} from '../domain/${file}.ts';`];
  });
}

function pairCode(): string[] {
  return [
    '/** One (device, app) pair: a state for each machine (-1 if it has none), and when each of its slots is due. */',
    'export class Pair {',
    '  readonly cell: Cell;',
    '  /** All pairs of the device; those from `phone.apps` on are not in use. */',
    '  readonly siblings: Pair[];',
    ...MACHINES.map((machine) => `  ${machine}: i32 = 0;`),
    ...SLOTS.map((slot) => `  ${at(slot)}: number = NEVER;`),
    '  /** Whether none of the machines that few scenarios use is there. */',
    '  isPlain: boolean = true;',
    '  /** The slot that comes next, -1 if nothing is due, and when: see findNext. */',
    '  next: i32 = -1;',
    '  nextAt: number = NEVER;',
    '  // In which order the slots were armed, and how many have been.',
    '  armed: number = 0;',
    ...SLOTS.map((slot) => `  ${order(slot)}: number = 0;`),
    '',
    '  constructor(cell: Cell, siblings: Pair[]) {',
    '    this.cell = cell;',
    '    this.siblings = siblings;',
    '  }',
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
    `  pair.isPlain = ${RARE.map((machine) => `pair.${machine} < 0`).join(' && ')};`,
    '}',
    '',
  ];
}

/** A timer knows when it is due; of what the world does, the world says it. */
function armCode(slot: Slot): string[] {
  const name = idOf('arm', slot);
  return [
    isTimer(slot)
      ? `function ${name}(pair: Pair): void {`
      : `export function ${name}(pair: Pair, at: number): void {`,
    `  pair.${at(slot)} = ${isTimer(slot) ? `${camel(slot)}(pair.cell)` : 'at'};`,
    `  pair.${order(slot)} = pair.armed;`,
    '  pair.armed += 1;',
    '}',
    '',
  ];
}

function inputCode(table: Table, input: string, tables: Tables): string[] {
  const cases = table.states.flatMap((state, index) => {
    const rows = table.rows.filter((row) => row.from === state && row.input === input);
    if (!rows.some(isEffective)) return [];
    const body = decide(rows, 0, table, tables).map((line) => `      ${line}`);
    return [`    // ${state}`, `    case ${index}:`, ...body, '      return;'];
  });
  if (cases.length === 0) return [];
  return [
    `/** ${table.machine} on ${input} */`,
    `function ${idOf(table.machine, input)}(pair: Pair): void {`,
    ...(cases.some((line) => line.includes('(cell)')) ? ['  const cell: Cell = pair.cell;'] : []),
    `  switch (pair.${table.machine}) {`,
    ...cases,
    '  }',
    '}',
    '',
  ];
}

/** The decision tree over the answers from position `asked` on: these rows ask the same guard there. */
function decide(rows: readonly TableRow[], asked: number, table: Table, tables: Tables): string[] {
  const guard = rows[0]!.answers[asked]?.[0];
  if (guard === undefined) return leaf(rows[0]!, table, tables);
  const given = (answer: boolean) => rows.filter((row) => row.answers[asked]![1] === answer);
  const yes = decide(given(true), asked + 1, table, tables);
  return [
    `if (${guard}(cell)) {`,
    ...[...yes, 'return;'].map((line) => `  ${line}`),
    '}',
    ...decide(given(false), asked + 1, table, tables),
  ];
}

/** The steps of a row in order, then what it told, each message to all who hear it (decision D2). */
function leaf({ from, to, steps }: TableRow, table: Table, tables: Tables): string[] {
  const told = steps.filter((step) => step.startsWith('tell '));
  return [
    ...(from === to ? [] : [`pair.${table.machine} = ${table.states.indexOf(to)}; // ${to}`]),
    ...steps.filter((step) => !step.startsWith('tell ')).map(stepCode),
    ...told.flatMap((step) => tellCode(step.slice('tell '.length) as Message, tables)),
  ];
}

function stepCode(step: string): string {
  const [verb, timer] = step.split(' ') as [string, Timer | undefined];
  if (timer === undefined) return `${verb}(cell);`;
  return verb === 'arm' ? `${idOf('arm', timer)}(pair);` : `pair.${at(timer)} = NEVER; // disarm ${timer}`;
}

/** To those who hear it, in their order. What rare machines hear is not told where there are none. */
function tellCode(message: Message, tables: Tables): string[] {
  return ROUTES[message].flatMap((machine) => {
    const lines = tellTo(machine, message, tables);
    if (lines.length === 0 || !RARE.includes(machine)) return lines;
    return ['if (!pair.isPlain) {', ...lines.map((line) => `  ${line}`), '}'];
  });
}

function tellTo(machine: MachineName, message: Message, tables: Tables): string[] {
  const isHeard = tables[machine].rows.some((row) => row.input === message && isEffective(row));
  if (!isHeard) return [];
  const call = idOf(machine, message);
  const isToAll = FOR_ALL_APPS.includes(message) && !isOfDevice(machine);
  if (!isToAll) return [`${call}(pair);`];
  return [
    'pair.cell.phone.isTouched = true;',
    'for (let app = 0; app < pair.cell.phone.apps; app++) {',
    '  const other: Pair = pair.siblings[app]!;',
    '  other.cell.now = pair.cell.now;',
    `  ${call}(other);`,
    '}',
  ];
}

function fireCode(): string[] {
  const cases = SLOTS.flatMap((slot, index) => [
    `    case ${index}:`,
    `      pair.${at(slot)} = NEVER;`,
    `      ${idOf(ownerOf(slot), slot)}(pair);`,
    '      return;',
  ]);
  return [
    '/** Gives the machine of the next slot its input, and all messages that follow from it. */',
    'export function fire(pair: Pair): void {',
    '  switch (pair.next) {',
    ...cases,
    '  }',
    '}',
    '',
  ];
}

function isOfDevice(machine: MachineName): boolean {
  return (DEVICE_MACHINES as readonly MachineName[]).includes(machine);
}

function usesOf(machine: MachineName): string {
  return camel(`uses.${machine}`);
}

function isTimer(slot: Slot): slot is Timer {
  return slot in TIMER_OWNER;
}

/** `lifecycle` and `user.open` make `lifecycleUserOpen`. */
function idOf(...words: readonly string[]): string {
  return camel(words.join('.'));
}
