// What a thread loads where the sources run as they are: registers tsx in it and hands over. Plain JavaScript, so that the
// sources are loaded as modules: as CommonJS they run at a third of the speed.
import { workerData } from 'piscina';
import { register } from 'tsx/esm/api';

register();
export default (await import(workerData.module))[workerData.name];
