/** The page of metrics, in English and in Chinese: every number of a result, as the catalogue declares it. */

import type { Language, Words } from '../kernel/words.ts';
import { BRANCHES, branchNamed, branchOf } from '../metrics/catalogue/branches.ts';
import { METRIC_PATHS, rowOf } from '../metrics/catalogue/catalogue.ts';
import type { Described } from '../metrics/catalogue/described.ts';
import { ANY_SERVICE, SERVICE_PATHS, SERVICES, serviceRowOf } from '../metrics/catalogue/service-paths.ts';
import { UNITS } from '../metrics/catalogue/unit.ts';
import { columnNamed, SERIES_COLUMNS } from '../metrics/series-columns.ts';

const TITLE: Words = { en: 'Metrics', zh: '指标' };

const LEDE: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Every metric of a result, by the dotted path under which `run.json` holds it and thresholds name it.',
    '`fleetcast metrics` prints the list in a terminal, `fleetcast metrics periodic.hitRate` one definition.',
    '',
    '- What is counted happened in measured time: from the end of the warm-up up to, but not including, the end of the run.',
    '- Every tree stands twice in `run.json`. `metrics` counts the simulated devices, its loads scaled by represents / devices; `fleet.metrics` counts all represented devices, and is what reports show and thresholds judge. In it the four metrics called *sample* are what is estimated of the fleet. Without `represents` both are the same.',
    '- With several replications, counts are those of one run: their mean.',
    '- A share, mean or quantile of nothing is `null`, never 0 or 1.',
    '- *Better* says whether more or less of it is better for people or servers; nothing, where that cannot be said.',
    '- `reported` is `null` where the platform’s reporting sees everything, `host` is `null` for an app.',
  ],
  zh: [
    '结果中的全部指标，按其在 `run.json` 中的路径列出；阈值也用同一路径。',
    '`fleetcast metrics` 在终端打印列表，`fleetcast metrics periodic.hitRate` 给出单个指标的定义。',
    '',
    '- 只统计发生在统计时段内的事件：自预热期结束起，到运行结束止（不含结束时刻）。',
    '- `run.json` 中每组指标都有两份：`metrics` 按模拟设备计数，负载按 represents / devices 放大；`fleet.metrics` 按所代表的全部设备计数，报告展示、阈值判断均以它为准，其中四个“样本”指标取对全部设备的估计。未设 `represents` 时两者相同。',
    '- 多次重复运行时，次数取单次运行的均值。',
    '- 没有分母的比例、均值与分位数为 `null`，绝不记为 0 或 1。',
    '- “更优”表示该指标越高或越低对用户或服务器越好；无法判断时留空。',
    '- 平台上报能看到全部数据时 `reported` 为 `null`；对单个小程序，`host` 为 `null`。',
  ],
};

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: ['metric', 'title', 'unit', 'better', 'definition'],
  zh: ['指标', '名称', '单位', '更优', '定义'],
};

const BETTER: Readonly<Record<'more' | 'less', Words>> = {
  more: { en: 'more', zh: '越高越好' },
  less: { en: 'less', zh: '越低越好' },
};

const UNITS_TITLE: Words = { en: 'Units', zh: '单位' };
const UNITS_HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: ['unit', 'meaning'],
  zh: ['单位', '含义'],
};

const SERVICES_TITLE: Words = { en: 'Services', zh: '服务' };
const SERVICES_LEDE: Words = {
  en: 'What each service of a scenario was asked and did stands in `services.<name>` of `run.json`, and its intervals in `serviceIntervals.<name>`. It is told of all that arrives, other clients included, and is never scaled. One run shows no error of a queue: only several replications do. Beside these numbers stand the `digest` of all that happened at the service, and `troubles`: for each fault of it `kind`, `at` and `until` in ms after the start of the run, `peakRps1s` from its beginning until recovery, and `recoveredAfterMs` from its end until the longest queue and the share of requests turned away are for five minutes at most what they were at their most in the hour before it (`null`: not within the run).',
  zh: '场景中每个服务的请求与处理情况位于 `run.json` 的 `services.<name>`，其置信区间位于 `serviceIntervals.<name>`。数值涵盖到达的全部请求（含其他客户端），从不放大。单次运行无法得出队列的误差，只有多次重复运行可以。此外还有该服务全部事件的 `digest`，以及 `troubles`：对其每个故障给出 `kind`、`at` 与 `until`（自运行起点的毫秒数）、`peakRps1s`（自故障开始至恢复），以及 `recoveredAfterMs`：自故障结束起，至最长队列与未受理请求占比连续五分钟不超过故障前一小时内最大值为止（`null`：运行期间未恢复）。',
};

