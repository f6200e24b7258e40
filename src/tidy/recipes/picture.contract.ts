/** Test support: a picture as its recipe adds it: how long launches waited for their data. */

import type { Addition } from './program.contract.ts';

const PICTURE = `/** How long launches waited for their first data: half of them, nine in ten, all but one in a hundred. */

import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { duration } from '../words/quantity.ts';

const ID = 'launch-waits';
const TITLE = 'How long launches waited';

export function launchWaits({ metrics }: Result): Picture {
  const { p50, p90, p99 } = metrics.launch.waitMs;
  if (metrics.coldStarts === 0 || p50 === null || p90 === null || p99 === null || p99 === 0)
    return { id: ID, title: TITLE, sentence: 'No launch waited for data.' };
  const waits = [
    ['Half', p50],
    ['Nine in ten', p90],
    ['Ninety-nine in a hundred', p99],
  ] as const;
  return {
    id: ID,
    title: TITLE,
    sentence: \`Half of the launches waited \${duration(p50)} or less, one in a hundred longer than \${duration(p99)}.\`,
    chart: {
      kind: 'bars',
      bars: waits.map(([name, ms]) => ({ name, tone: 'waiting', share: ms / p99, text: duration(ms) })),
    },
    table: { columns: ['Launches', 'Waited at most'], rows: waits.map(([name, ms]) => [name, duration(ms)]) },
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
        '        { picture: launchSources(result) },',
        '        { picture: launchSources(result) },\n        { picture: launchWaits(result) },',
      ],
    ],
    'src/report/html/html.test.ts': [
      ["'Where first data came from', ", "'Where first data came from', 'How long launches waited', "],
    ],
  },
};
