/**
 * The rule by which Kubernetes sets the number of instances from their utilisation.
 * Source: kubernetes.io, "Horizontal Pod Autoscaling", algorithm details: ceil(current * ratio), nothing within a tolerance. What has been
 * ready for no whole window of the metric counts as not ready (pkg/controller/podautoscaler/replica_calculator.go, `groupPods`).
 */

export interface ScalingRule {
  readonly target: number;
  readonly tolerance: number;
}

/** @param starting instances that are decided, but count nothing yet */
export function desiredInstances(
  ready: number,
  starting: number,
  utilisation: number,
  { target, tolerance }: ScalingRule,
): number {
  const current = ready + starting;
  const ratio = (utilisation * ready) / (current * target);
  if (Math.abs(ratio - 1) <= tolerance) return current;
  // Binary fractions put 50 * 0.9 / 0.75 above 60.
  return Math.ceil(Number((current * ratio).toPrecision(12)));
}

export interface Scaling extends ScalingRule {
  readonly before: number;
  /** Requests in service, if there are enough instances; each serves one at once. */
  readonly load: number;
  /** Seconds between decisions, and until an instance serves. */
  readonly sync: number;
  readonly startup: number;
}

/** How many there are a time after the load has come; each decision at most doubles them, or adds four. */
export function instancesAfter(scaling: Scaling, seconds: number): number {
  const { before, load, sync, startup } = scaling;
  const added: { readonly count: number; readonly readyAt: number }[] = [{ count: before, readyAt: 0 }];
  const total = () => added.reduce((sum, { count }) => sum + count, 0);
  for (let at = sync; at <= seconds; at += sync) {
    const ready = added.reduce((sum, { count, readyAt }) => sum + (readyAt <= at - sync ? count : 0), 0);
    const utilisation = Math.min(1, load / ready);
    const wish = desiredInstances(ready, total() - ready, utilisation, scaling);
    const most = Math.max(2 * total(), total() + 4);
    const count = Math.min(wish, most) - total();
    if (count > 0) added.push({ count, readyAt: at + startup });
  }
  return total();
}

/** The most that waits where a load above the capacity comes, until more is there: a fluid limit. */
export function backlogUntil(load: number, capacity: number, delay: number): number {
  return Math.max(0, load - capacity) * delay;
}