const SERIES_TITLE: Words = { en: 'The series', zh: '时间序列' };
const SERIES_LEDE: Words = {
  en: 'The columns of `series` in `run.json` and of `series.csv`: a row for each `series.bucket` from the start, warm-up included: unless given, an hour, and a minute in a run shorter than a day. Counts in `run.json` are those of the simulated devices, in `series.csv` those of all represented devices, where `origin.peakRps1m` and `origin.peakRps1s` are the same as the estimates `origin.fleetPeakRps1m` and `origin.fleetPeakRps1s`; of the warm-up of a sample nothing is estimated. Shares and ages are `null`, or an empty cell, in a row without reads.',
  zh: '`run.json` 中 `series` 与 `series.csv` 的列：自运行起点每个 `series.bucket` 一行，含预热期：未指定时为一小时，短于一天的运行为一分钟。`run.json` 中次数按模拟设备计；`series.csv` 中按所代表的全部设备计，其中 `origin.peakRps1m` 与 `origin.peakRps1s` 即估计值 `origin.fleetPeakRps1m` 与 `origin.fleetPeakRps1s`；抽样运行的预热期没有估计值。没有读取的行，比例与年龄为 `null`（CSV 中为空）。',
};
const SERIES_HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: ['column', 'title', 'unit'],
  zh: ['列', '名称', '单位'],
};

const MADE: Words = {
  en: 'Generated from src/metrics/catalogue by `npm run generate`.',
  zh: '由 `npm run generate` 根据 src/metrics/catalogue 生成。',
};

/** In Markdown, a section for each branch of a result. */
export function metricsPage(language: Language): string {
  const sections = Object.keys(BRANCHES).flatMap((branch) => [
    `## ${branchNamed(branch).title[language]}`,
    '',
    ...table(
      HEAD[language],
      METRIC_PATHS.filter((path) => branchOf(path) === branch).map((path) =>
        cellsOf(path, rowOf(path), language),
      ),
    ),
    '',
  ]);
  const columns = SERIES_COLUMNS.map((name) => {
    const { title, unit } = columnNamed(name);
    return [`\`${name}\``, title[language], unit];
  });
  const units = Object.entries(UNITS).map(([unit, meaning]) => [unit, meaning[language]]);
  return [
    `# ${TITLE[language]}`,
    '',
    ...LEDE[language],
    '',
    ...sections,
    `## ${SERVICES_TITLE[language]}`,
    '',
    SERVICES_LEDE[language],
    '',
    ...table(
      HEAD[language],
      SERVICE_PATHS.map((path) =>
        cellsOf(`${SERVICES}.${ANY_SERVICE}.${path}`, serviceRowOf(path), language),
      ),
    ),
    '',
    `## ${SERIES_TITLE[language]}`,
    '',
    SERIES_LEDE[language],
    '',
    ...table(SERIES_HEAD[language], columns),
    '',
    `## ${UNITS_TITLE[language]}`,
    '',
    ...table(UNITS_HEAD[language], units),
    '',
    MADE[language],
    '',
  ].join('\n');
}

function cellsOf(
  path: string,
  { title, unit, better, definition }: Described,
  language: Language,
): readonly string[] {
  return [
    `\`${path}\``,
    title[language],
    unit,
    better === null ? '' : BETTER[better][language],
    definition[language],
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
