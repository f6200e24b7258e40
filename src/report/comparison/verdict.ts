/** What a comparison says in words, and no more than its statistics support. */

import type { Contrast, Difference } from '../../compare/contrast.ts';
import { type Among, differenceFinding } from '../findings/comparison-finding.ts';
import { type Finding, stated } from '../findings/finding.ts';
import { figure } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import { COMPARED, OF_COHORTS } from './compared-metrics.ts';

/** Where nothing is known of the error. */
export const UNKNOWN = ' ± ?';

/** `12 h → 6 h: +3.1 ± 0.2 points of fresh hits, answers 2 h ± 1 min younger, for 1.94 ± 0.01 × the requests.` */
export function verdictOf(contrast: Contrast, speech: Speech): string {
  const { a, b, isIdentical, isSameScenario } = contrast;
  const { say } = speech;
  if (isIdentical) {
    return isSameScenario
      ? say({ en: `${a} → ${b}: no difference at all.`, zh: `${a} → ${b}：完全没有差异。` })
      : say({
          en: `${a} → ${b}: no difference at all, although their settings differ (there may be differences by cohort or app).`,
          zh: `${a} → ${b}：设置不同，但结果完全没有差异（各用户群或各小程序之间仍可能有差异）。`,
        });
  }
  const parts = [freshHits(contrast, speech), age(contrast, speech), pricePart(contrast, speech)].filter(
    (part) => part !== null,
  );
  return say({ en: `${a} → ${b}: ${parts.join(', ')}.`, zh: `${a} → ${b}：${parts.join('，')}。` });
}

function freshHits(contrast: Contrast, { say }: Speech): string {
  const { a, b } = contrast;
  const found = differenceOf(contrast, 'periodic.freshHitRate');
  if (!found || found.difference === null) {
    if (found && found.a !== null) return say({ en: `nothing is read under ${b}`, zh: `${b} 下没有读取` });
    if (found && found.b !== null) return say({ en: `nothing is read under ${a}`, zh: `${a} 下没有读取` });
    return say({ en: 'nothing is read under either', zh: '两种策略下均没有读取' });
  }
  const { difference, half } = margins(found);
  if (half === 0 && difference === 0) {
    return say({ en: 'the same fresh hits', zh: '新鲜命中率不变' });
  }
  const size = `${signOf(difference)}${aligned(100 * Math.abs(difference), half && 100 * half)}`;
  const pattern = () => say({ en: `${size} points of fresh hits`, zh: `新鲜命中率 ${size} 个百分点` });
  if (half === null) return pattern();
  return stated(foundIn(numbersOf(contrast), found), {
    pattern,
    chance: () => {
      const points = Math.abs(difference) > half ? size : `± ${figure(100 * half)}`;
      return say({
        en: `no significant difference in fresh hits (${points} points)`,
        zh: `新鲜命中率无显著差异（${points} 个百分点）`,
      });
    },
  });
}

function age(contrast: Contrast, { say, duration }: Speech): string | null {
  const found = differenceOf(contrast, 'periodic.ageMs.mean');
  if (!found || found.difference === null) return null;
  const { difference, half } = margins(found);
  if (half === 0 && difference === 0) {
    return say({ en: 'answers of the same age', zh: '数据年龄不变' });
  }
  const size = `${duration(Math.abs(difference))}${half === null ? UNKNOWN : ` ± ${duration(half)}`}`;
  const pattern = () =>
    difference < 0
      ? say({ en: `answers ${size} younger`, zh: `数据年龄减少 ${size}` })
      : say({ en: `answers ${size} older`, zh: `数据年龄增加 ${size}` });
  if (half === null) return pattern();
  return stated(foundIn(numbersOf(contrast), found), {
    pattern,
    chance: () => {
      const within = Math.abs(difference) > half ? `${signOf(difference)}${size}` : `± ${duration(half)}`;
      return say({
        en: `no significant difference in their age (${within})`,
        zh: `数据年龄无显著差异（${within}）`,
      });
    },
  });
}

function pricePart(contrast: Contrast, { say }: Speech): string | null {
  const { requests } = contrast;
  const times = (size: string) => say({ en: `for ${size} × the requests`, zh: `请求量为原来的 ${size} 倍` });
  if (!requests) {
    const known = differenceOf(contrast, 'origin.requests');
    return known?.a && known.b !== null ? times(`${figure(known.b / known.a)}${UNKNOWN}`) : null;
  }
  const { mean, low, high } = requests;
  if (low === 1 && high === 1) return say({ en: 'for the same requests', zh: '请求量不变' });
  return times(aligned(mean, Number(((high - low) / 2).toPrecision(2))));
}

export function differenceOf(
  { differences }: Pick<Contrast, 'differences'>,
  metric: string,
): Difference | undefined {
  return differences.find((one) => one.metric === metric);
}

/** Differences of a variant from the first policy, and how many are looked at together. */
export interface ComparedNumbers extends Pick<Contrast, 'differences'> {
  readonly among: Among;
}

/** Those of all devices. */
export function numbersOf({ differences, variants }: Contrast): ComparedNumbers {
  return { differences, among: { family: 'numbers', tests: COMPARED.length, variants } };
}

export function ofCohort({ cohorts, variants }: Contrast, name: string): ComparedNumbers {
  const tests = OF_COHORTS.length * Object.keys(cohorts).length;
  return { differences: cohorts[name] ?? [], among: { family: 'cohorts', tests, variants } };
}

export function foundIn({ among }: ComparedNumbers, { chance }: Pick<Difference, 'chance'>): Finding {
  return differenceFinding(chance, among);
}

/** A difference as it is written: half of its interval in two figures; `null` where nothing is known of it. */
export function margins({ difference, low, high }: Difference): {
  readonly difference: number;
  readonly half: number | null;
} {
  const size = difference ?? 0;
  if (low === null || high === null) return { difference: size, half: null };
  return { difference: size, half: Number(Math.max(high - size, size - low).toPrecision(2)) };
}

/** A size and its margin with the same decimals, two figures of the margin: `3.12 ± 0.21`. */
export function aligned(size: number, half: number | null): string {
  if (half === null) return `${figure(size)}${UNKNOWN}`;
  if (half === 0) return figure(size);
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(half))));
  return `${size.toFixed(decimals)} ± ${half.toFixed(decimals)}`;
}

export function signOf(difference: number): '+' | '−' | '' {
  if (difference === 0) return '';
  return difference < 0 ? '−' : '+';
}
