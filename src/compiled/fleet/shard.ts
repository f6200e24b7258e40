/**
 * The part of a fleet that one thread runs: the root of what is compiled to WebAssembly. Nothing is queued globally, for devices
 * do not meet within a window (decision D6). Where the origin's capacity makes them meet, all devices are held in memory and
 * run window after window; otherwise the window is the whole run, and one device is.
 */

import type { Recorder } from '../domain/cell.ts';
import { Desk } from '../domain/desk.ts';
import { closeWindow, OriginLoad } from '../domain/load.ts';
import type { CapacityModel, Model } from '../domain/model.ts';
import { NEVER } from '../kernel/time.ts';
import { beginDevice, Device, endDevice } from './device.ts';
import { live } from './life.ts';

export class Shard {
  readonly model: Model;
  readonly recorder: Recorder;
  readonly load: OriginLoad = new OriginLoad();
  readonly desk: Desk = new Desk();
  /** The one device that lives at a time, where devices do not meet. */
  readonly only: Device;
  /** All devices, where they meet. */
  readonly devices: Device[] = [];
  /** By window: the first device to which something happens in it. Each is looked at only in such windows. */
  agenda: (Device | null)[] = [];

  constructor(model: Model, recorder: Recorder) {
    this.model = model;
    this.recorder = recorder;
    this.only = new Device(model);
  }
}

/** Lives the devices [from, to) to their ends, one after the other. @returns how many events there were */
export function liveDevices(shard: Shard, from: i32, to: i32): number {
  let events: number = 0;
  for (let index: i32 = from; index < to; index++) {
    beginDevice(shard.only, index, shard.load, shard.desk, shard.recorder);
    events += live(shard.only, NEVER);
    endDevice(shard.only, shard.recorder);
  }
  return events;
}

/** Devices that meet: begins [from, to). */
export function beginDevices(shard: Shard, from: i32, to: i32, windows: i32): void {
  shard.agenda = new Array<Device | null>(windows).fill(null);
  for (let index: i32 = from; index < to; index++) {
    const device: Device = new Device(shard.model);
    beginDevice(device, index, shard.load, shard.desk, shard.recorder);
    live(device, 0);
    shard.devices.push(device);
    plan(shard, device);
  }
}

/** Lives all devices through one window. @returns how many events there were; the requests are in the shard's load */
export function liveWindow(shard: Shard, window: i32): number {
  const until: number = (window + 1) * shard.model.capacity!.windowMs;
  let events: number = 0;
  let device: Device | null = shard.agenda[window]!;
  while (device !== null) {
    const neighbour: Device | null = device.neighbour;
    events += live(device, until);
    plan(shard, device);
    device = neighbour;
  }
  return events;
}

/** The edge of a window. @param requests of the devices of all shards */
export function endWindow(shard: Shard, requests: number): void {
  closeWindow(shard.load, shard.model.capacity!, requests);
}

export function endDevices(shard: Shard): void {
  for (let index = 0; index < shard.devices.length; index++) endDevice(shard.devices[index]!, shard.recorder);
}

function plan(shard: Shard, device: Device): void {
  const capacity: CapacityModel = shard.model.capacity!;
  const window: number = Math.floor(device.nextAt / capacity.windowMs);
  if (window >= shard.agenda.length) return;
  device.neighbour = shard.agenda[window as i32]!;
  shard.agenda[window as i32] = device;
}
