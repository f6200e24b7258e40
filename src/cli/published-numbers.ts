import { readFileSync } from 'node:fs';
import type { BenchResult } from '../bench/bench.ts';
import { SCALING_HEAD, scalingRows, TABLE_HEAD, tableRows } from '../bench/summary.ts';

const BEGIN = '<!-- numbers from reports/published, by npm run generate -->';
const END = '<!-- end of numbers -->';

/** The README with the published measurements in it: what it quotes is what was measured. */
export function readmeWithNumbers(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [before, rest] = readme.split(BEGIN) as [string, string];
  const after = rest.split(END)[1]!;
  const [scaling, bench] = [published('scaling'), published('bench')];
  const numbers = [
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
  return `${before}${BEGIN}\n${numbers.join('\n')}\n${END}${after}`;
}

function published(name: 'bench' | 'scaling'): BenchResult {
  const file = new URL(`../../reports/published/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as BenchResult;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
