// What a thread of `fleetcast verify` loads: registers tsx in it, and hands over. See workers/worker.mjs.
import { register } from 'tsx/esm/api';

register();
export const { examineTask } = await import('./task.ts');
export const { countCovered } = await import('./coverage-task.ts');
