import { Command } from '@commander-js/extra-typings';
import { METRIC_PATHS, type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { UsageError } from '../failure.ts';
import { metricLines, metricTable } from '../terminal/metric-lines.ts';
import { terminalWidth } from '../terminal/plain-table.ts';

/** `fleetcast metrics [path]`: every metric of a result; one of them, or those below a path, with what they mean. */
export function metricsCommand() {
  return new Command('metrics')
    .argument('[path]', 'a metric such as periodic.hitRate, or a branch such as periodic.ageMs')
    .option('--json', 'print the metrics as one JSON list, and nothing else')
    .action((path, { json }) => {
      const found = path === undefined ? METRIC_PATHS : metricsFrom(path);
      if (json) console.log(JSON.stringify(found.map(told), null, 2));
      else if (path === undefined) console.log(metricTable(found, terminalWidth()));
      else console.log(metricLines(found, terminalWidth()).join('\n'));
    });
}

/** The metric of a path and all below it. @throws UsageError */
function metricsFrom(path: string): readonly MetricPath[] {
  const found = METRIC_PATHS.filter((own) => own === path || own.startsWith(`${path}.`));
  if (found.length > 0) return found;
  const meant = METRIC_PATHS.find((own) => own.endsWith(`.${path}`)) ?? nearMiss(path, METRIC_PATHS);
  const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  throw new UsageError(`there is no metric ${path}${hint}; fleetcast metrics lists them`);
}

function told(path: MetricPath): object {
  const { title, unit, better, definition } = rowOf(path);
  return { path, title, unit, better, definition };
}
