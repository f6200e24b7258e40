/** Why a policy gives other fresh hits than the first one, and whether it always does. */

import type { Attributed } from '../../compare/attribute.ts';
import type { Attribution, Part, ShareDifference } from '../../compare/attributed-difference.ts';
import type { Policy } from '../../compare/comparison.ts';
import type { Contrast } from '../../compare/contrast.ts';
import { localClock } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { count, figure } from '../words/quantity.ts';
import { REASONS } from '../words/reasons.ts';
import { toneOf } from './comparison-pictures.ts';
import { aligned, isSeen, signOf } from './verdict.ts';

/** @param index of the contrast, which names the picture */
export function whyPicture({ a, b, isIdentical }: Contrast, { whole }: Attributed, index: number): Picture {
  const id = `why-${index + 1}`;
  const title = `${a} → ${b}: why`;
  const { parts, freshHits, reads } = whole;
  if (parts.length === 0) return { id, title, sentence: nothingText(whole, isIdentical) };
  const hasOthers = parts.some(({ onlyA, onlyB }) => onlyA + onlyB > 0);
  const others = `; reads that only one policy has (${count(reads.a)} → ${count(reads.b)} in all) count as much as they are fresher or staler than the others`;
  return {
    id,
    title,
    sentence: sentenceOf(whole),
    note: `Fresh answers that only one of the two gave, by what stood in their way under the other: what was won to the right, what was lost to the left${hasOthers ? others : ''}.`,
    chart: { kind: 'balance', bars: parts.map((part) => barOf(part, whole)) },
    table: {
      columns: ['Reason', 'Won', 'Lost', 'Difference', 'Points of fresh hits'],
      rows: [
        ...parts.map((part) => [
          wordsOf(part),
          count(part.won),
          count(part.lost),
          signedCount(part.difference),
          pointsText(part),
        ]),
        [
          'Together',
          count(parts.reduce((sum, { won }) => sum + won, 0)),
          count(parts.reduce((sum, { lost }) => sum + lost, 0)),
          signedCount(freshHits.difference),
          pointsText(whole.freshHitRate),
        ],
      ],
    },
  };
}

function nothingText({ reads, freshHits }: Attribution, isIdentical: boolean): string {
  if (reads.a + reads.b === 0) return 'Nothing is read under either policy.';
  if (isIdentical) return 'The two are the same, to the last fact.';
  return `Each of ${count(reads.a)} reads finds a fresh answer under both policies (${count(freshHits.a)}) or under neither.`;
}

/** In points of reads that both policies have; where there are none, in hits. */
function barOf(part: Part, { reads, parts }: Attribution) {
  const name = wordsOf(part);
  if (part.share === null) {
    return { name, lost: part.lost, won: part.won, text: `${signedCount(part.difference)} hits` };
  }
  const isOfOthers = part.onlyA + part.onlyB > 0;
  const common = parts.reduce((rest, { onlyA }) => rest - onlyA, reads.a);
  const [lost, won] = isOfOthers
    ? [Math.max(0, -part.share), Math.max(0, part.share)]
    : [part.lost / common, part.won / common];
  const told = [
    ...(lost > 0 ? [`−${figure(100 * lost)}`] : []),
    ...(won > 0 ? [`+${figure(100 * won)}`] : []),
  ];
  return { name, lost, won, text: told.length > 0 ? told.join(', ') : '0' };
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
    points: daysOf(whole).map(({ t, ...day }) => ({ at: startMs + t, ...day })),
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
        const known = daysOf(whole);
        if (known.length === 0) return [policies[index + 1]!.label, '–', '–', '–'];
        const shares = known.map(({ share }) => 100 * share);
        return [
          policies[index + 1]!.label,
          signed(Math.min(...shares)),
          signed(Math.max(...shares)),
          `${known.filter(isSeen).length} of ${known.length}`,
        ];
      }),
    },
  };
}

/** The days of which a difference and its error are known. */
function daysOf({ days }: Attribution) {
  return days.flatMap(({ t, share, low, high }) =>
    share === null || low === null || high === null ? [] : [{ t, share, low, high }],
  );
}

/** On how many days a difference is told apart from none, and which way it goes. */
function dailyText(attribution: Attribution): string {
  const known = daysOf(attribution);
  if (known.length === 0) return 'nothing to compare';
  const more = known.filter(({ low }) => low > 0).length;
  const fewer = known.filter(({ high }) => high < 0).length;
  if (more === 0 && fewer === 0) return 'no difference to be seen on any day';
  const ofDays = (some: number) => (some === known.length ? 'every day' : `${some} of ${known.length} days`);
  return [
    ...(more > 0 ? [`more on ${ofDays(more)}`] : []),
    ...(fewer > 0 ? [`fewer on ${ofDays(fewer)}`] : []),
  ].join(', ');
}

/**
 * The reasons that matter most, in words: `fetched too early −49.9 ± 0.4`, in points of fresh hits; in hits where no read is common to both
 * policies. Of those that are known, only what is told apart from none.
 */
export function becauseText({ parts }: Attribution): string {
  return parts
    .filter(isSeen)
    .slice(0, MOST_TOLD)
    .map((part) => {
      const size = part.share === null ? `${signedCount(part.difference)} hits` : pointsText(part);
      return `${wordsOf(part).toLowerCase()} ${size}`;
    })
    .join(', ');
}

const MOST_TOLD = 3;

function sentenceOf(whole: Attribution): string {
  const { parts } = whole;
  const won = parts.reduce((sum, part) => sum + part.won, 0);
  const lost = parts.reduce((sum, part) => sum + part.lost, 0);
  const because = becauseText(whole);
  const counts = `Fresh answers won: ${count(won)}, lost: ${count(lost)}`;
  if (because === '') return `${counts}; no reason is told apart from chance.`;
  return `${counts}. ${parts.some(({ share }) => share === null) ? '' : 'In points: '}${because}.`;
}

function wordsOf({ reason }: Part): string {
  return REASONS.find(({ name }) => name === reason)!.words;
}

function pointsText({ share, low, high }: ShareDifference): string {
  if (share === null) return '–';
  const half = low === null || high === null ? null : Number((50 * (high - low)).toPrecision(2));
  return `${signOf(share)}${aligned(100 * Math.abs(share), half)}`;
}

function signed(value: number): string {
  return `${signOf(value)}${figure(Math.abs(value))}`;
}

function signedCount(value: number): string {
  return `${signOf(value)}${count(Math.abs(value))}`;
}
