/** Test support: any versions of the client, which may move while a run goes on, and no share beside them. */

import fc from 'fast-check';
import { of } from './any-policy.contract.ts';

const VERSIONS = ['6.5.3', '6.7.3', '7.0.4', '7.0.5', '7.0.10'];

/** Weights of the versions, the oldest first, as shares. */
const mix = fc
  .array(of(0, 1, 4), { minLength: VERSIONS.length, maxLength: VERSIONS.length })
  .filter((weights) => weights.some((weight) => weight > 0));

const asVersions = (weights: readonly number[]) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight, index) => ({ version: VERSIONS[index]!, share: weight / sum }));
};

/** One list moves up to the next by as much of what is left in each version. */
const movedUp = (weights: readonly number[], part: number) =>
  weights.map((weight, index) =>
    index === weights.length - 1
      ? weight + part * weights.slice(0, -1).reduce((sum, other) => sum + other, 0)
      : weight * (1 - part),
  );

const instants = of(['0s', '1s'], ['0s', '20m', '3h'], ['1ms', '2d', '9d'], ['3h']);

export const anyClients = fc.oneof(
  mix.map(asVersions),
  fc.record({ mix, instants, part: of(0, 0.5, 1) }).map(({ mix: first, instants: at, part }) =>
    at.map((each, index) => ({
      at: each,
      versions: asVersions(
        Array.from({ length: index }).reduce<readonly number[]>((weights) => movedUp(weights, part), first),
      ),
    })),
  ),
);

interface Shares {
  readonly app?: { readonly backOffice?: object; readonly analytics?: object };
}
interface Clients {
  readonly clients?: unknown;
}

/** Clients say which devices: no share does beside them. */
export function withoutSharesBesideClients<
  T extends Shares &
    Clients & {
      readonly faults: readonly object[];
      readonly cohorts: readonly (Shares & Clients)[];
      readonly apps: readonly Shares[];
    },
>(scenario: T): T {
  if (scenario.clients === undefined && scenario.cohorts.every(({ clients }) => clients === undefined))
    return scenario;
  const mended = <P extends Shares>(part: P): P => {
    if (part.app === undefined) return part;
    const { supportedShare: _, ...backOffice } = (part.app.backOffice ?? {}) as { supportedShare?: number };
    const { reportingShare: __, ...analytics } = (part.app.analytics ?? {}) as { reportingShare?: number };
    return { ...part, app: { ...part.app, backOffice, analytics } };
  };
  return {
    ...mended(scenario),
    faults: scenario.faults.map((fault) =>
      'kind' in fault && fault.kind === 'pullNow' ? { ...fault, share: 1 } : fault,
    ),
    cohorts: scenario.cohorts.map(mended),
    apps: scenario.apps.map(mended),
  };
}
