import { FAULT } from '../src/compiled/facts/codes.ts';
import { everyKindIsTold, storiesOf } from '../src/engines/stories.contract.ts';
import { cache } from './cache.ts';
import { script } from './script.ts';
import { scriptStories } from './stories/script.ts';

storiesOf([script, cache], { scriptStories });

/** What is done to a service never reaches the chart of a device. */
const { down: _down, degraded: _degraded, errors: _errors, ...OF_DEVICES } = FAULT;

everyKindIsTold('fault', OF_DEVICES, (code, { model: { faults, campaigns, cohorts } }) => {
  if (code === FAULT.push) return campaigns.length > 0;
  const { origin, stretches } = cohorts[0]!.apps[0]!;
  const isLarger = stretches !== null && stretches.origins[1]!.bodySize.x !== origin.bodySize.x;
  if (code === FAULT.change) return stretches !== null && !isLarger;
  if (code === FAULT.bodySize) return isLarger;
  return faults.some(({ kind }) => kind === code);
});
