/** What a usage trace leaves to chance, or leaves out, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import type { UsageTraceSettings } from '../schema/trace.ts';
import type { UsageTrace } from '../traces/stints.ts';
import { endsOf } from '../traces/usage-trace.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

export function traceNotes({ counts }: UsageTrace, { usage }: Pick<ResolvedScenario, 'usage'>): Words[] {
  if (usage.opens.kind !== 'trace') return [];
  const { trace } = usage.opens;
  return [...(isKindUnread(trace) ? [unreadKindNote(trace.file)] : []), ...endNotes(trace, counts)];
}

function endNotes(trace: UsageTraceSettings, counts: UsageTrace['counts']): Words[] {
  const { file } = trace;
  switch (endsOf(trace)) {
    case 'durations':
      return [];
    case 'none':
      return [drawnNote(file, trace.mergeWithin > 0)];
    case 'events':
      return [
        ...(counts.withoutClose > 0 ? [withoutCloseNote(file, counts.withoutClose, counts.opens)] : []),
        ...(counts.withoutOpen > 0 ? [withoutOpenNote(file, counts.withoutOpen)] : []),
      ];
  }
}

/** A role or the name of its column may stand in `where`. */
function isKindUnread({ columns, events, where }: UsageTraceSettings): boolean {
  const { kind } = columns;
  return kind !== undefined && events === undefined && !('kind' in where) && !(kind in where);
}

export function unreadKindNote(file: string): Words {
  return {
    en: `${file}: nothing reads columns.kind, so every record counts as an open, closes too (events or where would read it)`,
    zh: `${file}：columns.kind 未被使用，每条记录都计为一次打开，包括关闭记录（给出 events 或 where 才会读取它）`,
  };
}

/** @param isMerged whether sessions have a length of their own, from their first record to their last */
export function drawnNote(file: string, isMerged: boolean): Words {
  const since = isMerged
    ? { en: ', counted from the last record of a session', zh: '，从会话的最后一条记录算起' }
    : { en: '', zh: '' };
  return {
    en: `${file} has no column of durations: session lengths are drawn from usage.session${since.en}`,
    zh: `${file} 没有停留时长列：停留时长取自 usage.session${since.zh}`,
  };
}

export function withoutCloseNote(file: string, count: number, opens: number): Words {
  return {
    en: `${file}: opens without a close (${count} of ${opens}) have session lengths drawn from usage.session`,
    zh: `${file}：${opens} 次打开中有 ${count} 次没有关闭记录，其停留时长取自 usage.session`,
  };
}

export function withoutOpenNote(file: string, count: number): Words {
  return {
    en: `${file}: closes without an open are left out (${count})`,
    zh: `${file}：${count} 条关闭记录没有对应的打开，已略去`,
  };
}
