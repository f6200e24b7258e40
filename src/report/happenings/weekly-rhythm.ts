import { isGroup } from '../words/given.ts';

/** Whether days of a week may differ: someone has a weekly rhythm, or lives as a trace says. */
export function hasWeeklyRhythm(inputs: unknown): boolean {
  if (Array.isArray(inputs)) return inputs.some(hasWeeklyRhythm);
  if (!isGroup(inputs)) return false;
  return Object.entries(inputs).some(
    ([key, value]) =>
      (key === 'weekly' && value !== 'none') ||
      (key === 'kind' && value === 'trace') ||
      hasWeeklyRhythm(value),
  );
}
