import type { Fact } from '../facts/vocabulary.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Cell } from './cell.ts';
import { evolve } from './evolve.ts';
import { type AppRow, type DeviceRow, emptyAppRow, initialDeviceRow } from './rows.ts';

/** The rows of one device as its facts make them. */
export interface Folded {
  readonly device: DeviceRow;
  readonly apps: ReadonlyMap<number, AppRow>;
}

/** Folds the facts of one device into its rows. @param network index of the network state in which it started */
export function fold(facts: Iterable<Fact>, network: number): Folded {
  const device = initialDeviceRow(network);
  const apps = new Map<number, AppRow>();
  for (const { app, at, code, a, b, c } of facts) {
    let row = apps.get(app);
    if (!row) {
      row = emptyAppRow();
      apps.set(app, row);
    }
    evolve(device, row, at, code, a, b, c);
  }
  return { device, apps };
}

/** The log of a run must fold back to every row (decision D1). @throws InvariantError naming the first that differs */
export function checkFold(log: { of(device: number): readonly Fact[] }, cells: Iterable<Cell>): void {
  let folded: Folded | undefined;
  let device = -1;
  for (const { phone, app, row } of cells) {
    if (phone.device !== device) {
      device = phone.device;
      folded = fold(log.of(device), phone.network.initial);
      expectSame(folded.device, phone.row, `device ${device}`);
    }
    expectSame(folded!.apps.get(app) ?? emptyAppRow(), row, `app ${app} of device ${device}`);
  }
}

function expectSame(folded: object, lived: object, name: string): void {
  for (const [field, value] of Object.entries(lived)) {
    const other = (folded as Record<string, unknown>)[field];
    invariant(
      other === value,
      () => `the log does not fold back: ${field} of ${name} is ${other}, not ${value}`,
    );
  }
}
