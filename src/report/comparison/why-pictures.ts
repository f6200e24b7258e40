/** Why a policy gives other fresh hits than the first one. */

import type { Attributed } from '../../compare/attribute.ts';
import type { Attribution, Part, ShareDifference } from '../../compare/attributed-difference.ts';
import type { Contrast } from '../../compare/contrast.ts';
import type { Picture } from '../charts/picture.ts';
import { differenceFinding } from '../findings/comparison-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { count, figure } from '../words/quantity.ts';
import { REASONS } from '../words/reasons.ts';
import type { Speech } from '../words/speech.ts';
import { aligned, signOf } from './verdict.ts';

/** @param index of the contrast, which names the picture */
export function whyPicture(
  { a, b, isIdentical, variants }: Contrast,
  { whole }: Attributed,
  index: number,
  speech: Speech,
): Picture {
  const { say } = speech;
  const picture = { id: `why-${index + 1}`, title: say({ en: `${a} → ${b}: why`, zh: `${a} → ${b}：原因` }) };
  const { parts } = whole;
  if (parts.length === 0) {
    return { ...picture, states: 'description', sentence: nothingText(whole, isIdentical, speech) };
  }
  const found = parts.map((part) => foundReason(part, whole, variants));
  // An order that may be chance is none.
  const inOrder = found.some(({ isStated }) => isStated) ? parts : inOrderOfReasons(parts);
  return {
    ...picture,
    states: found,
    sentence: sentenceOf(whole, variants, speech),
    note: noteOf(whole, speech),
    chart: { kind: 'balance', bars: inOrder.map((part) => barOf(part, whole, speech)) },
    table: {
      columns: [
        say({ en: 'Reason', zh: '原因' }),
        say({ en: 'Won', zh: '增加' }),
        say({ en: 'Lost', zh: '减少' }),
        say({ en: 'Difference', zh: '差值' }),
        say({ en: 'Points of fresh hits', zh: '新鲜命中率（百分点）' }),
      ],
      rows: [
        ...inOrder.map((part) => [
          wordsOf(part, speech),
          count(part.won),
          count(part.lost),
          signedCount(part.difference),
          pointsText(part),
        ]),
        [
          say({ en: 'Total', zh: '合计' }),
          count(parts.reduce((sum, { won }) => sum + won, 0)),
          count(parts.reduce((sum, { lost }) => sum + lost, 0)),
          signedCount(whole.freshHits.difference),
          pointsText(whole.freshHitRate),
        ],
      ],
    },
  };
}

function noteOf({ parts, reads }: Attribution, { say }: Speech): string {
  const hasOthers = parts.some(({ onlyA, onlyB }) => onlyA + onlyB > 0);
  const [before, after] = [count(reads.a), count(reads.b)];
  const others = hasOthers
    ? say({
        en: `; reads that only one policy has (${before} → ${after} in all) count by how much fresher or staler they are than the others`,
        zh: `；仅在其中一种策略下发生的读取（总数 ${before} → ${after}）按其比其余读取更新鲜或更陈旧的程度计入`,
      })
    : '';
  return say({
    en: `Fresh answers that only one of the two policies gave, by what prevented them under the other: gains to the right, losses to the left${others}.`,
    zh: `仅在其中一种策略下取到的新鲜数据，按另一种策略下未取到的原因归类：向右为增加，向左为减少${others}。`,
  });
}

function nothingText({ reads, freshHits }: Attribution, isIdentical: boolean, { say }: Speech): string {
  if (reads.a + reads.b === 0) {
    return say({ en: 'Nothing is read under either policy.', zh: '两种策略下均没有读取。' });
  }
  if (isIdentical) {
    return say({
      en: 'The two runs are identical, down to the last fact.',
      zh: '两次运行逐条事实完全相同。',
    });
  }
  return say({
    en: `Each of ${count(reads.a)} reads finds a fresh answer under both policies (${count(freshHits.a)}) or under neither.`,
    zh: `全部 ${count(reads.a)} 次读取在两种策略下要么都取到新鲜数据（${count(freshHits.a)} 次），要么都未取到。`,
  });
}

