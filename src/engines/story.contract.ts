/** Test support: a script as a device lives it, told as an aligned text table. */

import type { MachineName } from '../../machines/vocabulary.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { factText, type TimeWords } from '../facts/fact-text.ts';
import { formatDuration } from '../kernel/duration.ts';
import { answersText } from './chart-page.ts';
import { modelOf, ms, type Script } from './script.contract.ts';
import type { TableRow } from './tabulate.ts';
import { type Told, taleOf } from './tale.ts';

/** The parts in which a time is told. */
const UNITS = [DAY, HOUR, MINUTE, SECOND, 1];

/** Writes an instant or a duration as a script does: 43202000 is `12h 2s`. */
function timeText(duration: number): string {
  const parts = UNITS.map((unit, index) => {
    const larger = UNITS[index - 1];
    return Math.floor((larger ? duration % larger : duration) / unit) * unit;
  });
  const texts = parts.filter((part) => part > 0).map(formatDuration);
  return texts.length > 0 ? texts.join(' ') : '0s';
}

const SCRIPT_TIME: TimeWords = { duration: timeText, instant: timeText, isSilentOnNever: true };

/** What a script has led to: the model of its world, and all that happened in it. */
export interface Life {
  readonly model: Model;
  readonly steps: readonly Told[];
}

/** All that was told so far. */
export const lives: Life[] = [];

/**
 * Tells a script as the chosen machines live it: when, what came, what was asked, where from and to, what is now fact.
 * Messages are indented below the input that caused them.
 */
export function story(script: Script, ...machines: readonly MachineName[]): string {
  const model = modelOf(script);
  const steps = taleOf(model, 0);
  lives.push({ model, steps });
  const from = ms(script.since ?? '0s');
  const lines = steps
    .filter((step) => step.at >= from && machines.includes(step.machine as MachineName))
    .map(cellsOf);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cellsOf({ cell, at, input, isMessage, answers, from, to, facts }: Told): string[] {
  return [
    timeText(at),
    isMessage ? `  ${input}` : input,
    `${cell.app > 0 ? `${cell.app}: ` : ''}${from === to ? from : `${from} → ${to}`}`,
    decisionText(answers),
    facts.map((fact) => factText(fact, SCRIPT_TIME)).join(' '),
  ];
}

/** Guards are asked in order until one says yes, so that one tells all; `otherwise` if several were asked and none did. */
function decisionText(answers: TableRow['answers']): string {
  const isDecided = answers.length < 2 || answers.at(-1)![1];
  return isDecided ? answersText(answers.slice(-1)) : 'otherwise';
}
