/** Everything that happened in a run, from its inputs; releases as they came, also where they were drawn. */

import { unforeseen } from '../../compiled/kernel/native.ts';
import { parseDuration } from '../../kernel/duration.ts';
import type { Result } from '../../metrics/result.ts';
import { inRun } from '../../scenario/compile/when-in-run.ts';
import { type Fault, faults } from '../../scenario/schema/faults.ts';
import { instant } from '../../scenario/schema/text.ts';
import { whenInRun } from '../../scenario/schema/when-in-run.ts';
import { isGroup } from '../words/given.ts';
import { percent } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import { type HappeningKind, KIND_TITLES } from './happening.ts';
import { type RolloutChange, rolloutsIn } from './rollouts-in.ts';

export interface Happening {
  readonly kind: HappeningKind;
  /** `outage`, `release 2`, `gray release at 5%`. */
  readonly name: string;
  /** As short as it can be told beside its mark. */
  readonly label: string;
  /** In ms after the start of the run, within it; an instant ends where it begins. */
  readonly at: number;
  readonly until: number;
  /** Whether it begins in the warm-up. */
  readonly isInWarmup: boolean;
  /** Whether it was to begin before the run does. */
  readonly isFromBefore: boolean;
  /** Whether it was to last longer than the run. */
  readonly isCut: boolean;
  /** As it is given in the scenario, if it is a fault. */
  readonly fault?: Fault;
  /** Its number, if it is a release. */
  readonly version?: number;
}

type Told = Pick<Result, 'inputs' | 'adoption' | 'run'>;

/** In the order of their instants. */
export function happeningsOf(result: Told, speech: Speech): readonly Happening[] {
  const { horizonMs, warmupMs } = result.run;
  const all = [
    ...faultsOf(result, speech),
    ...releasesOf(result, speech),
    ...rolloutStepsOf(result, speech),
    ...grayStepsOf(result, speech),
  ];
  return all
    .filter(({ at, until }) => at < horizonMs && (at >= 0 || until > 0))
    .map(({ at, until, ...rest }) => ({
      ...rest,
      at: Math.max(0, at),
      until: Math.min(horizonMs, until),
      isInWarmup: at < warmupMs,
      isFromBefore: at < 0,
      isCut: until > horizonMs,
    }))
    .sort((a, b) => a.at - b.at);
}

type Unbounded = Omit<Happening, 'isInWarmup' | 'isFromBefore' | 'isCut'>;

/** None where the inputs are those of another version, whose faults cannot be read. */
function faultsOf({ inputs }: Told, { say, language }: Speech): readonly Unbounded[] {
  const [start, given] = [instant.safeParse(inputs.start), faults.safeParse(inputs.faults)];
  if (!start.success || !given.success) return [];
  return given.data.map((fault) => {
    const at = inRun(fault.at, start.data);
    const title = say(KIND_TITLES[fault.kind]);
    const name = language === 'en' ? title.toLowerCase() : title;
    return { kind: fault.kind, name, label: name, at, until: at + lengthOf(fault), fault };
  });
}

/** In ms; 0 for what happens at an instant, and for what goes on to the end of the run: it is marked where it begins. */
function lengthOf(fault: Fault): number {
  if ('within' in fault) return fault.within;
  if (fault.kind === 'badPackage') return fault.for ?? 0;
  return 'for' in fault ? fault.for : 0;
}

function releasesOf({ adoption }: Told, { say }: Speech): readonly Unbounded[] {
  return adoption.map(({ version, releasedAt }) => ({
    kind: 'release',
    name: say({ en: `release ${version}`, zh: `版本 ${version} 发布` }),
    label: String(version),
    at: releasedAt,
    until: releasedAt,
    version,
  }));
}

function rolloutStepsOf(result: Told, speech: Speech): readonly Unbounded[] {
  return rolloutsIn(result).flatMap(({ version, changes }) =>
    changes.map(({ at, ...change }) => {
      const label = changeText(change, speech);
      const name = speech.say({ en: `release ${version}: ${label}`, zh: `版本 ${version}：${label}` });
      return { kind: 'rollout' as const, name, label, at, until: at };
    }),
  );
}

/** What changes in a roll-out, in a few words. */
export function changeText({ to, share }: Omit<RolloutChange, 'at'>, { say }: Speech): string {
  switch (to) {
    case 'share':
      return percent(share);
    case 'paused':
      return say({ en: 'paused', zh: '暂停放量' });
    case 'resumed':
      return say({ en: 'resumed', zh: '恢复放量' });
    case 'halted':
      return say({ en: 'halted', zh: '停止放量' });
    case 'rolledBack':
      return say({ en: 'rolled back', zh: '回滚' });
    default:
      return unforeseen(to);
  }
}

/** Of the app, or of one of several; a step counts from its confirmation. */
function grayStepsOf({ inputs }: Told, { say }: Speech): readonly Unbounded[] {
  const start = instant.safeParse(inputs.start);
  if (!start.success) return [];
  const others = [inputs.cohorts, inputs.apps].flatMap((list) => (Array.isArray(list) ? list : []));
  const seen = new Set<string>();
  return [inputs, ...others].flatMap((holder) => {
    const backOffice = groupIn(groupIn(holder, 'app'), 'backOffice');
    const confirmedAfter = parseDuration(backOffice.confirmation) ?? 0;
    const grays = Array.isArray(backOffice.gray) ? backOffice.gray : [backOffice.gray];
    const all = grays.flatMap((gray) => (isGroup(gray) && Array.isArray(gray.steps) ? gray.steps : []));
    return all.flatMap((step: unknown) => {
      const { at, share } = isGroup(step) ? step : {};
      const when = whenInRun.safeParse(at);
      if (!when.success || typeof share !== 'number') return [];
      const from = inRun(when.data, start.data) + confirmedAfter;
      const key = `${from} ${share}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const label = share === 0 ? say({ en: 'testers', zh: '体验者' }) : percent(share);
      const name = say({ en: `gray release: ${label}`, zh: `灰度发布：${label}` });
      return [{ kind: 'grayStep' as const, name, label, at: from, until: from }];
    });
  });
}

function groupIn(value: unknown, key: string): { readonly [key: string]: unknown } {
  const part = isGroup(value) ? value[key] : undefined;
  return isGroup(part) ? part : {};
}
