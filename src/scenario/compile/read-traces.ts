/** The logs that a scenario names, read once for all its replications, policies and threads. */

import { isTraced } from '../schema/background.ts';
import type { Scenario } from '../schema/scenario.ts';
import { type ArrivalTrace, readArrivalTrace } from '../traces/arrival-trace.ts';
import { readChangeTrace } from '../traces/change-trace.ts';
import type { UsageTrace } from '../traces/stints.ts';
import { readUsageTrace } from '../traces/usage-trace.ts';
import { populationOf } from './population.ts';

type Changes = Scenario['origin']['content']['changes'];

/** What is in them. Columns lie in memory that threads share, so that it is cheap to hand over. */
export interface Traces {
  readonly usage: UsageTrace | null;
  /** Instants of changes in ms since 1970, by what the scenario says of the log. */
  readonly changes: ReadonlyMap<string, Float64Array>;
  /** When other clients come, by the service that they come to. */
  readonly arrivals: ReadonlyMap<string, ArrivalTrace>;
}

/** Those of a scenario that names none. */
export const NO_TRACES: Traces = { usage: null, changes: new Map(), arrivals: new Map() };

/**
 * @param directory where the files that the scenario names are looked up
 * @throws ScenarioError if one of them is missing or is not as the scenario says
 */
export async function readTraces(scenario: Scenario, directory: string): Promise<Traces> {
  const { usage, start, timeZone, origin, services } = scenario;
  const { opens } = usage;
  const contents = [origin, ...populationOf(scenario).flatMap(({ apps }) => apps.map((app) => app.origin))];
  const changes = new Map<string, Float64Array>();
  const place = { directory, start, timeZone };
  const traced =
    opens.kind === 'trace'
      ? await readUsageTrace(opens.trace, { ...place, path: 'usage.opens.trace' })
      : null;
  for (const { content } of contents) {
    if (content.changes.kind !== 'trace' || changes.has(nameOf(content.changes))) continue;
    const path = 'origin.content.changes.trace';
    changes.set(nameOf(content.changes), await readChangeTrace(content.changes.trace, { ...place, path }));
  }
  const arrivals = new Map<string, ArrivalTrace>();
  for (const [name, { background }] of Object.entries(services)) {
    if (background === null || !isTraced(background)) continue;
    const path = `services.${name}.background.trace`;
    arrivals.set(name, await readArrivalTrace(background.trace, { ...place, path }));
  }
  return { usage: traced, changes, arrivals };
}

/** When a content changes, if a log says it. */
export function changesIn({ changes }: Traces, of: Changes): Float64Array | null {
  return of.kind === 'trace' ? changes.get(nameOf(of))! : null;
}

function nameOf(changes: Changes): string {
  return JSON.stringify(changes);
}
