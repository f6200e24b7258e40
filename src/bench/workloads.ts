/** What is measured: who runs which workload at which size. Sizes differ so that each run takes about a second or more. */

import type { PeerName } from './peers.ts';

export type RunnerName = 'limit' | PeerName | 'fleet' | 'fleet-2' | 'reference';

export interface Measurement {
  readonly runner: RunnerName;
  readonly workload: string;
  readonly devices: number;
  readonly events: number;
  readonly seconds: number;
  /** What only our own runners tell. */
  readonly digest?: string | null;
  readonly cpuSeconds?: number;
  readonly peakRssBytes?: number;
}

/** What each runner is, in the words of the table. */
export const RUNNER_TEXT: Readonly<Record<RunnerName, string>> = {
  limit: 'limit (TypeScript)',
  c: 'limit (C)',
  simpy: 'SimPy',
  fleet: 'fleet, 1 worker',
  'fleet-2': 'fleet, 2 workers',
  reference: 'reference',
};

export interface Job {
  readonly runner: RunnerName;
  readonly workload: string;
  readonly devices: number;
}

/** How the cost of a fleet grows with its size: the fleet engine in two threads, ten and a hundred times the devices. */
export function scalingJobs(scale: number): Job[] {
  return [10_000, 100_000, 1_000_000].map((devices) => {
    return { runner: 'fleet-2', workload: 'wechat-month', devices: Math.max(1, Math.round(devices * scale)) };
  });
}

/** @param scale shrinks or grows every size; 1 is what is published @param peers the other tools that are present */
export function jobsOf(scale: number, peers: readonly PeerName[]): Job[] {
  const sized = (runner: RunnerName, workload: string, devices: number): Job => {
    return { runner, workload, devices: Math.max(1, Math.round(devices * scale)) };
  };
  return [
    sized('limit', 'halfday', 60_000),
    ...peers.map((peer) => sized(peer, 'halfday', peer === 'c' ? 180_000 : 1000)),
    sized('fleet', 'halfday', 60_000),
    sized('fleet-2', 'halfday', 120_000),
    sized('reference', 'halfday', 300),
    sized('fleet', 'wechat-month', 40_000),
    sized('fleet-2', 'wechat-month', 80_000),
    sized('reference', 'wechat-month', 300),
  ];
}
