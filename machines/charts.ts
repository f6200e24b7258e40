import type { Chart } from './chart.ts';
import { lifecycle } from './lifecycle.ts';
import { network } from './network.ts';
import { periodic } from './periodic.ts';
import { pre } from './pre.ts';
import type { MachineName } from './vocabulary.ts';

/** Every machine of a device. */
export const CHARTS: Readonly<Record<MachineName, Chart>> = { network, lifecycle, periodic, pre };