/** In points of reads that both policies have; where there are none, in hits. */
function barOf(part: Part, { reads, parts }: Attribution, speech: Speech) {
  const name = wordsOf(part, speech);
  if (part.share === null) {
    return { name, lost: part.lost, won: part.won, text: hitsText(part, speech) };
  }
  const isOfOthers = part.onlyA + part.onlyB > 0;
  const common = parts.reduce((rest, { onlyA }) => rest - onlyA, reads.a);
  const [lost, won] = isOfOthers
    ? [Math.max(0, -part.share), Math.max(0, part.share)]
    : [part.lost / common, part.won / common];
  const sizes = [
    ...(lost > 0 ? [`−${figure(100 * lost)}`] : []),
    ...(won > 0 ? [`+${figure(100 * won)}`] : []),
  ];
  return { name, lost, won, text: sizes.length > 0 ? sizes.join(', ') : '0' };
}

/**
 * The reasons that matter most, in words: `fetched too early −49.9 ± 0.4`, in points of fresh hits; in hits where no read is common to both
 * policies, for these are only counted. Of shares, those that are significant.
 */
function becauseText(whole: Attribution, variants: number, speech: Speech): string {
  const { say } = speech;
  const reasons = whole.parts
    .filter((part) => part.share === null || foundReason(part, whole, variants).isStated)
    .slice(0, MOST_REASONS)
    .map((part) => {
      const size = part.share === null ? hitsText(part, speech) : pointsText(part);
      const name = wordsOf(part, speech);
      return say({ en: `${name.toLowerCase()} ${size}`, zh: `${name} ${size}` });
    });
  return reasons.join(say({ en: ', ', zh: '，' }));
}

/** What a verdict says, with the reasons if there are any. */
export function explained(
  verdict: string,
  whole: Attribution,
  { variants }: Pick<Contrast, 'variants'>,
  speech: Speech,
): string {
  const because = becauseText(whole, variants, speech);
  if (because === '') return verdict;
  return speech.say({ en: `${verdict} Because: ${because}.`, zh: `${verdict}原因：${because}。` });
}

const MOST_REASONS = 3;

function foundReason({ chance }: Part, { parts }: Attribution, variants: number): Finding {
  return differenceFinding(chance, { family: 'reasons', tests: parts.length, variants });
}

function inOrderOfReasons(parts: readonly Part[]): readonly Part[] {
  const place = ({ reason }: Part) => REASONS.findIndex(({ name }) => name === reason);
  return parts.toSorted((one, other) => place(one) - place(other));
}

function sentenceOf(whole: Attribution, variants: number, speech: Speech): string {
  const { say } = speech;
  const { parts } = whole;
  const won = count(parts.reduce((sum, part) => sum + part.won, 0));
  const lost = count(parts.reduce((sum, part) => sum + part.lost, 0));
  const because = becauseText(whole, variants, speech);
  if (because === '' && parts.every(({ chance }) => chance === null)) {
    return say({
      en: `Fresh answers won: ${won}, lost: ${lost}; how sure the reasons are is not known.`,
      zh: `新鲜命中增加 ${won} 次，减少 ${lost} 次；各原因的误差未知。`,
    });
  }
  if (because === '') {
    return say({
      en: `Fresh answers won: ${won}, lost: ${lost}; no reason is statistically significant.`,
      zh: `新鲜命中增加 ${won} 次，减少 ${lost} 次；没有统计上显著的原因。`,
    });
  }
  return parts.some(({ share }) => share === null)
    ? say({
        en: `Fresh answers won: ${won}, lost: ${lost}. By reason: ${because}.`,
        zh: `新鲜命中增加 ${won} 次，减少 ${lost} 次。按原因：${because}。`,
      })
    : say({
        en: `Fresh answers won: ${won}, lost: ${lost}. In points: ${because}.`,
        zh: `新鲜命中增加 ${won} 次，减少 ${lost} 次。按百分点：${because}。`,
      });
}

function hitsText({ difference }: Part, { say }: Speech): string {
  const hits = signedCount(difference);
  return say({ en: `${hits} hits`, zh: `${hits} 次命中` });
}

function wordsOf({ reason }: Part, { say }: Speech): string {
  return say(REASONS.find(({ name }) => name === reason)!.words);
}

function pointsText({ share, low, high }: ShareDifference): string {
  if (share === null) return '–';
  const half = low === null || high === null ? null : Number((50 * (high - low)).toPrecision(2));
  return `${signOf(share)}${aligned(100 * Math.abs(share), half)}`;
}

function signedCount(value: number): string {
  return `${signOf(value)}${count(Math.abs(value))}`;
}
