/** Which devices have something to do in which second: a ring of lists, in which a device stands once at most. */

const SECONDS: i32 = 1 << 17;
const SECOND: number = 1_000;

/** Before a device in its list: nobody, as it stands in none; below that, the list whose first it is. */
const NOWHERE: i32 = -1;
const FIRST: i32 = -2;

export class Calendar {
  /** When each device has something to do. */
  private readonly dueAt: Float64Array;
  private readonly first: Int32Array = new Int32Array(SECONDS).fill(-1);
  private readonly next: Int32Array;
  private readonly before: Int32Array;
  private readonly horizonMs: number;
  private readonly later: i32[] = [];

  constructor(count: i32, horizonMs: number) {
    this.dueAt = new Float64Array(count);
    this.next = new Int32Array(count).fill(-1);
    this.before = new Int32Array(count).fill(NOWHERE);
    this.horizonMs = horizonMs;
  }

  /** A device has something to do at an instant, instead of when it had before; nothing if that lies after the run. */
  plan(device: i32, due: number): void {
    this.leave(device);
    if (due >= this.horizonMs) return;
    const list: i32 = (Math.floor(due / SECOND) % SECONDS) as i32;
    const next: i32 = this.first[list]!;
    this.dueAt[device] = due;
    this.next[device] = next;
    this.before[device] = FIRST - list;
    this.first[list] = device;
    if (next >= 0) this.before[next] = device;
  }

  /** Takes out the devices that are due in [from, to). */
  take(from: number, to: number, devices: i32[]): void {
    const first: number = Math.floor(from / SECOND);
    const last: number = Math.min(Math.floor((to - 1) / SECOND), first + SECONDS - 1);
    for (let second: number = first; second <= last; second++) {
      let device: i32 = this.first[(second % SECONDS) as i32]!;
      while (device >= 0) {
        if (this.dueAt[device]! < to) this.later.push(device);
        device = this.next[device]!;
      }
    }
    for (let index = 0; index < this.later.length; index++) {
      this.leave(this.later[index]!);
      devices.push(this.later[index]!);
    }
    this.later.length = 0;
  }

  private leave(device: i32): void {
    const before: i32 = this.before[device]!;
    if (before === NOWHERE) return;
    const next: i32 = this.next[device]!;
    if (before >= 0) this.next[before] = next;
    else this.first[FIRST - before] = next;
    if (next >= 0) this.before[next] = before;
    this.before[device] = NOWHERE;
  }
}
