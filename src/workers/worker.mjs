// What a thread of the pool loads: registers tsx in it, and hands over. Plain JavaScript, so that the sources are loaded as
// modules: as CommonJS they run at a third of the speed.
import { register } from 'tsx/esm/api';

register();
export const { runShard } = await import('./shard.ts');
