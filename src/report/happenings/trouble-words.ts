/** What a fault did to the queue of a service: how high the load rose, and when all was back to normal. */

import { MINUTE } from '../../compiled/kernel/time.ts';
import type { TroubleMetrics } from '../../metrics/trouble-metrics.ts';
import type { ReportContext } from '../words/report-context.ts';
import type { Happening } from './happenings-of.ts';

/** Of each service that the fault disturbed, in sentences. */
export function troubleSentences(context: ReportContext, happening: Happening): readonly string[] {
  const { say, rps, duration } = context;
  return troublesOf(context, happening).map(({ service, peakRps1s, recoveredAfterMs }) => {
    const peak = rps(peakRps1s);
    if (recoveredAfterMs === null) {
      return say({
        en: `The queue of ${service} did not get back to normal within the run; its busiest second carried ${peak}.`,
        zh: `运行期间服务 ${service} 的队列未恢复正常；其最繁忙的一秒达 ${peak}。`,
      });
    }
    const after = duration(recoveredAfterMs);
    return recoveredAfterMs < MINUTE
      ? say({
          en: `The queue of ${service} was back to normal at once; its busiest second carried ${peak}.`,
          zh: `故障结束后服务 ${service} 的队列立即恢复正常；其最繁忙的一秒达 ${peak}。`,
        })
      : say({
          en: `The queue of ${service} was back to normal ${after} after the end; until then its busiest second carried ${peak}.`,
          zh: `故障结束 ${after}后服务 ${service} 的队列恢复正常；此前其最繁忙的一秒达 ${peak}。`,
        });
  });
}

/** The same where there is little room. */
export function troubleParts(context: ReportContext, happening: Happening): readonly string[] {
  const { say, rps, duration } = context;
  const all = troublesOf(context, happening);
  return all.flatMap(({ service, peakRps1s, recoveredAfterMs }) => {
    const of = all.length > 1 ? `${service} ` : '';
    const [peak, after] = [rps(peakRps1s), duration(recoveredAfterMs)];
    return [
      say({ en: `${of}peak ${peak}`, zh: `${of}峰值 ${peak}` }),
      recoveredAfterMs === null
        ? say({ en: 'not back to normal', zh: '未恢复正常' })
        : recoveredAfterMs < MINUTE
          ? say({ en: 'back to normal at once', zh: '立即恢复正常' })
          : say({ en: `back to normal ${after} later`, zh: `${after}后恢复正常` }),
    ];
  });
}

/** Told of by the result by kind and instant: a run of an older version tells of none. */
function troublesOf({ result }: ReportContext, { kind, at, until }: Happening): readonly TroubleMetrics[] {
  return Object.values(result.services ?? {})
    .flatMap(({ troubles = [] }) => troubles)
    .filter((trouble) => trouble.kind === kind && trouble.at === at && trouble.until === until);
}
