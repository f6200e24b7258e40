/** Why a policy gives other fresh hits than the first one, and whether it always does. */

import { localClock } from '../report/local-clock.ts';
import type { Picture } from '../report/picture.ts';
import { count, figure } from '../report/quantity.ts';
import { REASONS } from '../report/reasons.ts';
import type { Attributed } from './attribute.ts';
import type { Attribution, Part, ShareDifference } from './attribution.ts';
import type { Contrast, Policy } from './comparison.ts';
import { toneOf } from './pictures.ts';
import { aligned, signOf } from './verdict.ts';

/** @param index of the contrast, which names the picture */
export function whyPicture({ a, b }: Contrast, { whole }: Attributed, index: number): Picture {
  const id = `why-${index + 1}`;
  const title = `${a} → ${b}: why`;
  const { parts, freshHits, reads } = whole;
  if (parts.length === 0) {
    return { id, title, sentence: 'Every read found a fresh answer under both policies, or under neither.' };
  }
  const points = (hits: number) => figure((100 * hits) / reads.b);
  return {
    id,
    title,
    sentence: sentenceOf(whole),
    note: `Fresh answers that only one of the two gave, by what stood in their way under the other: won to the right, lost to the left, in points of all reads. They sum up to the difference of ${count(Math.abs(freshHits.difference))} fresh answers.`,
    chart: {
      kind: 'balance',
      bars: parts.map((part) => ({
        name: wordsOf(part),
        lost: part.lost,
        won: part.won,
        text: [
          ...(part.lost > 0 ? [`−${points(part.lost)}`] : []),
          ...(part.won > 0 ? [`+${points(part.won)}`] : []),
        ].join(', '),
      })),
    },
    table: {
      columns: ['Reason', 'Won', 'Lost', 'Difference', 'Points of reads'],
      rows: [
        ...parts.map((part) => [
          wordsOf(part),
          count(part.won),
          count(part.lost),
          signed(part.difference),
          pointsText(part),
        ]),
        [
          'Together',
          count(parts.reduce((sum, { won }) => sum + won, 0)),
          count(parts.reduce((sum, { lost }) => sum + lost, 0)),
          signed(freshHits.difference),
          pointsText(whole.freshHitRate),
        ],
        ...(whole.moreReads
          ? [['As there are other reads', '–', '–', '–', `${signed(100 * whole.moreReads)} (in the sum)`]]
          : []),
      ],
    },
  };
}

/** The difference of the fresh hit rate by day, of every policy from the first. */
export function differenceOverTime(
  policies: readonly Policy[],
  attributed: readonly Attributed[],
): Picture | null {
  const { start } = policies[0]!.result.inputs;
  const { startMs } = localClock(start);
  const lines = attributed.map(({ whole }, index) => ({
    name: policies[index + 1]!.label,
    tone: toneOf(index + 1),
    points: whole.days.flatMap(({ t, share, low, high }) =>
      share === null || low === null || high === null ? [] : [{ at: startMs + t, share, low, high }],
    ),
  }));
  if (lines.every(({ points }) => points.length < 2)) return null;
  const instants = lines.flatMap(({ points }) => points.map(({ at }) => at));
  return {
    id: 'difference-over-time',
    title: `Fresh answers day by day, against ${policies[0]!.label}`,
    sentence: `${attributed.map(({ whole }, index) => `${policies[index + 1]!.label}: ${dailyText(whole)}`).join('; ')}.`,
    note: 'Points of fresh answers more or less than under the first policy, of the reads of each day; the band holds the true difference of a day with 95\u00a0%.',
    chart: {
      kind: 'differences',
      axisName: 'points of reads',
      startMs: Math.min(...instants),
      endMs: Math.max(...instants),
      lines,
    },
    table: {
      columns: ['Policy', 'Least on a day', 'Most on a day', 'Days on which it is seen'],
      rows: attributed.map(({ whole }, index) => {
        const known = whole.days.filter(({ share }) => share !== null);
        const shares = known.map(({ share }) => 100 * share!);
        const seen = known.filter(({ low, high }) => low !== null && high !== null && (low > 0 || high < 0));
        return [
          policies[index + 1]!.label,
          signed(Math.min(...shares)),
          signed(Math.max(...shares)),
          `${seen.length} of ${known.length}`,
        ];
      }),
    },
  };
}

/** On how many days a difference is told apart from none, and which way it goes. */
function dailyText({ days }: Attribution): string {
  const more = days.filter(({ low }) => low !== null && low > 0).length;
  const fewer = days.filter(({ high }) => high !== null && high < 0).length;
  if (more === 0 && fewer === 0) return 'no difference to be seen on any day';
  const parts = [
    ...(more > 0 ? [`more on ${ofDays(more)}`] : []),
    ...(fewer > 0 ? [`fewer on ${ofDays(fewer)}`] : []),
  ];
  return parts.join(', ');

  function ofDays(some: number): string {
    return some === days.length ? 'every day' : `${some} of ${days.length} days`;
  }
}

/** The reasons that matter most, in words: `−49.9 points as the last fetch was too early`. */
export function becauseText({ parts }: Attribution): string {
  const told = parts.filter(({ difference }) => difference !== 0).slice(0, MOST_TOLD);
  return told.map((part) => `${wordsOf(part).toLowerCase()} ${pointsText(part)}`).join(', ');
}

const MOST_TOLD = 3;

function sentenceOf(whole: Attribution): string {
  const { parts } = whole;
  const won = parts.reduce((sum, part) => sum + part.won, 0);
  const lost = parts.reduce((sum, part) => sum + part.lost, 0);
  const because = becauseText(whole);
  const counts = `${count(won)} fresh answers are won and ${count(lost)} lost`;
  return because === ''
    ? `${counts}, evenly for every reason.`
    : `${counts}; in points of reads: ${because}.`;
}

function wordsOf({ reason }: Part): string {
  return REASONS.find(({ name }) => name === reason)!.words;
}

function pointsText({ share, low, high }: ShareDifference): string {
  if (share === null) return '–';
  const half = low === null || high === null ? null : Number((50 * (high - low)).toPrecision(2));
  return `${share === 0 ? '' : signOf(share)}${aligned(100 * Math.abs(share), half)}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value))}`;
}
