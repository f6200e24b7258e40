import { evolve } from '../compiled/domain/evolve.ts';
import { AppRow, DeviceRow } from '../compiled/domain/rows.ts';
import type { Fact } from '../facts/vocabulary.ts';
import { invariant } from '../kernel/invariant.ts';

/** The rows of one device as its facts make them. */
export interface Folded {
  readonly device: DeviceRow;
  readonly apps: ReadonlyMap<number, AppRow>;
}

/** Folds the facts of one device into its rows. @param network index of the network state in which it started */
export function fold(facts: Iterable<Fact>, network: number): Folded {
  const device = new DeviceRow();
  device.network = network;
  const apps = new Map<number, AppRow>();
  for (const { app, at, code, a, b, c } of facts) {
    let row = apps.get(app);
    if (!row) {
      row = new AppRow();
      apps.set(app, row);
    }
    evolve(device, row, at, code, a, b, c);
  }
  return { device, apps };
}

/** One app of a device as it was lived, to be compared with what its facts say. */
export interface Lived {
  readonly device: number;
  readonly app: number;
  /** The network state in which the device started. */
  readonly network: number;
  readonly row: AppRow;
  readonly deviceRow: DeviceRow;
}

/** The log of a run must fold back to every row (decision D1). A device is folded once, however many apps it has. */
export class FoldCheck {
  readonly #log: { of(device: number): readonly Fact[] };
  #device = -1;
  #folded: Folded | undefined;

  constructor(log: { of(device: number): readonly Fact[] }) {
    this.#log = log;
  }

  /** One app of a device that has lived to its end. @throws InvariantError naming the first field that differs */
  check({ device, app, network, row, deviceRow }: Lived): void {
    if (!this.#folded || this.#device !== device) {
      this.#device = device;
      this.#folded = fold(this.#log.of(device), network);
      expectSame(this.#folded.device, deviceRow, `device ${device}`);
    }
    expectSame(this.#folded.apps.get(app) ?? new AppRow(), row, `app ${app} of device ${device}`);
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
