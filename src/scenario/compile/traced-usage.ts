/** What a usage trace says, as part of a model. */

import { TracedApp, TracedDevice, TracedUsage } from '../../compiled/domain/model.ts';
import { Key, setKey } from '../../compiled/kernel/draw.ts';
import type { Law } from '../../compiled/kernel/law.ts';
import { valueAt } from '../../compiled/kernel/law.ts';
import { STREAM } from '../../compiled/kernel/streams.ts';
import { NEVER, wholeMs } from '../../compiled/kernel/time.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { UsageTrace } from '../traces/stints.ts';
import { made } from './made.ts';
import type { Replicate } from './replicate.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/**
 * The sessions of the run: instants from its start, those before it left out. Where the trace does not say how long a session
 * went on, that is drawn as an engine would draw it, at the same address.
 */
export function tracedUsage(
  trace: UsageTrace,
  scenario: ResolvedScenario,
  { replication }: Pick<Replicate, 'replication'>,
): TracedUsage {
  const { start, seed, usage } = scenario;
  const session = usage.session && lawOf(usage.session);
  const isEndedByDevice = usage.opens.kind === 'trace' && usage.opens.trace.endWith === 'device';
  const devices = trace.deviceIds.slice(0, scenario.devices).map((id, device) => {
    const endAt = isEndedByDevice ? trace.lastAtOf[device]! + 1 - start.epochMs : NEVER;
    return made(TracedDevice, { id, endAt, apps: [] });
  });
  const key = new Key();
  for (const [pair, device] of trace.deviceOf.entries()) {
    if (device >= devices.length) break;
    const app = trace.appOf[pair]!;
    setKey(key, seed, replication, device, app);
    devices[device]!.apps.push(tracedApp(trace, pair, start.epochMs, session && { law: session, key }));
  }
  return made(TracedUsage, { appIds: [...trace.appIds], devices });
}

function tracedApp(
  { appOf, from, openAt, lengthMs, isLeftOpen }: UsageTrace,
  pair: number,
  epochMs: number,
  drawn: { readonly law: Law; readonly key: Key } | null,
): TracedApp {
  const end = from[pair + 1]!;
  let first = from[pair]!;
  while (first < end && openAt[first]! < epochMs) first++;
  return made(TracedApp, {
    app: appOf[pair]!,
    openAt: Float64Array.from(openAt.subarray(first, end), (at) => at - epochMs),
    lengthMs: Float64Array.from(lengthMs.subarray(first, end), (known, open) =>
      isLeftOpen[first + open] === 1 && drawn
        ? known + wholeMs(valueAt(drawn.law, drawn.key, STREAM.session, open))
        : known,
    ),
  });
}
