/** What happened at a service over time, stretch by stretch from the start of the run: too much for a result, kept beside it. */

import { STRETCH, STRETCH_WIDTH, stretchUs } from '../compiled/books/service-minutes.ts';
import { NEVER, SECOND as SECOND_MS } from '../compiled/kernel/time.ts';
import { type ServiceModel, TROUBLE } from '../compiled/services/service-model.ts';
import { US_PER_MS } from './catalogue/service-row.ts';
import type { Observation } from './observation.ts';

export interface ServiceSeries {
  readonly name: string;
  /** How long a stretch is: a minute, in runs over a year some of them. */
  readonly stretchMs: number;
  /** A row for each stretch, see STRETCH; with several replications, of the first. */
  readonly rows: Float64Array;
  /** While service takes so many times longer, in ms after the start of the run. */
  readonly slowed: readonly Slowed[];
  /** The seconds around its busiest minute; `null` if nothing came. */
  readonly seconds: Seconds | null;
  /** What its answers share; `null`: no link. */
  readonly bytesPerSecond: number | null;
}

export interface Seconds {
  /** In ms after the start of the run. */
  readonly at: number;
  /** A row for each second, see SECOND. */
  readonly rows: Float64Array;
}

export interface Slowed {
  readonly at: number;
  readonly until: number;
  readonly factor: number;
}

export type StretchColumn = keyof typeof STRETCH;

/** One for each service. */
export function serviceSeriesOf({
  services,
  model,
}: Pick<Observation, 'services' | 'model'>): readonly ServiceSeries[] {
  return services.map(({ name, stretches, minute }, index) => ({
    name,
    stretchMs: stretchUs(model.horizonMs) / US_PER_MS,
    rows: stretches,
    slowed: model.services[index]!.troubles.filter(({ kind }) => kind === TROUBLE.slow).map(
      ({ atUs, untilUs, value }) => ({ at: atUs / US_PER_MS, until: untilUs / US_PER_MS, factor: value }),
    ),
    bytesPerSecond: linkOf(model.services[index]!),
    seconds: minute.first < 0 ? null : { at: minute.first * SECOND_MS, rows: minute.rows },
  }));
}

function linkOf({ bytesPerSecond }: ServiceModel): number | null {
  return bytesPerSecond < NEVER ? bytesPerSecond : null;
}

export function stretchesIn({ rows }: Pick<ServiceSeries, 'rows'>): number {
  return rows.length / STRETCH_WIDTH;
}

/** A number of a stretch. */
export function stretchCell(
  { rows }: Pick<ServiceSeries, 'rows'>,
  index: number,
  column: StretchColumn,
): number {
  return rows[index * STRETCH_WIDTH + STRETCH[column]]!;
}
