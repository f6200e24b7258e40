/** Test support: one addition for each recipe. */

import { COMMAND_ADDED } from './command.contract.ts';
import { FAULT_ADDED } from './fault.contract.ts';
import { METRIC } from './metric.contract.ts';
import { OPPORTUNITY_ADDED } from './opportunity.contract.ts';
import { PICTURE_ADDED } from './picture.contract.ts';
import { PRESET } from './preset.contract.ts';
import type { Addition } from './program.contract.ts';

export const ADDITIONS: readonly Addition[] = [
  METRIC,
  PRESET,
  OPPORTUNITY_ADDED,
  FAULT_ADDED,
  COMMAND_ADDED,
  PICTURE_ADDED,
];
