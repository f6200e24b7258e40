/** Test support: a picture as its recipe adds it: how long launches waited for their data. */

import type { Addition } from './program.contract.ts';

const PICTURE = `/** How long launches waited for their first data: half of them, nine in ten, all but one in a hundred. */

import type { Words } from '../../kernel/words.ts';
import type { Picture } from '../charts/picture.ts';
import type { ReportContext } from '../words/report-context.ts';

const HALF: Words = { en: 'Half', zh: '一半' };
const MOST: Words = { en: 'Nine in ten', zh: '九成' };
const ALL: Words = { en: 'Ninety-nine in a hundred', zh: '九成九' };

export function launchWaits({ result, say, duration }: ReportContext): Picture {
  const picture = {
    id: 'launch-waits',
    states: 'description' as const,
    title: say({ en: 'How long launches waited', zh: '启动等待时长' }),
  };
  const { p50, p90, p99 } = result.metrics.launch.waitMs;
  if (result.metrics.coldStarts === 0 || p50 === null || p90 === null || p99 === null || p99 === 0)
    return { ...picture, sentence: say({ en: 'No launch waited for data.', zh: '没有启动等待数据。' }) };
  const waits = [
    [say(HALF), p50],
    [say(MOST), p90],
    [say(ALL), p99],
  ] as const;
  return {
    ...picture,
    sentence: say({
      en: \`Half of the launches waited \${duration(p50)} or less, one in a hundred longer than \${duration(p99)}.\`,
      zh: \`一半的启动等待不超过 \${duration(p50)}，百分之一超过 \${duration(p99)}。\`,
    }),
    chart: {
      kind: 'bars',
      bars: waits.map(([name, ms]) => ({ name, tone: 'waiting', share: ms / p99, text: duration(ms) })),
    },
    table: {
      columns: [say({ en: 'Launches', zh: '启动' }), say({ en: 'Waited at most', zh: '等待不超过' })],
      rows: waits.map(([name, ms]) => [name, duration(ms)]),
    },
  };
}
`;

export const PICTURE_ADDED: Addition = {
  recipe: 'A picture',
  files: {
    'src/report/pictures/launch-waits.ts': PICTURE,
    'src/report/pictures/report-pictures.ts': [
      ['import { notFresh }', "import { launchWaits } from './launch-waits.ts';\nimport { notFresh }"],
      [
        '        { picture: launchSources(context) },',
        '        { picture: launchSources(context) },\n        { picture: launchWaits(context) },',
      ],
    ],
    'src/report/html/html.test.ts': [
      ["'Where first data came from', ", "'Where first data came from', 'How long launches waited', "],
    ],
  },
};
