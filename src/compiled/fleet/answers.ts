/** What services have answered to the devices of a shard in a window, as far as is known: by device. */

import { DeviceHash, hashNumber } from '../kernel/digest.ts';
import { copyInto } from '../kernel/native.ts';
import { REPLY, REPLY_WIDTH, type Replies } from '../services/replies.ts';

const NEW_HASH: DeviceHash = new DeviceHash();

export class Answers {
  private readonly from: i32;
  /** Of each device the first of its replies, as a place in {@link rows}; -1 if it has none. */
  private readonly first: Int32Array;
  /** Of all its replies together; what differs has another one. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  /** The earliest instant at which one of them comes. */
  private readonly earliest: Float64Array;
  private next: i32[] = [];
  rows: Float64Array = new Float64Array(0);
  /** Devices that have any. */
  readonly devices: i32[] = [];
  private readonly hash: DeviceHash = new DeviceHash();

  /** @param from the first device of the shard @param count how many it has */
  constructor(from: i32, count: i32) {
    this.from = from;
    this.first = new Int32Array(count).fill(-1);
    this.low = new Int32Array(count);
    this.high = new Int32Array(count);
    this.earliest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  }

  clear(): void {
    for (let index = 0; index < this.devices.length; index++) {
      const device: i32 = this.devices[index]!;
      this.first[device] = -1;
      this.low[device] = 0;
      this.high[device] = 0;
      this.earliest[device] = Number.POSITIVE_INFINITY;
    }
    this.devices.length = 0;
    this.next.length = 0;
  }

  /** Takes the replies to devices of the shard. */
  take(replies: Replies): void {
    this.clear();
    this.rows = replies.rows;
    const count: i32 = this.first.length;
    for (let at: i32 = 0; at < replies.end; at += REPLY_WIDTH) {
      const device: i32 = (replies.rows[at + REPLY.device]! as i32) - this.from;
      this.next.push(-1);
      if (device < 0 || device >= count) continue;
      if (this.first[device] === -1) this.devices.push(device);
      this.next[at / REPLY_WIDTH] = this.first[device]!;
      this.first[device] = at;
      this.earliest[device] = Math.min(this.earliest[device]!, replies.rows[at + REPLY.at]!);
      this.sign(device, at);
    }
  }

  /** The first of the replies to a device, as a place in the rows; -1 if there is none. @param device as the shard counts them */
  firstOf(device: i32): i32 {
    return this.first[device]!;
  }

  after(at: i32): i32 {
    return this.next[at / REPLY_WIDTH]!;
  }

  earliestOf(device: i32): number {
    return this.earliest[device]!;
  }

  lowOf(device: i32): i32 {
    return this.low[device]!;
  }

  highOf(device: i32): i32 {
    return this.high[device]!;
  }

  /** Sums commute: in which order the replies left their service does not matter to the device. */
  private sign(device: i32, at: i32): void {
    copyInto<DeviceHash>(this.hash, NEW_HASH);
    for (let field: i32 = REPLY.app; field < REPLY_WIDTH; field++)
      hashNumber(this.hash, this.rows[at + field]!);
    hashNumber(this.hash, 0);
    this.low[device] = (this.low[device]! + this.hash.low) | 0;
    this.high[device] = (this.high[device]! + this.hash.high) | 0;
  }
}
