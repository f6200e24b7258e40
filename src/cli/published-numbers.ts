import { readFileSync } from 'node:fs';
import type { BenchResult } from '../bench/bench.ts';
import { TABLE_HEAD, tableRows } from '../bench/summary.ts';

const BEGIN = '<!-- numbers from reports/published, by npm run generate -->';
const END = '<!-- end of numbers -->';

/** The README with the numbers of the published bench in it: what it quotes is what was measured. */
export function readmeWithNumbers(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [before, rest] = readme.split(BEGIN) as [string, string];
  const after = rest.split(END)[1]!;
  return `${before}${BEGIN}\n${benchTable(publishedBench())}\n${END}${after}`;
}

function publishedBench(): BenchResult {
  const file = new URL('../../reports/published/bench.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as BenchResult;
}

function benchTable({ lines, rounds, node, processor }: BenchResult): string {
  const rows = [TABLE_HEAD, TABLE_HEAD.map(() => '---'), ...tableRows(lines)];
  const about = `Median of ${rounds} rounds on one machine (${processor}, Node ${node.slice(1)}), each measurement in a fresh process.`;
  return [...rows.map((cells) => `| ${cells.join(' | ')} |`), '', about].join('\n');
}
