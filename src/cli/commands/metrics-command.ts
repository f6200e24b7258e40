import { Command } from '@commander-js/extra-typings';
import { METRIC_PATHS, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { namedPaths } from '../../metrics/catalogue/described.ts';
import { ANY_SERVICE, SERVICE_PATHS, SERVICES, serviceRowOf } from '../../metrics/catalogue/service-paths.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { UsageError } from '../failure.ts';
import { type Listed, metricLines, metricTable } from '../terminal/metric-lines.ts';
import { terminalWidth } from '../terminal/plain-table.ts';

/** `fleetcast metrics [path]`: every metric of a result; one of them, or those below a path, with what they mean. */
export function metricsCommand() {
  return new Command('metrics')
    .argument('[path]', 'a metric such as periodic.hitRate, or a branch such as periodic.ageMs')
    .option('--json', 'print the metrics as one JSON list, and nothing else')
    .action((path, { json }) => {
      const found = path === undefined ? all(ANY_SERVICE) : metricsFrom(path);
      if (json) console.log(JSON.stringify(found.map(told), null, 2));
      else if (path === undefined) console.log(metricTable(found, terminalWidth()));
      else console.log(metricLines(found, terminalWidth()).join('\n'));
    });
}

/** @param service whose numbers are listed behind the metrics */
function all(service: string): readonly Listed[] {
  return [
    ...METRIC_PATHS.map((path) => ({ path, ...rowOf(path) })),
    ...SERVICE_PATHS.map((path) => ({ path: `${SERVICES}.${service}.${path}`, ...serviceRowOf(path) })),
  ];
}

/** The metric of a path and all below it. @throws UsageError */
function metricsFrom(path: string): readonly Listed[] {
  const [branch, service = ANY_SERVICE] = path.split('.');
  const ofService = branch === SERVICES ? service : ANY_SERVICE;
  const listed = all(ofService);
  const found = listed.filter(({ path: own }) => own === path || own.startsWith(`${path}.`));
  if (found.length > 0) return found;
  const names = namedPaths([ofService]);
  const meant = names.find((own) => own.endsWith(`.${path}`)) ?? nearMiss(path, names);
  const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  throw new UsageError(`there is no metric ${path}${hint}; fleetcast metrics lists them`);
}

function told({ path, title, unit, better, definition }: Listed): object {
  return { path, title, unit, better, definition };
}
