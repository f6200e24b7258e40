/** What a usage trace says, as part of a model. */

import { TracedApp, TracedDevice, TracedUsage } from '../../compiled/domain/model.ts';
import { NEVER } from '../../compiled/kernel/time.ts';
import type { UsageTrace } from '../traces/usage-trace.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/** The records of the run: instants from its start, those before it left out. */
export function tracedUsage(
  trace: UsageTrace,
  scenario: ResolvedScenario,
  isEndedByDevice: boolean,
): TracedUsage {
  const { epochMs } = scenario.start;
  const devices = trace.devices.slice(0, scenario.devices).map((device) => {
    const endAt = isEndedByDevice ? device.lastAt + 1 - epochMs : NEVER;
    return made(TracedDevice, {
      id: device.id,
      endAt,
      apps: device.apps.map((app) => tracedApp(app, epochMs)),
    });
  });
  return made(TracedUsage, { appIds: [...trace.appIds], devices });
}

function tracedApp(
  { app, openAt, lengthMs }: UsageTrace['devices'][number]['apps'][number],
  epochMs: number,
): TracedApp {
  const skipped = openAt.findIndex((at) => at >= epochMs);
  const from = skipped < 0 ? openAt.length : skipped;
  return made(TracedApp, {
    app,
    openAt: openAt.slice(from).map((at) => at - epochMs),
    lengthMs: lengthMs.slice(from),
  });
}
