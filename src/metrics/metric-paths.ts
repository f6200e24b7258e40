import { Tally } from '../compiled/books/tally.ts';
import type { Model } from '../compiled/domain/model.ts';
import { valuesOf } from './figure.ts';
import { figuresOf } from './metrics.ts';
import type { Metrics } from './result.ts';
import { metricPaths } from './thresholds.ts';

/** Every metric that a threshold can name, as a dotted path: those of a run in which nothing happened. */
export const METRIC_PATHS: readonly string[] = pathsOfNothing();

function pathsOfNothing(): readonly string[] {
  const model = {
    warmupMs: 0,
    horizonMs: 1,
    releasesAt: new Float64Array(0),
    cohorts: [{ apps: [{ analytics: {} }] }],
  } as unknown as Model;
  const scope = { model, deviceMs: 1, scale: 1, isOfDevices: true };
  return metricPaths(valuesOf<Metrics>(figuresOf(new Tally(model), scope, null), 1));
}
