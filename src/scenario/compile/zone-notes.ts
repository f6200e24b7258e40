/** When clocks are put forward or back during a run, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import { instant } from '../schema/text.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/** A note for each zone whose offset changes; none where every clock goes on evenly. */
export function zoneNotes({ timeZone, cohorts }: ResolvedScenario): Words[] {
  const zones = [timeZone, ...cohorts.map((cohort) => cohort.timeZone)].filter((zone) => !!zone);
  const byName = new Map(zones.map((zone) => [zone.name, zone]));
  return [...byName.values()].flatMap((zone) => ((zone.offsets?.length ?? 0) > 1 ? [zoneNote(zone)] : []));
}

export function zoneNote({ name, offsets }: Pick<TimeZone, 'name' | 'offsets'>): Words {
  const changes = offsets!.slice(1).map((at) => String(instant.encode(at)));
  return {
    en: `the clocks of ${name} change during the run, at ${changes.join(' and ')}, as the time zone database of this Node says; run.json keeps that with its inputs, so a run of them is the same with any other`,
    zh: `运行期间 ${name} 的时钟有调整：${changes.join('、')}，依据本机 Node 的时区数据库；run.json 的输入中保留了这些时刻，据此重新运行，结果不随时区数据库而变`,
  };
}
