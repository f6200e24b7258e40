import type { LimitModel } from './service-model.ts';

/** A token bucket: it is full at first, and fills evenly up to its burst. */
export class Bucket {
  private tokens: number = 0;
  private at: number = 0;
  private isNew: boolean = true;

  /** Takes a token if there is a whole one. @param us now, in microseconds */
  take(model: LimitModel, us: number): boolean {
    const filled: number = this.isNew ? model.burst : this.tokens + (us - this.at) * model.tokensPerUs;
    this.isNew = false;
    this.tokens = Math.min(model.burst, filled);
    this.at = us;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  copy(from: Bucket): void {
    this.tokens = from.tokens;
    this.at = from.at;
    this.isNew = from.isNew;
  }
}
