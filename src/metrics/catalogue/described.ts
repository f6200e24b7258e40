import { isMetric, METRIC_PATHS, rowOf } from './catalogue.ts';
import type { Row } from './row.ts';
import { ofService, pathsOfService, serviceRowOf } from './service-paths.ts';

/** What is said of anything that a rule can name. */
export type Described = Omit<Row, 'of'>;

/** Of a metric, or of a number of a service, be there one of that name or not; `undefined` for any other path. */
export function describedAt(path: string): Described | undefined {
  if (isMetric(path)) return rowOf(path);
  const found = ofService(path);
  if (!found) return undefined;
  const { title, ...row } = serviceRowOf(found.path);
  return { ...row, title: { en: `${found.service}: ${title.en}`, zh: `${found.service}：${title.zh}` } };
}

/** What rules can name where there are these services. */
export function namedPaths(services: readonly string[]): readonly string[] {
  return [...METRIC_PATHS, ...services.flatMap(pathsOfService)];
}
