import type { LogHistogram } from '../../compiled/kernel/log-histogram.ts';
import type { Words } from '../../kernel/words.ts';
import { largest, mean, quantile } from '../figure.ts';
import type { ServiceRow, ServiceSeen } from './service-row.ts';

interface Lasting {
  readonly title: Words;
  /** In words that go after "of". */
  readonly values: Words;
  readonly of: (seen: ServiceSeen) => { readonly histogram: LogHistogram; readonly sum: number };
}

const PARTS = ['mean', 'p50', 'p90', 'p99', 'max'] as const;
const QUANTILES = { p50: 0.5, p90: 0.9, p99: 0.99 } as const;

/** Mean, quantiles and maximum of durations. */
function lasting<Path extends string>(
  path: Path,
  { title, values, of }: Lasting,
): { readonly [P in `${Path}.${(typeof PARTS)[number]}`]: ServiceRow } {
  const row = (titled: Words, definition: Words, figure: ServiceRow['of']): ServiceRow => ({
    title: titled,
    unit: 'ms',
    better: 'less',
    definition,
    of: figure,
  });
  const quantileRow = (name: keyof typeof QUANTILES): ServiceRow => {
    const q = QUANTILES[name];
    return row(
      { en: `${title.en}, ${name}`, zh: `${title.zh} ${name}` },
      {
        en: `${100 * q} % of ${values.en} do not exceed it. It is off by at most 1/256 of its value.`,
        zh: `${100 * q}% 的${values.zh}不超过该值；误差不超过其值的 1/256。`,
      },
      (seen) => quantile(of(seen).histogram, q),
    );
  };
  const rows: Readonly<Record<(typeof PARTS)[number], ServiceRow>> = {
    mean: row(
      { en: `Mean ${title.en.toLowerCase()}`, zh: `${title.zh}均值` },
      { en: `The mean of ${values.en}.`, zh: `${values.zh}的平均值。` },
      (seen) => {
        const { histogram, sum } = of(seen);
        return mean(sum, histogram.total, { least: histogram.min, greatest: histogram.max });
      },
    ),
    p50: quantileRow('p50'),
    p90: quantileRow('p90'),
    p99: quantileRow('p99'),
    max: row(
      { en: `Longest ${title.en.toLowerCase()}`, zh: `${title.zh}最大值` },
      { en: `The longest of ${values.en}.`, zh: `${values.zh}的最大值。` },
      (seen) => {
        const { histogram } = of(seen);
        return largest(histogram.total === 0 ? null : histogram.max);
      },
    ),
  };
  return Object.fromEntries(PARTS.map((name) => [`${path}.${name}`, rows[name]])) as ReturnType<
    typeof lasting<Path>
  >;
}

/** How long requests wait and stay at a service. */
export const SERVICE_TIMES = {
  ...lasting('waitMs', {
    title: { en: 'Wait', zh: '排队时间' },
    values: {
      en: 'the times from the arrival of a request until its service began (of those that began)',
      zh: '请求自到达至开始处理的时间（仅计开始处理的请求）',
    },
    of: ({ waits, waitSum }) => ({ histogram: waits, sum: waitSum }),
  }),
  ...lasting('sojournMs', {
    title: { en: 'Time at the service', zh: '逗留时间' },
    values: {
      en: 'the times from the arrival of a request until its service ended, or its answer left the link if there is one (of those served)',
      zh: '请求自到达至处理完成（有链路时至应答离开链路）的时间（仅计已处理的请求）',
    },
    of: ({ sojourns, sojournSum }) => ({ histogram: sojourns, sum: sojournSum }),
  }),
  ...lasting('transferMs', {
    title: { en: 'Transfer', zh: '传输时间' },
    values: {
      en: 'the times that answers were on the link until they were through (of those that were; none without `bandwidth`)',
      zh: '应答在链路上直至传完的时间（仅计传完的应答；没有 `bandwidth` 时为空）',
    },
    of: ({ transfers, transferSum }) => ({ histogram: transfers, sum: transferSum }),
  }),
} as const;
