/** Test support: the stories of a chart, and whether they leave a row of its table, or a kind of anything, untold. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../machines/chart.ts';
import { answersText } from './chart-page.ts';
import { type Life, lives } from './story.contract.ts';
import { isEffective, type TableRow, tabulate } from './tabulate.ts';

/** By what each one shows. */
export type Stories = Readonly<Record<string, () => void>>;

/** Rows that no story can tell, and why. */
interface Untold {
  readonly because: string;
  readonly isOne: (row: TableRow) => boolean;
}

/** Tells the stories of charts, theme by theme; then every row of their tables has been told. */
export function storiesOf(
  charts: readonly Chart[],
  themes: Readonly<Record<string, Stories>>,
  { because, isOne }: Untold = { because: '', isOne: () => false },
): void {
  // What another file of tests has told is no story of this one.
  beforeAll(() => void lives.splice(0));

  for (const [theme, stories] of Object.entries(themes)) {
    describe(theme, () => {
      for (const [name, tell] of Object.entries(stories)) test(name, tell);
    });
  }

  test.each(charts)(
    `every row of $id is told in a story${because && `, except that ${because}`}`,
    (chart) => {
      const rows = tabulate(chart).rows.filter(isEffective);
      const told = new Set(
        lives.flatMap(({ steps }) => steps.map((step) => `${step.machine}: ${rowKey(step)}`)),
      );
      const untold = rows.filter((row) => !told.has(`${chart.id}: ${rowKey(row)}`));
      expect(untold.map(rowKey)).toEqual(rows.filter(isOne).map(rowKey));
    },
  );
}

/** Then every kind of something is in one of the stories, too. @param isIn whether the kind of this code is in a life */
export function everyKindIsTold<Code>(
  what: string,
  kinds: Readonly<Record<string, Code>>,
  isIn: (code: Code, life: Life) => boolean,
): void {
  test(`every ${what} is told in a story`, () => {
    const untold = Object.entries(kinds)
      .filter(([, code]) => !lives.some((life) => isIn(code, life)))
      .map(([name]) => name);
    expect(untold, `no story has the ${what} ${untold.join(', ')}; tell one in machines/stories`).toEqual([]);
  });
}

function rowKey({ from, input, answers }: Pick<TableRow, 'from' | 'input' | 'answers'>): string {
  return [from, input, answersText(answers)].join(' | ');
}
