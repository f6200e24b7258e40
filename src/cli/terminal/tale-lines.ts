/** A tale as lines for a person: a table where there is room, else each step with what was asked and recorded below it. */

import { DEVICE_MACHINES } from '../../../machines/vocabulary.ts';
import type { Told } from '../../engines/tale.ts';
import { factText, type TimeWords } from '../../facts/fact-text.ts';
import { roundDuration } from '../../kernel/duration.ts';
import { localTime } from '../../scenario/compile/local-time.ts';
import type { ResolvedScenario } from '../../scenario/compile/resolved-scenario.ts';

export interface TaleOptions {
  readonly width: number;
  /** How to name the app of a step; `null` if there is one app only. */
  readonly appNames: ((app: number) => string) | null;
}

interface Line {
  readonly date: string;
  readonly time: string;
  readonly input: string;
  readonly move: string;
  readonly asked: readonly string[];
  readonly facts: readonly string[];
}

const INDENT = 2;
const ROOM_FOR_TABLE = 132;

export function* taleLines(
  told: readonly Told[],
  scenario: ResolvedScenario,
  { width, appNames }: TaleOptions,
): Generator<string> {
  const lines = told.filter(isTelling).map((step) => lineOf(step, scenario, appNames));
  const widest = (column: 'time' | 'input' | 'move') => Math.max(...lines.map((line) => line[column].length));
  const [time, input, move] = [widest('time'), widest('input'), widest('move')];
  const left = time + 2 + input + 2;
  const hasRoom = width >= ROOM_FOR_TABLE;
  let date = '';
  for (const line of lines) {
    if (line.date !== date) {
      if (date !== '') yield '';
      yield line.date;
      date = line.date;
    }
    const head = `${line.time.padEnd(time)}  ${line.input.padEnd(input)}  `;
    if (hasRoom) {
      const room = width - left - move - 2;
      const [first = '', ...more] = wrapped([...line.asked, ...line.facts], room);
      yield `${head}${line.move.padEnd(move)}  ${first}`.trimEnd();
      for (const text of more) yield ' '.repeat(left + move + 2) + text;
    } else {
      yield `${head}${line.move}`.trimEnd();
      for (const text of wrapped([...line.asked, ...line.facts], width - time - 2 - INDENT)) {
        yield ' '.repeat(time + 2 + INDENT) + text;
      }
    }
  }
}

/** A message that is looked at only to be ignored is no part of the story. */
export function isTelling({ from, to, facts, notes, answers }: Told): boolean {
  const [guard = '', isYes = false] = answers.at(-1) ?? [];
  const isIgnored = isYes && guard.endsWith('Ignored');
  return from !== to || facts.length > 0 || notes.length > 0 || !isIgnored;
}

function lineOf(step: Told, scenario: ResolvedScenario, appNames: TaleOptions['appNames']): Line {
  const { date, time } = localTime(scenario, step.at);
  const isOfDevice = (DEVICE_MACHINES as readonly string[]).includes(step.machine);
  const app = appNames && !isOfDevice ? ` (${appNames(step.cell.app)})` : '';
  return {
    date,
    time,
    input: step.isMessage ? `${' '.repeat(INDENT)}${step.input}` : step.input,
    move: `${step.machine}${app}: ${step.from === step.to ? step.from : `${step.from} → ${step.to}`}`,
    asked: step.answers.map(([guard, answer]) => `${guard}? ${answer ? 'yes' : 'no'}`),
    facts: [
      ...step.facts.map((fact) => `• ${factText(fact, wordsFor(scenario))}`),
      ...step.notes.map((note) => `• ${note}`),
    ],
  };
}

/** Durations are rounded for reading; an instant is told by the clock on the wall. */
function wordsFor(scenario: ResolvedScenario): TimeWords {
  return {
    duration: roundDuration,
    instant: (at) => {
      const { date, time } = localTime(scenario, at);
      return `${date.replace(/ \d+$/, '')} ${time}`;
    },
  };
}

/** Puts as many texts on a line as fit. */
function wrapped(texts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const isFact = text.startsWith('•');
    if (last !== undefined && !isFact && last.length + 2 + text.length <= width)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines;
}
