import { CHARTS } from '../../machines/charts.ts';
import { compiledScenario } from '../cli/options/scenario-options.ts';
import { chartPage } from '../engines/chart-page.ts';
import { chartFiles } from '../engines/fleet/chart-code.ts';
import type { Tables } from '../engines/fleet/machine-code.ts';
import { tabulate } from '../engines/tabulate.ts';
import type { Result } from '../metrics/result.ts';
import { runToEnd } from '../run/run.ts';
import { shippedSims } from '../scenario/files/find-source.ts';
import { SIMS_FOLDER } from '../scenario/files/sims-folder.ts';
import { scenarioJsonSchema } from '../scenario/schema/json-schema.ts';
import { decisionsPage } from './decisions-page.ts';
import { metricTypes } from './metric-types.ts';
import { metricsPage } from './metrics-page.ts';
import { feedbackFiles, readmeWithNumbers, verificationFiles } from './published-numbers.ts';
import { scenarioTypes } from './scenario-types.ts';
import { sentencesPage } from './sentences/sentences-page.ts';
import { settingsPage } from './settings-page.ts';

/** The generated files that need no simulation: pages of the charts and of the settings, the schema for editors, the numbers in the README. */
export function pages(): ReadonlyMap<string, string> {
  const tables = Object.entries(CHARTS).map(([name, chart]) => [name, tabulate(chart)] as const);
  return new Map([
    ...tables.map(([name, table]) => [`machines/${name}.md`, chartPage(table)] as const),
    ...[...chartFiles(Object.fromEntries(tables) as unknown as Tables)].map(
      ([name, text]) => [`src/compiled/fleet/charts/${name}`, text] as const,
    ),
    ['sims/scenario.schema.json', jsonText(scenarioJsonSchema())],
    ['src/scenario/schema/scenario-input.ts', scenarioTypes(scenarioJsonSchema())],
    ['src/metrics/metrics.ts', metricTypes()],
    ['docs/metrics.md', metricsPage('en')],
    ['docs/zh/metrics.md', metricsPage('zh')],
    ['docs/settings.md', settingsPage('en')],
    ['docs/zh/settings.md', settingsPage('zh')],
    ['docs/decisions/index.md', decisionsPage()],
    ['src/report/sentences.md', sentencesPage()],
    ['README.md', readmeWithNumbers()],
    ...verificationFiles(),
    ...feedbackFiles(),
  ]);
}

/** What each shipped simulation gives: its digest and its headline metrics. */
export async function expectations(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of [...(await shippedSims(SIMS_FOLDER)).keys()].sort()) {
    const result = await runToEnd(await compiledScenario(name, { set: [] }));
    files.set(`sims/${name}.expected.json`, jsonText(headlineOf(result)));
  }
  return files;
}

function headlineOf({ run, metrics, services }: Result): object {
  const { periodic, pre, origin, launch } = metrics;
  return {
    digest: run.digest,
    devices: run.devices,
    facts: run.facts,
    events: run.events,
    opens: metrics.opens,
    coldStartRate: metrics.coldStartRate,
    periodic: {
      attempts: periodic.attempts,
      hitRate: periodic.hitRate,
      freshHitRate: periodic.freshHitRate,
      ageMs: periodic.ageMs,
      unreadRate: periodic.unreadRate,
      timeFresh: periodic.timeFresh,
    },
    pre: { attempts: pre.attempts, readyRate: pre.readyRate },
    launch,
    origin,
    // All that is told of servers, as waits and faults are what these simulations are about.
    ...(Object.keys(services).length > 0 ? { services } : {}),
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
