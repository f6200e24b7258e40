/**
 * One measurement in a process of its own: `one.ts <runner> <workload> <devices>` prints what it took as
 * JSON. Loading the program and reading the scenario are not counted; everything from the model to the metrics is.
 */

import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { loadScenario } from '../scenario/files/load.ts';
import { SIMS_FOLDER } from '../scenario/files/sims-folder.ts';
import { halfdayLoop } from './halfday-loop.ts';
import type { Measurement, RunnerName } from './workloads.ts';

async function measure(runner: RunnerName, workload: string, devices: number): Promise<Measurement> {
  const loaded = await loadScenario(workload, { overrides: { devices }, simsDir: SIMS_FOLDER });
  const compiled = compile(loaded.scenario, await readTraces(loaded.scenario, loaded.directory));
  const { seed, horizonMs } = compiled.model;
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const { events, digest } =
    runner === 'limit'
      ? { ...halfdayLoop(seed, devices, horizonMs), digest: null }
      : (
          await runToEnd(compiled, {
            engine: runner === 'reference' ? 'reference' : 'fleet',
            workers: runner === 'fleet-2' ? 2 : 1,
          })
        ).run;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    runner,
    workload,
    devices,
    events,
    digest,
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}

const [runner, workload, devices] = process.argv.slice(2);
console.log(JSON.stringify(await measure(runner as RunnerName, workload!, Number(devices))));
