import { Books } from '../compiled/books/books.ts';
import { OpenLog } from '../compiled/books/open-log.ts';
import type { Model } from '../compiled/domain/model.ts';
import { devicesMeet } from '../engines/devices-meet.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';

/** Devices [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Lives the devices of several models once more for what came of their opens: of the same devices under each model at a time, some
 * of them, or all where they meet.
 */
export function* openLogsInStep(
  models: readonly Model[],
  module: WebAssembly.Module,
  range: Range,
): Generator<readonly OpenLog[]> {
  const streams = models.map((model) => openLogsOf(model, module, range));
  if (models.some(devicesMeet)) {
    yield streams.map((stream) => joined([...stream]));
    return;
  }
  for (;;) {
    const next = streams.map((stream) => stream.next());
    const logs = next.flatMap(({ value }) => value ?? []);
    if (logs.length === 0) return;
    yield logs;
  }
}

function* openLogsOf(model: Model, module: WebAssembly.Module, range: Range): Generator<OpenLog, undefined> {
  const told: OpenLog[] = [];
  const opens = (log: OpenLog) => told.push(log);
  const engine = new FleetEngine(module, model, new Books(model), { ...range, opens });
  for (const _share of engine.run()) yield* told.splice(0);
}

function joined(logs: readonly OpenLog[]): OpenLog {
  const whole = new OpenLog();
  for (const name of ['device', 'app', 'openedAt', 'why'] as const) {
    whole[name] = Float64Array.from(logs.flatMap((log) => [...log[name].subarray(0, log.length)]));
  }
  whole.length = whole.why.length;
  return whole;
}
