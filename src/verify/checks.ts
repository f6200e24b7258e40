import { activityWindow } from './cases/activity-window.ts';
import { coldStart } from './cases/cold-start.ts';
import { cycles } from './cases/cycles.ts';
import { freshness } from './cases/freshness.ts';
import { herds } from './cases/herd.ts';
import { keepAlive } from './cases/keep-alive.ts';
import { packages } from './cases/packages.ts';
import { possible } from './cases/possible.ts';
import { ramps } from './cases/ramp.ts';
import { refreshes } from './cases/refresh.ts';
import { rollouts } from './cases/rollout.ts';
import { bandwidth } from './cases/servers-bandwidth.ts';
import { clients } from './cases/servers-clients.ts';
import { atEdges } from './cases/servers-edge.ts';
import { serverHerds } from './cases/servers-herds.ts';
import { afterOutages } from './cases/servers-outages.ts';
import { scaling } from './cases/servers-scaling.ts';
import { shedding } from './cases/servers-shedding.ts';
import { waiting } from './cases/servers-waiting.ts';
import { sweeps } from './cases/sweep.ts';
import { ticks } from './cases/tick.ts';
import type { Check } from './check.ts';

/** Everything that `fleetcast verify` checks, in the order in which it is told. */
export const CHECKS: readonly Check[] = [
  ...activityWindow,
  ...ticks,
  ...refreshes,
  ...cycles,
  ...sweeps,
  ...keepAlive,
  ...coldStart,
  ...packages,
  ...freshness,
  ...herds,
  ...possible,
  ...rollouts,
  ...ramps,
  ...waiting,
  ...shedding,
  ...serverHerds,
  ...afterOutages,
  ...scaling,
  ...clients,
  ...atEdges,
  ...bandwidth,
];
