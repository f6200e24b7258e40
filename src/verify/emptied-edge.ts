/**
 * A database of 300 requests a second, behind an edge of which each node is asked every ten seconds. A warm edge keeps the load away from it; one
 * that has lost all lets it through, and as long as more comes than the database can do, answers come too late to be of use to many.
 */

import { serviceMetrics } from '../metrics/services.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { isDownForGood } from './collapse.ts';
import { live } from './live.ts';
import { idle, outage, seconds } from './server-scenarios.ts';

export const CAPACITY = 300;

/** More servers than are needed, until the edge is warm; an outage at the end of which all that it had has lapsed; a look, in seconds. */
const WARM = 300;
const EMPTIED = { at: 360, lasts: 60 } as const;
const LOOKED_AT = { from: 900, to: 930 } as const;

/** Seconds between two requests at a node: so far apart that a short wait brings hardly any second fetch of the same. */
const GAP = 10;

export interface Cached {
  /** Requests per second. */
  readonly rps: number;
  /** The share that a warm edge answers. */
  readonly hits: number;
  /** Whether it loses all that it has. */
  readonly isEmptied: boolean;
}

/** In how many of so many seeds, from 1, most requests are not answered in time in the end. */
export function overwhelmed(
  { rps, hits, isEmptied }: Cached,
  seeds: number,
  module: WebAssembly.Module,
): number {
  const scenario = {
    ...idle(LOOKED_AT.from, LOOKED_AT.to),
    services: {
      data: {
        instances: 3,
        time: seconds(3 / CAPACITY),
        queueLimit: 'never',
        autoscale: {
          schedule: [
            { at: 0, instances: 30 },
            { at: seconds(WARM), instances: 3 },
          ],
        },
        // A node that keeps an answer for a lifetime has it for that of a lifetime and a gap.
        edge: { lifetime: seconds((GAP * hits) / (1 - hits)), nodes: GAP * rps, collapse: false },
        background: { rps, timeout: '1s' },
      },
    },
    ...(isEmptied ? outage('down', EMPTIED.lasts, EMPTIED.at) : {}),
  };
  const down = Array.from({ length: seeds }, (_, index) => {
    const { observed } = live(compile(parseScenario({ ...scenario, seed: index + 1 })), module);
    const { served, lateServed, edgeHits, edgeRequests } = serviceMetrics(
      observed.services[0]!,
      observed.model,
    );
    return isDownForGood(edgeHits + served - lateServed, edgeRequests);
  });
  return down.filter(Boolean).length;
}
