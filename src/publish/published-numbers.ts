import { readFileSync } from 'node:fs';
import type { BenchResult } from '../bench/bench.ts';
import { SCALING_HEAD, scalingRows, TABLE_HEAD, tableRows } from '../bench/summary.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Coverage } from '../verify/coverage.ts';
import type { Feedback } from '../verify/feedback.ts';
import { feedbackPage } from '../verify/feedback-page.ts';
import { collapsesPicture } from '../verify/feedback-picture.ts';
import { verificationPage } from '../verify/page.ts';
import { scoresPicture } from '../verify/picture.ts';
import type { Verification } from '../verify/verify.ts';

/** The README with the published measurements in it: what it quotes is what was measured. */
export function readmeWithNumbers(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return replaced(replaced(readme, 'numbers', speed()), 'correctness', correctness());
}

/** Replaces what stands between the marks of a block. */
function replaced(text: string, block: string, lines: readonly string[]): string {
  const begin = `<!-- ${block} from reports/published, by npm run generate -->`;
  const end = `<!-- end of ${block} -->`;
  const [before, rest] = text.split(begin) as [string, string];
  return `${before}${begin}\n${lines.join('\n')}\n${end}${rest.split(end)[1]!}`;
}

function speed(): string[] {
  const [scaling, bench] = [published<BenchResult>('scaling'), published<BenchResult>('bench')];
  return [
    'The fleet engine in two threads, `wechat-month`, four weeks with all metrics:',
    '',
    ...table(SCALING_HEAD, scalingRows(scaling.lines)),
    '',
    'The engines side by side, and the *limit*: the device of `halfday` written by hand as one loop with the same draws, without',
    'charts, facts or metrics; its counts agree exactly.',
    '',
    ...table(TABLE_HEAD, tableRows(bench.lines)),
    '',
    `Median of ${bench.rounds} rounds on one machine (${bench.processor}, Node ${bench.node.slice(1)}), each measurement in a fresh process.`,
  ];
}

function correctness(): string[] {
  const { checks, questions, passed, seed } = published<Verification>('verification');
  const shares = published<Coverage[]>('coverage').map(({ covered }) => 100 * covered);
  const runs = published<Coverage[]>('coverage')[0]!.runs;
  const largest = questions[0]!;
  const topics = new Set(checks.map(({ topic }) => topic)).size;
  return [
    `\`fleetcast verify --seed ${seed}\` simulated ${checks.length} numbers of ${topics} models for which there is a closed form, through scenarios`,
    `like anyone's: ${passed ? 'all of them together are plausible' : '**together they are not plausible**'}. The largest difference is`,
    `${largest.statistic.toFixed(2)} standard errors; by chance alone it would be as large in ${Math.round(100 * largest.p)} of 100 such runs.`,
    '[Every case, with its formula and its score](reports/published/verification.md).',
    '',
    '![Scores against the normal law](reports/published/verification.svg)',
    '',
    `95 % confidence intervals cover the true value in ${Math.min(...shares).toFixed(1)} to ${Math.max(...shares).toFixed(1)} % of ${runs} small runs whose truth is known, for shares, means,`,
    'rates, peaks and paired differences (`fleetcast verify --coverage`).',
  ];
}

/** The committed verification, from which its page and its picture are made. */
export function verificationFiles(): ReadonlyMap<string, string> {
  const found = published<Verification>('verification');
  const scores = found.checks.flatMap(({ z }) => (z === null ? [] : [z]));
  return new Map([
    ['reports/published/verification.md', verificationPage(found, published<Coverage[]>('coverage'))],
    ['reports/published/verification.svg', scoresPicture(scores)],
  ]);
}

/** The committed comparison with windows, as a page and a picture. */
export function feedbackFiles(): ReadonlyMap<string, string> {
  const found = published<Feedback>('feedback');
  return new Map([
    ['reports/published/feedback.md', feedbackPage(found)],
    ['reports/published/feedback.svg', collapsesPicture(found)],
  ]);
}

export function published<T>(name: string): T {
  const file = new URL(`reports/published/${name}.json`, PACKAGE_ROOT);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
