/** What a scenario or its log names and the run does not meet, in words for the reader of a result. */

import { DAY } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import type { Words } from '../../kernel/words.ts';
import type { Rollout } from '../schema/releases.ts';
import type { WhenInRun } from '../schema/when-in-run.ts';
import type { UsageTrace } from '../traces/stints.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

export function outsideNotes(scenario: ResolvedScenario, usage: UsageTrace | null): Words[] {
  const { faults, releases, start, horizon } = scenario;
  const lasts = faults.map((fault) => {
    const at = inRun(fault.at, start);
    if (fault.kind === 'badPackage') return { at, until: at + (fault.for ?? Number.POSITIVE_INFINITY) };
    return { at, until: 'for' in fault ? at + fault.for : at + 1 };
  });
  const given = Array.isArray(releases) ? (releases as readonly (WhenInRun | Rollout)[]) : [];
  const released = given
    .map((each) => inRun(isRollout(each) ? each.at : each, start))
    .map((at) => ({ at, until: at + 1 }));
  const missed = (all: readonly { at: number; until: number }[]) =>
    all.filter(({ at, until }) => at >= horizon || until <= 0).length;
  return [
    ...(missed(lasts) > 0 ? [outsideNote('faults', missed(lasts), faults.length)] : []),
    ...(missed(released) > 0 ? [outsideNote('releases', missed(released), given.length)] : []),
    ...(usage ? logNotes(scenario, usage) : []),
  ];
}

function isRollout(given: WhenInRun | Rollout): given is Rollout {
  return typeof given === 'object' && 'at' in given;
}

function logNotes({ usage: { opens }, start, horizon }: ResolvedScenario, log: UsageTrace): Words[] {
  if (opens.kind !== 'trace') return [];
  const endAt = start.epochMs + horizon;
  const dropped = log.openAt.filter((at) => at < start.epochMs || at >= endAt).length;
  const idleMs = endAt - log.lastAt - 1;
  return [
    ...(dropped > 0 ? [droppedNote(opens.trace.file, dropped, log.openAt.length)] : []),
    ...(idleMs >= DAY ? [idleNote(opens.trace.file, idleMs)] : []),
  ];
}

export function outsideNote(key: 'faults' | 'releases', count: number, all: number): Words {
  return {
    en: `${key}: ${count} of ${all} lie before or after the run and have no effect`,
    zh: `${key}：${all} 项中有 ${count} 项在运行时段之外，没有作用`,
  };
}

export function droppedNote(file: string, count: number, all: number): Words {
  return {
    en: `${file}: sessions that begin before or after the run are left out (${count} of ${all})`,
    zh: `${file}：${all} 次会话中有 ${count} 次开始于运行时段之外，已略去`,
  };
}

export function idleNote(file: string, idleMs: number): Words {
  const length = formatDuration(Math.floor(idleMs / DAY) * DAY);
  return {
    en: `${file} ends ${length} before the run: that time without opens is part of every average`,
    zh: `${file} 的记录比运行早结束 ${length}：这段没有打开的时间也计入所有平均值`,
  };
}
