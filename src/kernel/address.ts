import { Key, setKey } from '../compiled/kernel/draw.ts';

/** Where a sequence of draws lives. `device` and `app` are indexes; SHARED stands for "the same for all". */
export interface Address {
  readonly seed: number;
  readonly replication: number;
  readonly device: number;
  readonly app: number;
}

/** The key of an address. */
export function keyOf({ seed, replication, device, app }: Address): Key {
  const key = new Key();
  setKey(key, seed, replication, device, app);
  return key;
}
