/** What every refusal keeps to, for tests of things that are wrong: one readable line for each problem, and no jargon. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type LoadOptions, loadScenario } from '../files/load.ts';
import { ScenarioError } from './problem.ts';

/** The words of libraries, stacks and dumps. */
const JARGON =
  /zod|invalid_|invalid input|unrecognized|received|node_modules|\bat .*:\d+:\d+|\[object|undefined|"code"|Error:/i;

const LONGEST_LINE = 600;

/** Files that a test writes, and the refusals of what it loads; `wechat-month` is the only simulation that is shipped. */
export function refusals() {
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-refusals-'));
  const simsDir = join(folder, 'sims');
  mkdirSync(simsDir);
  writeFileSync(join(simsDir, 'wechat-month.yaml'), 'name: wechat-month\n');
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;

  async function refusal(source: string, options: Partial<LoadOptions> = {}): Promise<string> {
    const error = await loadScenario(source, { simsDir, ...options }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ScenarioError);
    const { message, problems } = error as ScenarioError;
    const lines = message.split('\n');
    expect(message).not.toMatch(JARGON);
    expect(lines).toHaveLength(problems.length);
    expect(lines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
    return message;
  }

  /** The refusal of a file with this text; the file is shown as `file`. */
  async function refusalOf(
    text: string | Uint8Array,
    extension = 'yaml',
    options: Partial<LoadOptions> = {},
  ) {
    const file = join(folder, `s${files++}.${extension}`);
    writeFileSync(file, text);
    return (await refusal(file, options)).replaceAll(file, 'file');
  }

  return { folder, refusal, refusalOf };
}

/** The rows of a text table: cells between bars, `\\n` and `\\t` being line ends and tabs. */
export function rowsOf(text: string): [string, ...string[]][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line
      .trim()
      .split(/ \| ?/)
      .map((cell) => cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    return cells as [string, ...string[]];
  });
}
