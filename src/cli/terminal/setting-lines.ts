/** Settings as a terminal shows them: a table of all, or a few in full. */

import { wrapped } from '../../report/words/wrapped.ts';
import { notationOf, type Setting } from '../../scenario/schema/setting-list.ts';
import { plainTable } from './plain-table.ts';

/** Each key with its default, a blank line between sections. A key without a default shows how it is written. */
export function settingTable(settings: readonly Setting[], width: number): string {
  const rows = settings.map((setting) => [setting.path, shortly(setting)]);
  const sections = settings.map(({ path }) => sectionOf(path, settings));
  const withGaps = rows.flatMap((row, index) =>
    index > 0 && sections[index] !== sections[index - 1] ? [['', ''], row] : [row],
  );
  return plainTable(['setting', 'default'], withGaps, width);
}

/** What each means, how it is written and its default, each on lines of its own. */
export function settingLines(settings: readonly Setting[], width: number): readonly string[] {
  return settings.flatMap((setting, index) => [
    ...(index > 0 ? [''] : []),
    setting.path,
    ...wrapped(setting.meaning, width - 2).map((line) => `  ${line}`),
    ...details(setting).flatMap(([name, value]) => {
      const [first = '', ...rest] = wrapped(value, width - INDENT);
      return [`  ${name.padEnd(INDENT - 2)}${first}`, ...rest.map((line) => ' '.repeat(INDENT) + line)];
    }),
  ]);
}

const INDENT = 11;

function details({ kinds, form, fallback }: Setting): readonly (readonly [string, string])[] {
  return [
    ...(kinds.length === 0 ? [] : [['of kind', kinds.join(', ')] as const]),
    ['written', form],
    ...(fallback === undefined ? [] : [['default', notationOf(fallback)] as const]),
  ];
}

function shortly({ fallback, form, kinds }: Setting): string {
  if (fallback === undefined && form === 'object') return '';
  const value = fallback === undefined ? `(${form})` : notationOf(fallback);
  return kinds.length === 0 ? value : `${value}   of ${kinds.join(', ')}`;
}

/** The first key of a path; all keys of the scenario that have none below them are one section. */
function sectionOf(path: string, settings: readonly Setting[]): string {
  const first = /^\w+/.exec(path)![0];
  return settings.some((other) => other.path !== first && other.path.startsWith(first)) ? first : '';
}
