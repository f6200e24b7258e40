/**
 * What a device remembers (decision D1). Rows hold numbers only, so that they can live in columns; `evolve` is the only
 * writer. Instants are {@link NOT_YET} until they have happened, flags are 0 or 1.
 */

import { NOT_YET } from '../kernel/time.ts';

/** One (device, app) pair. */
export interface AppRow {
  /** Opens so far, hot and cold: the index of the next one. */
  opens: number;
  lastOpenAt: number;
  onScreen: number;
  resident: number;
  coldStartedAt: number;
  loadedAt: number;
  /** A cold start whose package has not loaded, while its session lasts. */
  loading: number;
  /** A cold start whose first data has not come, while its session lasts: 1 until it has loaded and data is there. */
  launching: number;
  closes: number;

  /** Due instants computed so far: the index of the next jitter draw. */
  periodicDues: number;
  periodicDueAt: number;
  /** Requests sent so far: the index of the next one's draws. */
  periodicAttempts: number;
  /** Requests sent in the chain that is running. */
  periodicChain: number;
  periodicInFlight: number;
  periodicOutcome: number;
  periodicRequestedVersion: number;
  periodicRequestedStaleAt: number;
  periodicStoredAt: number;
  periodicVersion: number;
  /** When the content of the stored copy changed or will change; NOT_YET (-1) if never. */
  periodicStaleAt: number;
  periodicFirstReadAt: number;
  periodicAwaitedAt: number;

  preAttempts: number;
  preInFlight: number;
  preOutcome: number;
  preStoredAt: number;
  /** Whether the stored answer came since the tap of the launch that is running. */
  preOfThisLaunch: number;
  /** Reads of this launch that got an older answer or none, while a request was in flight. */
  preUnanswered: number;
  /** The read of the launch has been asked and has not returned. */
  preLaunchRead: number;
  preAwaitedAt: number;
}

/** One device: what its apps share. */
export interface DeviceRow {
  /** Index of the network state it is in. */
  network: number;
}

export function emptyAppRow(): AppRow {
  return {
    opens: 0,
    lastOpenAt: NOT_YET,
    onScreen: 0,
    resident: 0,
    coldStartedAt: NOT_YET,
    loadedAt: NOT_YET,
    loading: 0,
    launching: 0,
    closes: 0,
    periodicDues: 0,
    periodicDueAt: NOT_YET,
    periodicAttempts: 0,
    periodicChain: 0,
    periodicInFlight: 0,
    periodicOutcome: 0,
    periodicRequestedVersion: 0,
    periodicRequestedStaleAt: NOT_YET,
    periodicStoredAt: NOT_YET,
    periodicVersion: 0,
    periodicStaleAt: NOT_YET,
    periodicFirstReadAt: NOT_YET,
    periodicAwaitedAt: NOT_YET,
    preAttempts: 0,
    preInFlight: 0,
    preOutcome: 0,
    preStoredAt: NOT_YET,
    preOfThisLaunch: 0,
    preUnanswered: 0,
    preLaunchRead: 0,
    preAwaitedAt: NOT_YET,
  };
}

/** @param network index of the network state in which the device starts */
export function initialDeviceRow(network: number): DeviceRow {
  return { network };
}
