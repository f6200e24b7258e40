/** The small workload in other tools, where they are present: the same device with the same draws, so that counts agree. */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { HalfdayCounts } from './halfday-loop.ts';

/** Lives so many devices of `halfday`. */
type Peer = (seed: number, devices: number, horizonMs: number) => Promise<PeerResult>;

interface PeerResult extends HalfdayCounts {
  readonly seconds: number;
}

export type PeerName = 'c' | 'simpy';

export type Peers = ReadonlyMap<PeerName, Peer>;

const execute = promisify(execFile);
const file = (name: string) => fileURLToPath(new URL(`src/bench/peers/${name}`, PACKAGE_ROOT));

/** Those that are present on this machine: a C compiler, a Python with SimPy; none in the package, which holds no sources. */
export async function peersHere(): Promise<Peers> {
  const peers = new Map<PeerName, Peer>();
  if (!existsSync(file('halfday.c'))) return peers;
  if (await works('cc', '--version')) peers.set('c', inC);
  for (const python of ['python3', '/usr/bin/python3']) {
    if (peers.has('simpy') || !(await works(python, '-c', 'import simpy'))) continue;
    peers.set('simpy', (...numbers) => counted(python, [file('halfday.py'), ...numbers.map(String)]));
  }
  return peers;
}

async function inC(...numbers: readonly number[]): Promise<PeerResult> {
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-peer-'));
  try {
    const program = join(folder, 'halfday');
    await execute('cc', ['-O2', '-o', program, file('halfday.c'), '-lm']);
    return await counted(program, numbers.map(String));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function counted(command: string, args: readonly string[]): Promise<PeerResult> {
  const { stdout } = await execute(command, args);
  return JSON.parse(stdout) as PeerResult;
}

async function works(command: string, ...args: readonly string[]): Promise<boolean> {
  try {
    await execute(command, args);
    return true;
  } catch {
    return false;
  }
}
