/** Whether a policy always gives more fresh hits than the first one, or only on some days. */

import type { Attribution } from '../../compare/attributed-difference.ts';
import { DAY } from '../../compiled/kernel/time.ts';
import type { Picture } from '../charts/picture.ts';
import { differenceFinding } from '../findings/comparison-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { figure, NOTHING } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { policyColumn, toneOf } from './comparison-pictures.ts';
import { signOf } from './verdict.ts';

/** A point stands for a day, in its middle. */
const HALF_DAY = DAY / 2;

/** The difference of the fresh hit rate by day, of every policy from the first; `null` where there are too few days for a line. */
export function differenceOverTime(context: ComparisonContext): Picture | null {
  const { policies, base, attributed, contrasts, say } = context;
  const others = attributed.map(({ whole }, index) => ({
    label: policies[index + 1]!.label,
    tone: toneOf(index + 1),
    days: daysOf(whole, contrasts.length),
  }));
  if (others.every(({ days }) => days.length < 2)) return null;
  const lines = others.map(({ label, tone, days }) => ({
    name: label,
    tone,
    points: days.map(({ t, share, low, high }) => ({
      at: base.clock.startMs + t + HALF_DAY,
      ...{ share, low, high },
    })),
  }));
  const instants = lines.flatMap(({ points }) => points.map(({ at }) => at));
  const sentences = others.map(({ label, days }) => {
    const text = dailyText(days, context);
    return say({ en: `${label}: ${text}`, zh: `${label}：${text}` });
  });
  return {
    id: 'difference-over-time',
    states: others.flatMap(({ days }) => days.map(({ found }) => found)),
    title: say({
      en: `Fresh answers day by day, against ${base.label}`,
      zh: `新鲜命中率逐日差异（相对 ${base.label}）`,
    }),
    sentence: say({ en: `${sentences.join('; ')}.`, zh: `${sentences.join('；')}。` }),
    note: say({
      en: 'Points of fresh answers more or less than under the first policy, of the reads of each day; the band is the 95 % confidence interval of each day.',
      zh: '每日读取的新鲜命中率与第一种策略相差的百分点；色带为每日的 95% 置信区间。',
    }),
    chart: {
      kind: 'differences',
      axisName: say({ en: 'points of reads', zh: '百分点' }),
      startMs: Math.min(...instants) - HALF_DAY,
      endMs: Math.max(...instants) + HALF_DAY,
      happenings: base.time.happenings,
      lines,
    },
    table: {
      columns: [
        policyColumn(context),
        say({ en: 'Smallest daily difference', zh: '单日最小差值' }),
        say({ en: 'Largest daily difference', zh: '单日最大差值' }),
        say({ en: 'Days with a significant difference', zh: '差异显著的天数' }),
      ],
      rows: others.map(({ label, days }) => {
        if (days.length === 0) return [label, NOTHING, NOTHING, NOTHING];
        const shares = days.map(({ share }) => 100 * share);
        const [some, all] = [days.filter(({ found }) => found.isStated).length, days.length];
        return [
          label,
          signed(Math.min(...shares)),
          signed(Math.max(...shares)),
          say({ en: `${some} of ${all}`, zh: `${some}（共 ${all} 天）` }),
        ];
      }),
    },
  };
}

interface Day {
  readonly t: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly found: Finding;
}

/** The days of which a difference and its error are known. */
function daysOf({ days }: Attribution, variants: number): readonly Day[] {
  const known = days.flatMap(({ t, share, low, high, chance }) =>
    share === null || low === null || high === null ? [] : [{ t, share, low, high, chance }],
  );
  return known.map(({ chance, ...day }) => ({
    ...day,
    found: differenceFinding(chance, { family: 'days', tests: known.length, variants }),
  }));
}

/** On how many days a difference is significant, and which way it goes. */
function dailyText(days: readonly Day[], { say }: Speech): string {
  if (days.length === 0) return say({ en: 'nothing to compare', zh: '无可比较的数据' });
  const seen = days.filter(({ found }) => found.isStated);
  const more = seen.filter(({ share }) => share > 0).length;
  const fewer = seen.filter(({ share }) => share < 0).length;
  if (more === 0 && fewer === 0) {
    return say({ en: 'no significant difference on any day', zh: '任何一天均无显著差异' });
  }
  const ofDays = (some: number) =>
    some === days.length
      ? say({ en: 'every day', zh: '每天' })
      : say({ en: `${some} of ${days.length} days`, zh: `${days.length} 天中有 ${some} 天` });
  const [moreDays, fewerDays] = [ofDays(more), ofDays(fewer)];
  return [
    ...(more > 0 ? [say({ en: `more on ${moreDays}`, zh: `${moreDays}更高` })] : []),
    ...(fewer > 0 ? [say({ en: `fewer on ${fewerDays}`, zh: `${fewerDays}更低` })] : []),
  ].join(say({ en: ', ', zh: '，' }));
}

function signed(value: number): string {
  return `${signOf(value)}${figure(Math.abs(value))}`;
}
