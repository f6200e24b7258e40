/** What the versions of the client come to, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import { populationOf } from './population.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { uptakeModel } from './uptake.ts';

/** One note where the clients of some devices are given. */
export function clientNotes(scenario: ResolvedScenario): Words[] {
  const population = populationOf(scenario);
  if (population.every(({ clients }) => clients === null)) return [];
  const { start, horizon } = scenario;
  const fetchingAt = (at: number) =>
    population.reduce((sum, { share, clients, apps }) => {
      const shares = apps.map(({ policy }) => shareAt(uptakeModel(clients, policy.since.fetch, start), at));
      return sum + (share * shares.reduce((total, each) => total + each, 0)) / apps.length;
    }, 0);
  return [clientNote(fetchingAt(0), fetchingAt(horizon))];
}

/** @param first share of the devices at the start of the run @param last at its end */
export function clientNote(first: number, last: number): Words {
  const [before, after] = [first, last].map((share) => `${Math.round(100 * share)}%`);
  return {
    en: `clients: the clients of ${before} of the devices can fetch at the start of the run, those of ${after} at its end`,
    zh: `clients：运行开始时 ${before} 的设备的客户端可以拉取，结束时为 ${after}`,
  };
}

/** In straight lines from point to point; `null` is all devices. */
function shareAt(uptake: ReturnType<typeof uptakeModel>, at: number): number {
  if (uptake === null) return 1;
  const next = uptake.at.findIndex((instant) => instant > at);
  if (next === 0) return uptake.shares[0]!;
  if (next < 0) return uptake.shares.at(-1)!;
  const [from, to] = [uptake.at[next - 1]!, uptake.at[next]!];
  const [low, high] = [uptake.shares[next - 1]!, uptake.shares[next]!];
  return low + ((at - from) / (to - from)) * (high - low);
}
