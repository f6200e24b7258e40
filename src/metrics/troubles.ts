/** What a fault did to a service: how high the load rose, and when the queue was back to normal. Read off the stretches of a run. */

import { STRETCH, STRETCH_WIDTH } from '../compiled/books/service-minutes.ts';
import { TROUBLE, type TroubleKind, type TroubleModel } from '../compiled/services/service-model.ts';
import type { TroubleMetrics, TroubleName } from './trouble-metrics.ts';

export interface Stretches {
  /** A row for each stretch of the run: see STRETCH. */
  readonly rows: Float64Array;
  readonly stretchUs: number;
}

/** For so many stretches in a row a queue has to be normal: one quiet minute between two waves is none. */
const NORMAL_FOR = 5;

/** How far back a queue is looked at to know what is normal, in microseconds. */
const REFERENCE_US = 3_600_000_000;

type Fault = Pick<TroubleModel, 'kind' | 'atUs' | 'untilUs'>;

/**
 * A stretch is normal if its longest queue and its share of requests turned away are at most the largest of each in the hour before
 * the fault, those left out in which another fault of the service lasted. A queue is normal too as long as it holds no more than can be
 * served at once: each then waits for about one service time. Where answers share a link, it was idle for a moment, or no more in use
 * than in that hour. Where nothing of that hour is left, that alone is normal, and no request
 * turned away. Told to the stretch: recovery is the first of five normal stretches in a row, all of which begin after the fault.
 * @param troubles in the order of their beginning
 */
export function troublesSeen(
  service: string,
  troubles: readonly Fault[],
  stretches: Stretches,
): readonly TroubleMetrics[] {
  const { rows, stretchUs } = stretches;
  const count = rows.length / STRETCH_WIDTH;
  return troubles.map((trouble) => {
    const { kind, atUs, untilUs } = trouble;
    const first = Math.floor(atUs / stretchUs);
    const after = Math.ceil(untilUs / stretchUs);
    const recovered = recoveredIn(stretches, after, normalBefore(stretches, trouble, troubles));
    const last = recovered ?? count - 1;
    let peak = 0;
    for (let index = first; index <= last; index++)
      peak = Math.max(peak, cell(rows, index, STRETCH.busiestSecond));
    return {
      kind: nameOf(kind),
      service,
      at: atUs / 1000,
      until: untilUs / 1000,
      peakRps1s: peak,
      recoveredAfterMs: recovered === null ? null : (recovered * stretchUs - untilUs) / 1000,
    };
  });
}

interface Normal {
  readonly queue: number;
  readonly turnedAway: number;
  readonly linkUs: number;
}

function normalBefore({ rows, stretchUs }: Stretches, { atUs }: Fault, troubles: readonly Fault[]): Normal {
  const end = Math.floor(atUs / stretchUs);
  const begin = Math.max(0, Math.floor((atUs - REFERENCE_US) / stretchUs));
  let normal: Normal = { queue: 0, turnedAway: 0, linkUs: 0 };
  for (let index = begin; index < end; index++) {
    const from = index * stretchUs;
    if (troubles.some((other) => other.atUs < from + stretchUs && other.untilUs > from)) continue;
    normal = {
      queue: Math.max(normal.queue, cell(rows, index, STRETCH.longestQueue)),
      turnedAway: Math.max(normal.turnedAway, turnedAwayIn(rows, index)),
      linkUs: Math.max(normal.linkUs, cell(rows, index, STRETCH.linkUs)),
    };
  }
  return normal;
}

/** @returns the first of so many normal stretches, from one on */
function recoveredIn({ rows, stretchUs }: Stretches, from: number, normal: Normal): number | null {
  const count = rows.length / STRETCH_WIDTH;
  let since = from;
  for (let index = from; index < count; index++) {
    const slots = cell(rows, index, STRETCH.slotUs) / stretchUs;
    const isNormal =
      cell(rows, index, STRETCH.longestQueue) <= Math.max(normal.queue, slots) &&
      turnedAwayIn(rows, index) <= normal.turnedAway &&
      cell(rows, index, STRETCH.linkUs) <= Math.max(normal.linkUs, stretchUs - 1);
    if (!isNormal) since = index + 1;
    else if (index - since + 1 === NORMAL_FOR) return since;
  }
  return null;
}

/** With an error or without an answer: its share of the requests that arrived. */
function turnedAwayIn(rows: Float64Array, index: number): number {
  const turnedAway = cell(rows, index, STRETCH.rejected) + cell(rows, index, STRETCH.dropped);
  return turnedAway === 0 ? 0 : turnedAway / Math.max(turnedAway, cell(rows, index, STRETCH.arrivals));
}

function cell(rows: Float64Array, index: number, column: number): number {
  return rows[index * STRETCH_WIDTH + column]!;
}

function nameOf(kind: TroubleKind): TroubleName {
  return (Object.keys(TROUBLE) as (keyof typeof TROUBLE)[]).find((name) => TROUBLE[name] === kind)!;
}
