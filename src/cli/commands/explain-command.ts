import { InvalidArgumentError } from '@commander-js/extra-typings';
import { NEVER } from '../../compiled/kernel/time.ts';
import { appsOfDevice, cohortOfDevice, type DeviceApp } from '../../engines/device-apps.ts';
import { formatDuration, parseDuration } from '../../kernel/duration.ts';
import { tell } from '../../run/tell.ts';
import type { Compiled } from '../../scenario/compile/compile.ts';
import { zoneOf } from '../../scenario/compile/local-clock.ts';
import { localTime } from '../../scenario/compile/local-time.ts';
import { appNameOf, personaOf } from '../../scenario/personas.ts';
import { notesOf } from '../../scenario/requests/notes.ts';
import { instantOfWall } from '../../scenario/zones/time-zone.ts';
import { UsageError } from '../failure.ts';
import { compiledScenario, scenarioCommand, wholeNumber } from '../options/scenario-options.ts';
import { terminalWidth } from '../terminal/plain-table.ts';
import { taleLines } from '../terminal/tale-lines.ts';

/** `fleetcast explain`: one device's life, step by step, exactly as it is in the whole run. */
export function explainCommand() {
  return scenarioCommand('explain')
    .requiredOption('--device <n>', 'index of the device, from 0', wholeNumber)
    .option('--from <instant>', 'ISO 8601, or a duration after the start', instantText)
    .option('--to <instant>', 'ISO 8601, or a duration after the start', instantText)
    .option(
      '--requests',
      'print the request behind each fetch and the callbacks that the app receives, as the platform issues them',
    )
    .action(async (source, options) => {
      const compiled = await compiledScenario(source, { ...options, devices: options.devices });
      const { model, scenario } = compiled;
      const { device } = options;
      if (device >= model.devices) {
        throw new UsageError(`--device: expected 0 to ${model.devices - 1}, found ${device}`);
      }
      const from = options.from === undefined ? 0 : instantAt(options.from, compiled);
      const to = options.to === undefined ? NEVER : instantAt(options.to, compiled);
      const annotate = options.requests ? notesOf(compiled.scenario) : undefined;
      const told = (await tell(compiled, device, annotate)).filter(({ at }) => at >= from && at < to);
      const { owner, model: phone, city } = personaOf({ seed: model.seed, device });
      const apps = appsOfDevice(model, device);
      const cohort = cohortOfDevice(model, device);
      const begins = localTime(scenario, 0);
      console.log(
        `Device ${device} of ${scenario.name}: ${owner}'s ${phone} in ${city}, with ${namesOf(apps, model.seed)}${cohort && `, one of ${cohort}`}.`,
      );
      console.log(
        `The run begins ${begins.date}, ${begins.time.slice(0, 8)} local time, and lasts ${formatDuration(scenario.horizon)}.`,
      );
      console.log(told.length === 0 ? 'Nothing happens in this time.' : '');
      const names = new Map(apps.map(({ app, name }) => [app, name]));
      const appNames = apps.length > 1 ? (app: number) => names.get(app) ?? '' : null;
      for (const line of taleLines(told, scenario, { width: terminalWidth(), appNames })) console.log(line);
    });
}

const MOST_NAMES = 3;

/** The apps of a device in words; those that nobody named have made-up names. */
function namesOf(apps: readonly DeviceApp[], seed: number): string {
  if (apps.length === 0) return 'no app';
  if (apps.length > MOST_NAMES) return `${apps.length} apps`;
  return apps.map(({ app, name }) => `"${name || appNameOf({ seed, app })}"`).join(', ');
}

function instantText(text: string): string {
  if (parseDuration(text) === undefined && Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError(`Expected an ISO 8601 instant or a duration such as 3d, found "${text}".`);
  }
  return text;
}

/** In ms after the start; an instant without an offset is local time. */
function instantAt(text: string, { scenario }: Compiled): number {
  const after = parseDuration(text);
  if (after !== undefined) return after;
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/.test(text);
  const { epochMs } = scenario.start;
  if (hasOffset) return Date.parse(text) - epochMs;
  const wall = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);
  return instantOfWall(zoneOf(scenario), wall) - epochMs;
}
