/** Test support: the recipes of CONTRIBUTING.md, as the files that each one names. */

import { readFileSync } from 'node:fs';

/** Paths from the top of the project; `<name>` in one stands for any word. */
export interface Recipe {
  /** Of numbered steps. */
  readonly always: readonly string[];
  /** Of steps with a dash. */
  readonly whereItApplies: readonly string[];
  readonly generated: readonly string[];
  /** Where a chart is touched. */
  readonly generatedOfCharts: readonly string[];
  /** Tests that a good addition leaves green. */
  readonly heldBy: readonly string[];
}

const PAGE = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8');

export function recipeOf(heading: string): Recipe {
  const section = PAGE.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const parts = section.split(/\n(?=\d\. |- |\n)/).map((part) => part.trim());
  const named = (start: RegExp) => parts.filter((part) => start.test(part)).flatMap(pathsIn);
  return {
    always: named(/^\d\. /),
    whereItApplies: named(/^- /),
    generated: named(/^Generated: /),
    generatedOfCharts: named(/^Generated of a chart: /),
    heldBy: named(/^Held by: /),
  };
}

/** Whether a path is one that a recipe names. */
export function isNamed(path: string, named: readonly string[]): boolean {
  return named.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/<\w+>/g, '[\\w-]+')}$`).test(path),
  );
}

function pathsIn(part: string): string[] {
  return [...part.matchAll(/`([\w.<>-]+(?:\/[\w.<>-]+)+\.\w+)`/g)].map(([, path]) => path!);
}
