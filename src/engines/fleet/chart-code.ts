/**
 * From the tables of the charts to JavaScript (decision D17): one function for each machine and input, a `switch` over the
 * states, the guards in the order in which the chart asks them, then the steps. The text is meant to be read; what runs is
 * this text and the domain's own guards, actions and delays, nothing else.
 */

import { ROUTES } from '../../../machines/routes.ts';
import { type MachineName, type Message, TIMER_OWNER, type Timer } from '../../../machines/vocabulary.ts';
import { isEffective, type Table, type TableRow, UntabulableError } from '../tabulate.ts';
import { ownerOf, rankOf, SLOT, SLOTS, type Slot } from './slots.ts';

/** The machines of a device by name, those that it has. */
export type Tables = Partial<Readonly<Record<MachineName, Table>>>;

/**
 * The program text: a function body that takes `domain` and returns `{ next, fire }`.
 * @param used the slots that can ever be armed; others are not looked at
 * @param isAlone whether a device has one app, so that the order of arming decides only between slots of one rank
 */
export function chartCode(tables: Tables, used: readonly Slot[], isAlone: boolean): string {
  refuseChains(tables);
  const machines = Object.values(tables);
  const guards = machines.flatMap(({ rows }) =>
    rows.flatMap(({ answers }) => answers.map(([guard]) => guard)),
  );
  const steps = machines.flatMap(({ rows }) => rows.flatMap((row) => row.steps));
  const timers = (Object.keys(TIMER_OWNER) as Timer[]).filter((timer) => steps.includes(`arm ${timer}`));
  return [
    "'use strict';",
    ...constants('guards', guards),
    ...constants(
      'actions',
      steps.filter((step) => !step.includes(' ')),
    ),
    '',
    ...timers.flatMap((timer) => armCode(timer, used, isAlone)),
    ...machines.flatMap((table) => table.inputs.flatMap((input) => inputCode(table, input, tables))),
    ...nextCode(used),
    ...fireCode(used),
    'return { next, fire };',
    '',
  ].join('\n');
}

/** Messages are delivered when the teller has finished; who hears one tells none itself, so no list is needed. */
function refuseChains(tables: Tables): void {
  for (const { machine, rows } of Object.values(tables)) {
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

function constants(group: string, names: readonly string[]): string[] {
  return [...new Set(names)].sort().map((name) => `const ${name} = domain.${group}.${name};`);
}

function armCode(timer: Timer, used: readonly Slot[], isAlone: boolean): string[] {
  const slot = SLOT[timer];
  if (!used.includes(timer)) return [`function ${idOf('arm', timer)}() {} // never in this model`, ''];
  return [
    `const ${idOf('dueAt', timer)} = domain.dueAt['${timer}'];`,
    `function ${idOf('arm', timer)}(pair) {`,
    `  const at = ${idOf('dueAt', timer)}(pair.cell);`,
    `  pair.due[${slot}] = at < pair.endAt ? at : Infinity;`,
    ...(isAlone && rivals(timer, used).length === 0
      ? []
      : [`  pair.sequence[${slot}] = pair.device.armed++;`]),
    '}',
    '',
  ];
}

function inputCode(table: Table, input: string, tables: Tables): string[] {
  const cases = table.states.flatMap((state, index) => {
    const rows = table.rows.filter((row) => row.from === state && row.input === input);
    if (!rows.some(isEffective)) return [];
    const body = decide(rows, 0, table, tables).map((line) => `      ${line}`);
    return [`    case ${index}: // ${state}`, ...body, '      return;'];
  });
  if (cases.length === 0) return [];
  return [
    `function ${idOf(table.machine, input)}(pair) { // ${table.machine} on ${input}`,
    '  const cell = pair.cell;',
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
  if (verb === 'arm') return `${idOf('arm', timer)}(pair);`;
  return `pair.due[${SLOT[timer]}] = Infinity; // disarm ${timer}`;
}

function tellCode(message: Message, tables: Tables): string[] {
  return ROUTES[message].flatMap((machine) => {
    const isHeard = tables[machine]?.rows.some((row) => row.input === message && isEffective(row));
    if (!isHeard) return [];
    const call = idOf(machine, message);
    const isForAllApps = message === 'net.opened';
    return [isForAllApps ? `for (const other of pair.device.pairs) ${call}(other);` : `${call}(pair);`];
  });
}

/** Slots stand in the order of ranks, so of equal instants the first slot wins, unless the rank is shared. */
function nextCode(used: readonly Slot[]): string[] {
  const lines = used.map((slot) => {
    const index = SLOT[slot];
    const firstOfRank = SLOTS.findIndex((other) => rankOf(other) === rankOf(slot));
    const isShared = rivals(slot, used).some((other) => SLOT[other] < index);
    const tie = ` || (due[${index}] === at && slot >= ${firstOfRank} && pair.sequence[${index}] < pair.sequence[slot])`;
    return `  if (due[${index}] < at${isShared ? tie : ''}) { at = due[${index}]; slot = ${index}; } // ${slot}`;
  });
  return [
    '// The slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first.',
    'function next(pair) {',
    '  const due = pair.due;',
    '  let slot = -1;',
    '  let at = Infinity;',
    ...lines,
    '  return slot;',
    '}',
    '',
  ];
}

/** The slots of the same rank: which of two comes first at one instant is decided by which was armed first. */
function rivals(slot: Slot, used: readonly Slot[]): Slot[] {
  return used.filter((other) => other !== slot && rankOf(other) === rankOf(slot));
}

function fireCode(used: readonly Slot[]): string[] {
  const cases = used.map((slot) => `    case ${SLOT[slot]}: ${idOf(ownerOf(slot), slot)}(pair); return;`);
  return ['function fire(pair, slot) {', '  switch (slot) {', ...cases, '  }', '}', ''];
}

/** `lifecycle` and `user.open` make `lifecycle_user_open`. */
function idOf(...words: readonly string[]): string {
  return words.join('_').replaceAll('.', '_');
}
