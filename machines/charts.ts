import { cache } from './cache.ts';
import type { Chart } from './chart.ts';
import { delivery } from './delivery.ts';
import { host } from './host.ts';
import { lifecycle } from './lifecycle.ts';
import { network } from './network.ts';
import { own } from './own.ts';
import { periodic } from './periodic.ts';
import { pre } from './pre.ts';
import { script } from './script.ts';
import { sweep } from './sweep.ts';
import { update } from './update.ts';
import type { MachineName } from './vocabulary.ts';
import { walk } from './walk.ts';

/** Every machine of a device. */
export const CHARTS: Readonly<Record<MachineName, Chart>> = {
  network,
  script,
  host,
  sweep,
  walk,
  lifecycle,
  update,
  delivery,
  periodic,
  pre,
  own,
  cache,
};
