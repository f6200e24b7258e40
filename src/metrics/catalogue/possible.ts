import type { Reachable } from '../../compiled/books/possible.ts';
import type { Words } from '../../kernel/words.ts';
import { type Count, count, type Share, share } from '../figure.ts';
import type { Row, Rows, Seen } from './row.ts';

type ReachRows<Path extends string> = {
  readonly [P in `${Path}.${'served' | 'most' | 'fewest'}`]: Row<Count>;
} & {
  readonly [P in `${Path}.${'reached' | 'needed'}`]: Row<Share>;
};

interface Reach {
  /** What tells these titles from others. */
  readonly mark: Words;
  /** Which reads count as served. */
  readonly served: Words;
  /** Of which apps, as a sentence. */
  readonly only: Words;
  readonly of: (seen: Seen) => Reachable;
}

/** How far a policy got against one that knows the future: see {@link Clairvoyant}. */
function reach<Path extends string>(path: Path, { mark, served, only, of }: Reach): ReachRows<Path> {
  const titled = (en: string, zh: string): Words => ({ en: `${en}${mark.en}`, zh: `${zh}${mark.zh}` });
  const defined = (en: string, zh: string): Words => ({ en: `${en}${only.en}`, zh: `${zh}${only.zh}` });
  const rows: readonly (readonly [string, Row])[] = [
    [
      'served',
      {
        title: titled('Reads served', '满足的读取数'),
        unit: 'count',
        better: 'more',
        definition: defined(`Reads that were served ${served.en}.`, `${served.zh}的读取次数。`),
        of: (seen) => count(of(seen).served),
      },
    ],
    [
      'most',
      {
        title: titled('Most reads possible', '可满足的最多读取数'),
        unit: 'count',
        better: null,
        definition: defined(
          `The most reads that as many requests on each device could have served ${served.en}, made at the best instants, with every open and every change known in advance.`,
          `假如预知每次打开与每次内容变更，每台设备以同样多的请求在最佳时刻更新，最多可实现“${served.zh}”的读取次数。`,
        ),
        of: (seen) => count(of(seen).most),
      },
    ],
    [
      'reached',
      {
        title: titled('Of the possible', '达成率'),
        unit: 'share',
        better: 'more',
        definition: defined(
          `Reads served ${served.en}, divided by the most that as many requests on each device could have served.`,
          `${served.zh}的读取次数 ÷ 每台设备以同样多的请求最多可满足的读取次数。`,
        ),
        of: (seen) => share(of(seen).served, of(seen).most),
      },
    ],
    [
      'fewest',
      {
        title: titled('Fewest requests', '最少请求数'),
        unit: 'count',
        better: null,
        definition: defined(
          `The fewest requests that could have served as many reads on each device ${served.en}, made at the best instants.`,
          `假如预知未来，每台设备要在最佳时刻更新并满足同样多的读取（${served.zh}），最少需要的请求数。`,
        ),
        of: (seen) => count(of(seen).fewest),
      },
    ],
    [
      'needed',
      {
        title: titled('Requests needed', '必要请求占比'),
        unit: 'share',
        better: null,
        definition: defined(
          `The fewest requests that could have served as many reads on each device ${served.en}, divided by those that could serve reads.`,
          `满足同样多的读取（${served.zh}）所需的最少请求数 ÷ 可服务于读取的请求数。`,
        ),
        of: (seen) => share(of(seen).fewest, of(seen).requests),
      },
    ],
  ];
  return Object.fromEntries(rows.map(([name, row]) => [`${path}.${name}`, row])) as ReachRows<Path>;
}

/** What was possible for these people, and what of it was reached. */
export const POSSIBLE = {
  'periodic.possible.requests': {
    title: { en: 'Requests for reads', zh: '可服务于读取的请求数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Requests of periodic fetch that could serve measured reads: those of measured time and those in flight when it began.',
      zh: '可服务于统计时段内读取的周期性更新请求数：统计时段内发出的，加上统计开始时在途的。',
    },
    of: ({ tally }) => count(tally.possible.fresh.requests),
  },
  ...reach('periodic.possible.fresh', {
    mark: { en: '', zh: '' },
    served: { en: 'with a fresh answer', zh: '取到新鲜数据' },
    only: { en: '', zh: '' },
    of: ({ tally }) => tally.possible.fresh,
  }),
  ...reach('periodic.possible.current', {
    mark: { en: ', unchanged', zh: '（内容未变更）' },
    served: { en: 'with an answer whose content had not changed', zh: '取到内容未变更的数据' },
    only: { en: ' Counts only apps whose content changes.', zh: '仅计内容会变更的小程序。' },
    of: ({ tally }) => tally.possible.current,
  }),
} as const satisfies Rows;
