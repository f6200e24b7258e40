import { setFlagsFromString } from 'node:v8';
import { DAY } from '../compiled/kernel/time.ts';
import type { Compiled } from '../scenario/compile/compile.ts';

/** A run of as many device-days is over before optimized code has earned what it took to make. */
const SHORT_DEVICE_DAYS = 2_000;

/**
 * V8 compiles WebAssembly fast at first and once more, well, what runs often. A short run only waits for the second time: it
 * took a fifth of the processor seconds of ten devices. Bits are the same. Of this process: for a command that runs one scenario.
 */
export function spareShortRun({ model }: Compiled, replications: number): void {
  const deviceDays = (model.devices * model.horizonMs * replications) / DAY;
  if (deviceDays > SHORT_DEVICE_DAYS) return;
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}
