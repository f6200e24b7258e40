import { ASK_WIDTH } from '../services/ask.ts';
import { grown } from '../services/pool.ts';

/** Where requests for services are handed in, until the engine takes them to the services. */
export class Desk {
  /** Rows of requests: see services/ask.ts. */
  asks: Float64Array = new Float64Array(16 * ASK_WIDTH);
  /** How many numbers are in use. */
  end: i32 = 0;

  /** @returns where a new row begins, of which nothing is known */
  add(): i32 {
    const at: i32 = this.end;
    this.end += ASK_WIDTH;
    if (this.end > this.asks.length) this.asks = grown(this.asks, this.end);
    return at;
  }

  /** Room for so many numbers, which are about to be written. */
  makeRoom(numbers: i32): void {
    if (numbers > this.asks.length) this.asks = grown(this.asks, numbers);
    this.end = numbers;
  }

  clear(): void {
    this.end = 0;
  }
}
