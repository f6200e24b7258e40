/** What a fault did, as far as a line has room for it. */

import type { Fault } from '../../scenario/schema/faults.ts';
import { count, figure, NOTHING } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { faultEffect } from './fault-effect.ts';
import { crashesOf, isUnmeasured, scaled } from './fault-words.ts';
import type { Happening } from './happenings-of.ts';
import type { Standout } from './loaded-hours.ts';
import { retryingOf } from './retries.ts';
import { troubleParts } from './trouble-words.ts';

export function faultParts(context: ReportContext, happening: Happening, fault: Fault): readonly string[] {
  const { say, duration, oneBucket, time } = context;
  const bucket = oneBucket(time.bucketMs);
  if (isUnmeasured(context, happening)) return [say({ en: 'in the warm-up', zh: '位于预热期' })];
  const { errors, requests, load, misses, opens } = faultEffect(context, happening);
  const isOfRequests = fault.kind === 'outage' || fault.kind === 'slow';
  const parts: string[] = [];
  if (happening.isInWarmup) parts.push(say({ en: 'begins in the warm-up', zh: '始于预热期' }));
  if (isOfRequests && requests === 0) parts.push(say({ en: 'met no request', zh: '没有遇到请求' }));
  else if (fault.kind === 'outage') {
    const failed = scaled(context, errors);
    parts.push(say({ en: `${failed} requests failed`, zh: `${failed} 次请求失败` }));
  }
  if (fault.kind === 'badPackage') {
    const crashes = crashesOf(context);
    return crashes === null
      ? []
      : [say({ en: `${count(crashes)} launches crashed`, zh: `${count(crashes)} 次启动崩溃` })];
  }
  if (fault.kind === 'clearCache' && misses) {
    const missed = scaled(context, misses.count);
    parts.push(say({ en: `${missed} misses in its ${bucket}`, zh: `${bucket}内 ${missed} 次未命中` }));
  }
  if (fault.kind === 'push' && opens) {
    const opened = scaled(context, opens.count);
    parts.push(say({ en: `${opened} opens in its ${bucket}`, zh: `${bucket}内 ${opened} 次打开` }));
  }
  const times = ({ count: now, usual }: Standout) => (usual > 0 ? figure(now / usual) : NOTHING);
  if (load?.during) {
    const height = times(load.during);
    parts.push(say({ en: `load × ${height} while it lasted`, zh: `其间负载 × ${height}` }));
  }
  if (load?.wave) {
    const height = times(load.wave);
    parts.push(
      fault.kind === 'pullNow'
        ? say({ en: `load × ${height}`, zh: `负载 × ${height}` })
        : say({ en: `then a wave × ${height}`, zh: `随后负载 × ${height}` }),
    );
  }
  if (load?.echoes) {
    const every = duration(retryingOf(context.result).intervalMs);
    parts.push(say({ en: `echo every ${every}`, zh: `每 ${every}再现` }));
  }
  if (fault.kind === 'outage' && errors > 0 && load?.isFollowed && !load.wave && !load.during) {
    parts.push(say({ en: 'no wave', zh: '没有请求高峰' }));
  }
  parts.push(...troubleParts(context, happening));
  if (happening.isCut) parts.push(say({ en: 'cut by the end of the run', zh: '被运行结束截断' }));
  return parts;
}
