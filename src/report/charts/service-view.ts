import { type Overload, overloadsOf } from '../../metrics/overloads.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import {
  meanServiceMs,
  type ServiceSpan,
  type ServiceTime,
  spanOf,
  spansOf,
  stretchesOfSpan,
} from './service-spans.ts';

/** A service over time, made ready to be drawn and told of. */
export interface ServiceView {
  readonly name: string;
  readonly series: ServiceSeries;
  readonly time: ServiceTime;
  /** The whole run, in spans that a chart can hold. */
  readonly spans: readonly ServiceSpan[];
  readonly spanMs: number;
  /** Each time that it had more to do than it could, as far as that lies in measured time at its end. */
  readonly overloads: readonly ServiceSpan[];
  /** The same, those of the warm-up included. */
  readonly allOverloads: readonly ServiceSpan[];
}

export function serviceView(
  series: ServiceSeries,
  { horizonMs, warmupMs }: { readonly horizonMs: number; readonly warmupMs: number },
): ServiceView {
  // Where answers share a link, how long its places take says little of what it can serve.
  const time = { serviceMs: series.bytesPerSecond === null ? meanServiceMs(series) : null, horizonMs };
  const all = overloadsOf(series).map(({ from, until }: Overload) => spanOf(series, from, until, time));
  return {
    name: series.name,
    series,
    time,
    spans: spansOf(series, time),
    spanMs: stretchesOfSpan(series) * series.stretchMs,
    overloads: all.filter(({ at, lengthMs }) => at + lengthMs > warmupMs),
    allOverloads: all,
  };
}
