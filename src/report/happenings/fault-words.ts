/** What a fault did, in sentences: the requests that failed, the wave that followed, how high it was, until when, and its echo. */

import { unforeseen } from '../../compiled/kernel/native.ts';
import type { Fault } from '../../scenario/schema/faults.ts';
import { count } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { type FaultEffect, faultEffect } from './fault-effect.ts';
import { whomText } from './fault-whom.ts';
import type { Happening } from './happenings-of.ts';
import type { Standout } from './loaded-hours.ts';
import { troubleSentences } from './trouble-words.ts';
import { loadWords, noWave } from './wave-words.ts';

/** @returns none where there is nothing to tell but that it was */
export function faultSentences(
  context: ReportContext,
  happening: Happening,
  fault: Fault,
): readonly string[] {
  const { say } = context;
  const whom = whomText(context, fault);
  const before = happening.isFromBefore
    ? [say({ en: 'It began before the run.', zh: '它在运行开始之前已经开始。' })]
    : [];
  if (isUnmeasured(context, happening)) {
    return [
      ...before,
      ...whom,
      say({
        en: 'It lies in the warm-up: requests that it met are in no metric.',
        zh: '它位于预热期：其间受影响的请求不计入任何指标。',
      }),
    ];
  }
  const effect = faultEffect(context, happening);
  if (happening.isInWarmup) {
    return [
      ...before,
      ...whom,
      say({
        en: 'It begins in the warm-up: requests that it met there are in no metric, those that it met later are.',
        zh: '它始于预热期：预热期内受影响的请求不计入指标，此后的计入。',
      }),
      ...metText(context, fault, effect),
      ...troubleSentences(context, happening),
      ...endText(context, happening),
    ];
  }
  const met = metText(context, fault, effect);
  // What crashes sends fewer requests, or more: whatever the load does is told of the releases.
  const waves = fault.kind === 'badPackage' ? [] : loadWords(context, happening, fault, effect.load);
  const isFelt = fault.kind === 'outage' && effect.errors > 0;
  return [
    ...before,
    ...whom,
    ...met,
    ...troubleSentences(context, happening),
    ...waves,
    ...(waves.length === 0 && isFelt ? noWave(context, happening, effect) : []),
    ...endText(context, happening),
  ];
}

/** Whether all of it lies in the warm-up. */
export function isUnmeasured({ result }: ReportContext, { isInWarmup, until }: Happening): boolean {
  return isInWarmup && until <= result.run.warmupMs;
}

/** Of what lasts to the end of the run. */
function endText({ say, result }: ReportContext, { at, until, isCut }: Happening): readonly string[] {
  if (isCut) {
    return [
      say({
        en: 'The run ends before it does: what would have followed was not observed.',
        zh: '它尚未结束，运行即告结束：未观测到此后的情况。',
      }),
    ];
  }
  return until > at && until === result.run.horizonMs
    ? [
        say({
          en: 'It ends with the run: what would have followed was not observed.',
          zh: '它与运行同时结束：未观测到此后的情况。',
        }),
      ]
    : [];
}

/** What it met. */
function metText(context: ReportContext, fault: Fault, effect: FaultEffect): readonly string[] {
  const { say, oneBucket, time } = context;
  const bucket = oneBucket(time.bucketMs);
  switch (fault.kind) {
    case 'outage':
      return [
        fault.failure < 1 && effect.requests > 0 && effect.errors === 0
          ? noneFailed(context)
          : failedText(context, effect),
      ];
    case 'slow':
      if (effect.requests === 0) return [nothingSent(context)];
      return effect.failures ? [failedText(context, effect)] : [];
    case 'pullNow':
      return effect.requests === 0 ? [nothingSent(context)] : [];
    case 'clearCache':
      return unusual(context, effect.misses, (now, before) =>
        say({
          en: `In the ${bucket} that followed, ${now} reads found no answer, instead of the usual ${before}.`,
          zh: `随后${bucket}内有 ${now} 次读取未命中，通常为 ${before} 次。`,
        }),
      );
    case 'push':
      return unusual(context, effect.opens, (now, before) =>
        say({
          en: `In its busiest ${bucket} there were ${now} opens, instead of the usual ${before}.`,
          zh: `其最繁忙的${bucket}内有 ${now} 次打开，通常为 ${before} 次。`,
        }),
      );
    case 'change':
    case 'bodySize':
    case 'down':
    case 'degraded':
    case 'errors':
    case 'clockSkew':
      return [];
    case 'simulateRelease':
      return unusual(context, effect.coldStarts, (now, before) =>
        say({
          en: `In that ${bucket} there were ${now} cold starts, instead of the usual ${before}.`,
          zh: `这${bucket}内有 ${now} 次冷启动，通常为 ${before} 次。`,
        }),
      );
    case 'badPackage': {
      const crashes = crashesOf(context);
      if (crashes === null) return [];
      return [
        crashes === 0
          ? say({ en: 'No launch in measured time ran it.', zh: '统计时段内没有启动运行该版本。' })
          : say({
              en: `In measured time ${count(crashes)} launches crashed.`,
              zh: `统计时段内有 ${count(crashes)} 次启动崩溃。`,
            }),
      ];
    }
    default:
      return unforeseen(fault);
  }
}

/** Of the fleet; `null` where several bad packages share the number. */
export function crashesOf({ result, happenings }: ReportContext): number | null {
  const isOne = happenings.filter(({ kind }) => kind === 'badPackage').length === 1;
  return isOne ? result.metrics.update.crashes : null;
}

function failedText(context: ReportContext, { requests, errors, isWholeHours }: FaultEffect): string {
  const { say, bucketName, time } = context;
  const bucket = bucketName(time.bucketMs);
  if (requests === 0) return nothingSent(context);
  if (errors === 0) {
    return say({ en: 'It met no request: none failed.', zh: '没有遇到请求：没有请求失败。' });
  }
  const [failed, sent] = [errors, requests].map((value) => scaled(context, value));
  return isWholeHours
    ? say({
        en: `While it lasted, ${failed} of ${sent} requests failed.`,
        zh: `其间 ${sent} 次请求中有 ${failed} 次失败。`,
      })
    : say({
        en: `Over each ${bucket} that it touched, ${failed} of ${sent} requests failed.`,
        zh: `在其涉及的每${bucket}内，${sent} 次请求中有 ${failed} 次失败。`,
      });
}

function noneFailed({ say }: ReportContext): string {
  return say({ en: 'No request failed.', zh: '没有请求失败。' });
}

function nothingSent({ say }: ReportContext): string {
  return say({
    en: 'No request was sent in that time, so it met none.',
    zh: '其间没有发出请求，因此没有影响。',
  });
}

function unusual(
  context: ReportContext,
  standout: Standout | null,
  text: (now: string, before: string) => string,
): readonly string[] {
  return standout ? [text(scaled(context, standout.count), scaled(context, standout.usual))] : [];
}

/** A count of the simulated devices as one of those that they represent. */
export function scaled({ scale }: ReportContext, value: number): string {
  return count(value * scale.factor);
}
