/**
 * A release that is rolled out in steps of shares, chosen by a hash of each device; opens are Poisson, each a cold start that downloads
 * what it is offered, and the next one runs it. Times in one unit, from the release on. Source: derived.
 */

export interface RolloutRule {
  readonly opens: number;
  /** In the order of time; shares grow. */
  readonly steps: readonly { readonly at: number; readonly share: number }[];
  /** When it is looked at, and how long before that a device must have been opened to be active: no less. */
  readonly after: number;
  readonly activeFor: number;
}

/** Of all devices, those that were offered it and have been opened since. */
export function downloadedShare(rule: RolloutRule): number {
  return overSteps(rule, (opens) => -Math.expm1(-opens));
}

/** Of the active devices: those that have it are active, for they were opened since its release. */
export function adoptedShare(rule: RolloutRule): number {
  return downloadedShare(rule) / activeShare(rule);
}

/** Of the active devices, those whose last launch ran it: opened twice since they were offered it. */
export function runningShare(rule: RolloutRule): number {
  return overSteps(rule, (opens) => 1 - (1 + opens) * Math.exp(-opens)) / activeShare(rule);
}

function activeShare({ opens, activeFor }: RolloutRule): number {
  return -Math.expm1(-opens * activeFor);
}

/** @param reached probability of a device, by how many opens it has on average since it was offered the release */
function overSteps({ opens, steps, after }: RolloutRule, reached: (opens: number) => number): number {
  return steps.reduce((sum, { at, share }, index) => {
    const more = share - (steps[index - 1]?.share ?? 0);
    return at < after ? sum + more * reached(opens * (after - at)) : sum;
  }, 0);
}
