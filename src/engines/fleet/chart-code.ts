/**
 * From the tables of the charts to sources of the fleet engine, the folder `charts/` (decision D17). What a pair is stands at the
 * bottom, then its timers, then a file for each machine, then what comes next. They are written by `npm run generate`, committed,
 * and meant to be read.
 */

import { ROUTES } from '../../../machines/routes.ts';
import { MACHINES, type MachineName, type Message } from '../../../machines/vocabulary.ts';
import { type Table, UntabulableError } from '../tabulate.ts';
import { fireCode } from './fire-code.ts';
import { linked } from './linked-files.ts';
import { inputCode, type Tables } from './machine-code.ts';
import { armCode, pairCode } from './pair-code.ts';
import { nextCode, rankCode } from './search-code.ts';
import { isTimer, SLOTS } from './slots.ts';

/** The text of each file by its name. @throws UntabulableError if messages chain */
export function chartFiles(tables: Tables): ReadonlyMap<string, string> {
  const machines = MACHINES.map((machine) => tables[machine]);
  refuseChains(machines);
  const steps = new Set(machines.flatMap(({ rows }) => rows.flatMap((row) => row.steps)));
  const armed = SLOTS.filter((slot) => !isTimer(slot) || steps.has(`arm ${slot}`));
  return linked(
    new Map([
      ['pair.ts', pairCode()],
      ['arm.ts', armed.flatMap(armCode)],
      ...MACHINES.flatMap((machine) => machineFiles(machine, tables)),
      ['next.ts', [...nextCode(), ...rankCode()]],
      ['fire.ts', fireCode()],
    ]),
  );
}

/**
 * A machine is written in two files: what it does when it is told, and what it does when its own time has come, which tells others.
 * Who is told tells nobody, so what tells imports what is told, and never the other way.
 */
function machineFiles(machine: MachineName, tables: Tables): [file: string, lines: string[]][] {
  const inputs = tables[machine].inputs;
  const codeOf = (chosen: readonly string[]) => chosen.flatMap((input) => inputCode(machine, input, tables));
  const files: [string, string[]][] = [
    [`${machine}-told.ts`, codeOf(inputs.filter(isMessage))],
    [`${machine}.ts`, codeOf(inputs.filter((input) => !isMessage(input)))],
  ];
  return files.filter(([, lines]) => lines.length > 0);
}

/** Messages are delivered when the teller has finished; who hears one tells none itself, so no list is needed. */
function refuseChains(tables: readonly Table[]): void {
  for (const { machine, rows } of tables) {
    const chain = rows.find(
      (row) => isMessage(row.input) && row.steps.some((step) => step.startsWith('tell ')),
    );
    if (chain) {
      throw new UntabulableError(
        `${machine}.${chain.from} on ${chain.input}: a message makes it tell another; let the first teller tell both`,
      );
    }
  }
}

function isMessage(input: string): input is Message {
  return input in ROUTES;
}
