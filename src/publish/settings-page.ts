/** The page of settings, in English and in Chinese: every key of a scenario, as the schema has it. */

import { readFileSync } from 'node:fs';
import type { Language } from '../kernel/words.ts';
import { lawForms, notationOf, type Setting, settingList } from '../scenario/schema/setting-list.ts';

interface Words {
  readonly title: string;
  readonly lede: readonly string[];
  readonly run: string;
  readonly head: readonly string[];
  readonly ofKind: string;
  readonly laws: readonly string[];
  readonly made: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Settings',
    lede: [
      'Every key of a scenario with its default. A key that is left out has its default; a key that is not here is refused.',
      '`fleetcast settings` prints the same in a terminal, `fleetcast settings policy.periodic.retry` one key in full.',
      '',
      '- **Durations**: `500ms`, `90s`, `30m`, `12h`, `7d`, `4w`, several of them from large to small (`12h30m`), or a number of milliseconds. **Sizes**: `40KiB`, `2MiB`, or bytes.',
      '- **Instants**: ISO 8601 with the local offset, such as `2026-03-02T00:00:00+08:00`. Shares and probabilities are from 0 to 1.',
      '- `[]` is any element of a list, `<name>` any name. *of tick*: the key belongs to an object of that kind.',
      '- `policy` begins with the preset that it names; the defaults of its keys below hold where it names none.',
    ],
    run: 'The run',
    head: ['key', 'written', 'default', 'meaning'],
    ofKind: 'of',
    laws: [
      'Laws',
      'Where it says *or law*, a bare value is a constant, and any of these may be written instead:',
    ],
    made: 'Generated from the schema by `npm run generate`.',
  },
  zh: {
    title: '配置项',
    lede: [
      '场景的全部键及其默认值。省略的键取默认值；不在此列的键会被拒绝。',
      '`fleetcast settings` 在终端打印同样的内容，`fleetcast settings policy.periodic.retry` 给出某个键的完整说明。',
      '',
      '- **时长**：`500ms`、`90s`、`30m`、`12h`、`7d`、`4w`，也可从大到小连写（`12h30m`），或毫秒数。**大小**：`40KiB`、`2MiB`，或字节数。',
      '- **时刻**：带当地时差的 ISO 8601，例如 `2026-03-02T00:00:00+08:00`。比例与概率取 0 到 1。',
      '- `[]` 表示列表中的任一元素，`<name>` 表示任意名称。*仅 tick*：该键只属于这种 kind 的对象。',
      '- `policy` 以它指定的预设为基础；未指定预设时，其下各键取这里的默认值。',
    ],
    run: '运行',
    head: ['键', '写法', '默认值', '含义'],
    ofKind: '仅',
    laws: ['分布', '写法中有“或分布”的地方，直接写一个值表示常数，也可以写成下列任意一种：'],
    made: '由 `npm run generate` 根据 schema 生成。',
  },
};

/** In Markdown; a section for each key of the scenario that has keys below it. */
export function settingsPage(language: Language): string {
  const { title, lede, run, head, laws, made, ofKind } = WORDS[language];
  const settings = settingList(language === 'zh' ? inChinese : undefined);
  const sections = sectionsOf(settings);
  return [
    `# ${title}`,
    '',
    ...lede,
    '',
    ...[...sections].flatMap(([name, rows]) => [
      `## ${name === '' ? run : name}`,
      '',
      row(head),
      row(head.map(() => '---')),
      ...rows.map((setting) => row(cellsOf(setting, ofKind))),
      '',
    ]),
    `## ${laws[0]}`,
    '',
    laws[1]!,
    '',
    ...lawForms().map((form) => `- \`${form}\``),
    '',
    made,
    '',
  ].join('\n');
}

/** Keys without any below them are one section, which comes first. */
function sectionsOf(settings: readonly Setting[]): ReadonlyMap<string, readonly Setting[]> {
  const sections = new Map<string, Setting[]>([['', []]]);
  for (const setting of settings) {
    const first = /^\w+/.exec(setting.path)![0];
    const isGroup = settings.some(({ path }) => path !== first && path.startsWith(first));
    const name = isGroup ? first : '';
    sections.set(name, [...(sections.get(name) ?? []), setting]);
  }
  return sections;
}

function cellsOf({ path, kinds, form, fallback, meaning }: Setting, ofKind: string): readonly string[] {
  const only = kinds.length === 0 ? '' : ` *${ofKind} ${kinds.join(', ')}*`;
  const value = fallback === undefined ? '' : `\`${notationOf(fallback)}\``;
  return [`\`${path}\`${only}`, form, value, meaning];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const CHINESE: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('./settings.zh.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]),
);

/** @throws Error for words that nobody has put into Chinese */
function inChinese(words: string): string {
  const chinese = CHINESE.get(words);
  if (chinese === undefined) throw new Error(`src/publish/settings.zh.txt: add a line "${words} | …"`);
  return chinese;
}
