// What a thread of `fleetcast compare` loads: registers tsx in it, and hands over. See workers/worker.mjs.
import { register } from 'tsx/esm/api';

register();
export const { attributeTask } = await import('./attribution-task.ts');
