/** Test support: the trace cases as scenarios on the real files. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Metrics } from '../metrics/result.ts';
import { readChangeTrace } from '../scenario/traces/change-trace.ts';
import { convertAzureFunctions } from '../scenario/traces/convert-azure.ts';
import type { OracleCase } from './cases.ts';

type Raw = Record<string, unknown>;

const TRACE: Readonly<Record<string, Raw>> = {
  'phone_sessions.csv.gz': {
    file: 'phone_sessions.csv.gz',
    columns: { time: 't_local', device: 'user', app: 'app', kind: 'kind', duration: 'duration_s' },
    where: { kind: 'app' },
    mergeWithin: '30s',
    endWith: 'device',
  },
  'collegemsg_opens.csv.gz': {
    file: 'collegemsg_opens.csv.gz',
    columns: { time: 't_unix', device: 'user' },
    mergeWithin: '30m',
  },
};

/** The cases are of sessions that end with their last record, where these say nothing else. */
const ENDS_WITH_LAST_RECORD = { session: 0 };

/** The scenario of a trace case, or `null` for one that is not about usage or content (nasa is a queue). */
export async function scenarioOfTrace(trace: OracleCase, directory: string): Promise<Raw | null> {
  const { file, P_h, W_h, tau_s, tau_min, feed } = trace.parameters as Record<string, string & number>;
  const still = { name: 'trace', warmup: 0, app: { readOn: 'open', loadTime: 0 } };
  const opens = TRACE[file!] && { kind: 'trace', trace: TRACE[file!] };
  const isTimed = file === 'phone_sessions.csv.gz';
  const usage = opens && { opens, ...(!isTimed && ENDS_WITH_LAST_RECORD) };
  if (usage && P_h) {
    const periodic = { interval: `${P_h}h`, window: `${W_h}h` };
    const policy = { periodic, pre: { enabled: false } };
    return { ...still, app: { ...still.app, freshFor: `${P_h}h` }, usage, policy, origin: { latency: 0 } };
  }
  if (usage && tau_s) return { ...still, usage, policy: keeping(tau_s * 1000) };
  if (file === 'azure_functions_day.csv.gz') {
    const opens = {
      kind: 'trace',
      trace: { file: 'azure.csv', columns: { time: 'time', device: 'device' } },
    };
    return { ...still, usage: { opens, ...ENDS_WITH_LAST_RECORD }, policy: keeping(tau_min! * 60_000) };
  }
  if (file === 'content_changes.csv.gz') {
    const spec = { file, columns: { time: 't_unix' }, where: { feed: feed!, segment: '0' } };
    const changes = await readChangeTrace(
      { ...spec, format: 'auto', separator: 'auto', timeUnit: 's' },
      { directory, path: 'trace', start: null, timeZone: null },
    );
    const gap = { law: 'empirical', values: [1e15] };
    return {
      ...still,
      devices: 1,
      horizon: changes.at(-1)! - changes[0]!,
      usage: { opens: { kind: 'renewal', gap, firstOpen: 'immediate' }, session: 0 },
      policy: { periodic: { interval: `${P_h}h`, window: 'never' }, pre: { enabled: false } },
      origin: { latency: 0, content: { changes: { trace: spec } } },
    };
  }
  return null;
}

/** Minutes in which a function was active, as `fleetcast convert azure-functions` writes them. */
export function azureMinutes(directory: string): string {
  const packed = readFileSync(`${directory}/azure_functions_day.csv.gz`);
  return convertAzureFunctions(gunzipSync(packed).toString('utf8'));
}

/** What a run says about the metric of a trace case. */
export function countedBy(metric: string, { opens, coldStarts, periodic }: Metrics): number {
  switch (metric) {
    case 'opens':
      return opens;
    case 'cold_starts':
      return coldStarts;
    case 'fetches':
      return periodic.attempts;
    case 'fresh':
      return periodic.freshHits;
    case 'stale':
      return periodic.hits - periodic.freshHits;
    case 'no_entry':
      return periodic.reads - periodic.hits;
    case 'wasted':
      return periodic.unread + periodic.unreadAtEnd;
    case 'mean_age_h':
      return periodic.ageMs.mean! / 3_600_000;
    case 'freshness':
      return periodic.timeFresh!;
    default:
      throw new Error(`no run counts ${metric}`);
  }
}

function keeping(destroyAfter: number): Raw {
  return {
    periodic: { enabled: false },
    pre: { enabled: false },
    lifecycle: { suspendAfter: 0, destroyAfter },
  };
}
