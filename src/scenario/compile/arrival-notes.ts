/** What a log of counts leaves out, or is made to say beyond its end, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import { isTraced } from '../schema/background.ts';
import type { Traces } from './read-traces.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

export function arrivalNotes(
  { services, start, horizon }: Pick<ResolvedScenario, 'services' | 'start' | 'horizon'>,
  arrivals: Traces['arrivals'],
): Words[] {
  return [...arrivals].flatMap(([name, { firstAt, stepMs, counts, records }]) => {
    const background = services[name]!.background!;
    if (!isTraced(background)) return [];
    const { file } = background.trace;
    const endAt = firstAt + counts.length * stepMs;
    const isBeyond = firstAt > start.epochMs || start.epochMs + horizon > endAt;
    return [
      ...(records < counts.length ? [missingStepsNote(file, counts.length - records, counts.length)] : []),
      ...(isBeyond ? [repeatedNote(file)] : []),
    ];
  });
}

export function missingStepsNote(file: string, missing: number, steps: number): Words {
  return {
    en: `${file}: nobody comes in the steps that have no record (${missing} of ${steps})`,
    zh: `${file}：${steps} 个时段中有 ${missing} 个没有记录，这些时段没有请求`,
  };
}

export function repeatedNote(file: string): Words {
  return {
    en: `${file} does not cover the whole run: its counts are repeated`,
    zh: `${file} 未覆盖整个仿真时段，其计数被重复使用`,
  };
}
