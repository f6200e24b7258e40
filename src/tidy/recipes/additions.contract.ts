/** Test support: one addition for each recipe, and two that take its other branch. */

import { COMMAND_ADDED } from './command.contract.ts';
import { FAULT_ADDED } from './fault.contract.ts';
import { METRIC } from './metric.contract.ts';
import { OPPORTUNITY_ADDED } from './opportunity.contract.ts';
import { PICTURE_ADDED } from './picture.contract.ts';
import { PLAYED_FAULT_ADDED } from './played-fault.contract.ts';
import { PRESET } from './preset.contract.ts';
import type { Addition } from './program.contract.ts';
import { TOLD_OPPORTUNITY_ADDED } from './told-opportunity.contract.ts';

export const ADDITIONS: readonly Addition[] = [
  METRIC,
  PRESET,
  OPPORTUNITY_ADDED,
  FAULT_ADDED,
  COMMAND_ADDED,
  PICTURE_ADDED,
];

/** Each is tried in a program of its own. */
export const BRANCHES: readonly Addition[] = [TOLD_OPPORTUNITY_ADDED, PLAYED_FAULT_ADDED];
