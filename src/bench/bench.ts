import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { DAY } from '../compiled/kernel/time.ts';
import { VERSION } from '../version.ts';
import { ONE } from './one-entry.ts';
import type { PeerName, Peers } from './peers.ts';
import { type Line, summaryOf } from './summary.ts';
import type { Job, Measurement } from './workloads.ts';

/** What a bench found: side by side in one run, each measurement in a fresh process. */
export interface BenchResult {
  readonly version: string;
  readonly node: string;
  readonly processor: string;
  readonly rounds: number;
  readonly lines: readonly Line[];
}

/**
 * Measures every job once in each round, so that a machine that drifts drifts for all of them.
 * @param told is called before each measurement
 */
export async function bench(
  jobs: readonly Job[],
  peers: Peers,
  rounds: number,
  told: (job: Job, round: number) => void,
): Promise<BenchResult> {
  const measurements: Measurement[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const job of jobs) {
      told(job, round);
      measurements.push(await measured(job, peers));
    }
  }
  return {
    version: VERSION,
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    rounds,
    lines: summaryOf(measurements),
  };
}

async function measured({ runner, workload, devices }: Job, peers: Peers): Promise<Measurement> {
  const peer = peers.get(runner as PeerName);
  if (peer) return { runner, workload, devices, ...(await peer(1, devices, 28 * DAY)) };
  const args = [...ONE, runner, workload, String(devices)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Measurement;
}
