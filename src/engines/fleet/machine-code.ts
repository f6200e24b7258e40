/**
 * The part of the generated charts that is one machine, a function for each input: a `switch` over the states, the guards in the
 * order in which the chart asks them, then the steps. See chart-code.ts.
 */

import { FOR_ALL_APPS, ROUTES } from '../../../machines/routes.ts';
import { DEVICE_MACHINES, type MachineName, type Message, type Timer } from '../../../machines/vocabulary.ts';
import { isEffective, type Table, type TableRow } from '../tabulate.ts';
import { RARE } from './search-code.ts';
import { at, idOf } from './slots.ts';

export type Tables = Readonly<Record<MachineName, Table>>;

export function inputCode(machine: MachineName, input: string, tables: Tables): string[] {
  const table = tables[machine];
  const cases = table.states.flatMap((state, index) => {
    const rows = table.rows.filter((row) => row.from === state && row.input === input);
    if (!rows.some(isEffective)) return [];
    const body = decide(rows, 0, table, tables).map((line) => `      ${line}`);
    return [`    // ${state}`, `    case ${index}:`, ...body, '      return;'];
  });
  if (cases.length === 0) return [];
  return [
    `/** ${machine} on ${input} */`,
    `export function ${idOf(machine, input)}(pair: Pair): void {`,
    ...(cases.some((line) => line.includes('(cell)')) ? ['  const cell: Cell = pair.cell;'] : []),
    `  switch (pair.${machine}) {`,
    ...cases,
    '    // The others change nothing.',
    '    default:',
    '      return;',
    '  }',
    '}',
    '',
  ];
}

/** The decision tree over the answers from position `asked` on: these rows ask the same guard there. */
function decide(rows: readonly TableRow[], asked: number, table: Table, tables: Tables): string[] {
  // Of several kinds exactly one is answered yes: after the last there is nothing.
  if (rows.length === 0) return [];
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
    ...askedOnce(
      told.flatMap((step) =>
        tellCode(table.machine as MachineName, step.slice('tell '.length) as Message, tables),
      ),
    ),
  ];
}

function stepCode(step: string): string {
  const [verb, timer] = step.split(' ') as [string, Timer | undefined];
  if (timer === undefined) return `${verb}(cell);`;
  return verb === 'arm' ? `${idOf('arm', timer)}(pair);` : `pair.${at(timer)} = NEVER; // disarm ${timer}`;
}

/** To those who hear it, in their order. What rare machines hear is not told where there are none. */
function tellCode(teller: MachineName, message: Message, tables: Tables): string[] {
  return ROUTES[message].flatMap((machine) => {
    const lines = tellTo(teller, machine, message, tables);
    if (lines.length === 0 || !RARE.includes(machine)) return lines;
    return [IF_NOT_PLAIN, ...lines.map((line) => `  ${line}`), '}'];
  });
}

const IF_NOT_PLAIN = 'if (!pair.isPlain) {';

/** What is asked twice in a row is asked once. */
function askedOnce(lines: readonly string[]): string[] {
  return lines.filter(
    (line, index) =>
      !(line === '}' && lines[index + 1] === IF_NOT_PLAIN) &&
      !(line === IF_NOT_PLAIN && lines[index - 1] === '}'),
  );
}

function tellTo(teller: MachineName, machine: MachineName, message: Message, tables: Tables): string[] {
  const isHeard = tables[machine].rows.some((row) => row.input === message && isEffective(row));
  if (!isHeard) return [];
  const call = idOf(machine, message);
  if (isOfDevice(machine) && !isOfDevice(teller)) return [`${call}(firstOf(pair));`];
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

function isOfDevice(machine: MachineName): boolean {
  return (DEVICE_MACHINES as readonly MachineName[]).includes(machine);
}
