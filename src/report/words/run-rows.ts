/** What identifies a run and what it took: enough to run it again and to know that it was the same. */

import { fleetText } from './fleet-text.ts';
import { count, size } from './quantity.ts';
import type { ReportContext } from './report-context.ts';

export interface RunRow {
  readonly name: string;
  readonly value: string;
  /** Whether the value is to be copied letter by letter. */
  readonly isCode?: boolean;
}

export function runRows({ result: { run }, scale, say, duration }: ReportContext): readonly RunRow[] {
  const workers = say({ en: run.workers === 1 ? 'worker' : 'workers', zh: '个工作线程' });
  return [
    { name: say({ en: 'Run', zh: '运行标识' }), value: run.id, isCode: true },
    { name: say({ en: 'Digest of all facts', zh: '全部事实的摘要' }), value: run.digest, isCode: true },
    { name: say({ en: 'Random seed', zh: '随机种子' }), value: String(run.seed), isCode: true },
    { name: say({ en: 'Devices', zh: '设备数' }), value: fleetText(scale, say) },
    ...(run.replications > 1
      ? [{ name: say({ en: 'Replications', zh: '重复运行次数' }), value: count(run.replications) }]
      : []),
    { name: say({ en: 'Facts', zh: '事实数' }), value: count(run.facts) },
    { name: say({ en: 'Events', zh: '事件数' }), value: count(run.events) },
    {
      name: say({ en: 'Engine', zh: '引擎' }),
      value: say({
        en: `${run.engine}, ${run.workers} ${workers}`,
        zh: `${run.engine}，${run.workers} ${workers}`,
      }),
    },
    {
      name: say({ en: 'Run time and memory', zh: '耗时与内存' }),
      value: say({
        en: `${duration(run.wallMs)}, at most ${size(run.peakRssBytes)}`,
        zh: `${duration(run.wallMs)}，内存最高 ${size(run.peakRssBytes)}`,
      }),
    },
    { name: say({ en: 'Version', zh: '版本' }), value: run.version },
  ];
}
