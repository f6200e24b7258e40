/** What pages show of what commands print: whether it is so, and how it is renewed. */

import { bareCommand, shownCommands } from './guide.ts';

/** Lines that a command prints. */
export type OutputOf = (command: string) => readonly string[];

const LEFT_OUT = '…';
const CONSOLE = /^```console\n(.*?)^```$/gms;
/** In a block of a console: commands, and marks of what is left out; what stands between is printed without a gap. */
const BETWEEN_OUTPUT = /^(\$ (?:.*\\\n)*.*\n|…\n)/m;
/** Below it, two lines have nothing to do with each other. */
const ALIKE = 0.3;

/** The lines of a page that no command prints, or not there: the first passage of each command that is stale. */
export function staleOutputs(page: string, outputOf: OutputOf): readonly string[] {
  return shownCommands(page).flatMap(({ command, lines }) => {
    const printed = `\n${outputOf(command).map(plain).join('\n')}\n`;
    let from = 0;
    for (const passage of lines.map(plain).join('\n').split(`\n${LEFT_OUT}`)) {
      const at = printed.indexOf(`\n${passage.replace(/^…?\n?/, '')}`, from);
      if (at < 0) return [`$ ${command}\n${passage}`];
      from = at + 1;
    }
    return [];
  });
}

/** The page with what its commands print now: each passage is replaced by what is printed from the line most like its first to the line most like its last. */
export function withOutputs(page: string, outputOf: OutputOf): string {
  let printed: readonly string[] = [];
  const renewed = (piece: string): string => {
    if (piece.startsWith('$ ')) printed = outputOf(bareCommand(piece.slice(2).replaceAll(/\\\n\s*/g, '')));
    if (piece === '' || piece.startsWith('$ ') || piece.startsWith(LEFT_OUT)) return piece;
    const passage = piece.slice(0, -1).split('\n');
    const first = mostAlike(passage[0]!, printed);
    const rest = printed.slice(first);
    const last = passage.length === 1 ? 0 : mostAlike(passage.at(-1)!, rest);
    printed = rest.slice(last + 1);
    return `${rest
      .slice(0, last + 1)
      .map(plain)
      .join('\n')}\n`;
  };
  return page.replaceAll(CONSOLE, (_, block: string) => {
    return `\`\`\`console\n${block.split(BETWEEN_OUTPUT).map(renewed).join('')}\`\`\``;
  });
}

/** Where the line is that has most pairs of letters in common with one; the first of several. */
function mostAlike(line: string, printed: readonly string[]): number {
  const scores = printed.map((each) => likeness(plain(line), plain(each)));
  const best = Math.max(...scores);
  if (!(best >= ALIKE)) throw new Error(`nothing like this is printed any more: ${line}`);
  return scores.indexOf(best);
}

/** From 0, nothing in common, to 1: Dice's coefficient of the pairs of letters. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [some, others] = [pairsOf(one), pairsOf(other)];
  const common = some.filter((pair) => others.includes(pair)).length;
  return (2 * common) / (some.length + others.length || 1);
}

function pairsOf(line: string): readonly string[] {
  const text = line.replaceAll(/\s+/g, ' ');
  return [...new Set([...text].map((_, at) => text.slice(at, at + 2)))];
}

/** Numbers are grouped by spaces of their own, which an editor may have replaced. */
function plain(line: string): string {
  return line.replaceAll(/\s/g, ' ').trimEnd();
}
