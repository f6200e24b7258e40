import type { LogHistogram } from '../../compiled/kernel/log-histogram.ts';
import type { Words } from '../../kernel/words.ts';
import { type Mean, mean, type Quantile, quantile } from '../figure.ts';
import type { Row, Seen } from './row.ts';

type SpreadRows<Path extends string> = { readonly [P in `${Path}.mean`]: Row<Mean> } & {
  readonly [P in `${Path}.${'p50' | 'p90' | 'p99'}`]: Row<Quantile>;
};

interface Spread {
  readonly title: Words;
  /** What is spread, in words that go after "of". */
  readonly values: Words;
  readonly of: (seen: Seen) => { readonly histogram: LogHistogram; readonly sum: number };
}

const QUANTILES = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p99', 0.99],
] as const;

/** Mean and quantiles of durations of which fewer are better. */
export function spread<Path extends string>(path: Path, { title, values, of }: Spread): SpreadRows<Path> {
  const meanRow: Row<Mean> = {
    title: { en: `Mean ${title.en.toLowerCase()}`, zh: `${title.zh}均值` },
    unit: 'ms',
    better: 'less',
    definition: { en: `The mean of ${values.en}.`, zh: `${values.zh}的平均值。` },
    of: (seen) => {
      const { histogram, sum } = of(seen);
      return mean(sum, histogram.total, { least: histogram.min, greatest: histogram.max });
    },
  };
  const quantileRow = (name: string, q: number): Row<Quantile> => ({
    title: { en: `${title.en}, ${name}`, zh: `${title.zh} ${name}` },
    unit: 'ms',
    better: 'less',
    definition: {
      en: `${100 * q} % of ${values.en} do not exceed it. It is off by at most 1/256 of its value.`,
      zh: `${100 * q}% 的${values.zh}不超过该值；误差不超过其值的 1/256。`,
    },
    of: (seen) => quantile(of(seen).histogram, q),
  });
  return Object.fromEntries([
    [`${path}.mean`, meanRow],
    ...QUANTILES.map(([name, q]) => [`${path}.${name}`, quantileRow(name, q)]),
  ]) as SpreadRows<Path>;
}
