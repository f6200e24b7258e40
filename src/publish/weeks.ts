/** A week of one device under each preset, as `explain` tells it: what a person from that platform would recognise. */

import { taleLines } from '../cli/terminal/tale-lines.ts';
import { FACT } from '../compiled/facts/codes.ts';
import { type Told, taleOf } from '../engines/tale.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { PRESET_NAMES, type PresetName } from '../scenario/presets.ts';
import { notesOf } from '../scenario/requests/notes.ts';

/** Wide enough for a table. */
const WIDTH = 150;

/** Somebody who opens the app a few times, on a phone with an evening off-line, in a week with a release. */
function weekOf(policy: PresetName) {
  return compile(
    parseScenario({
      name: `week-${policy}`,
      description: `A week under ${policy}`,
      seed: 7,
      start: '2026-03-02T00:00:00+08:00',
      horizon: '7d',
      warmup: 0,
      devices: 1,
      policy,
      releases: ['2026-03-04T10:00:00+08:00'],
      usage: { opens: { gap: { law: 'exponential', mean: '30h' }, firstOpen: '9h' }, session: '1m' },
      host: { activations: { law: 'exponential', mean: '9h' }, session: '2m' },
      network: {
        kind: 'markov',
        states: { wifi: { mean: '20h' }, cellular: { mean: '6h' }, offline: { mean: '1h' } },
      },
      app: { loadTime: '1.2s', tokenShare: 1, ownRequest: true },
      origin: { latency: '150ms', content: { changes: { law: 'exponential', mean: '6h' } } },
    }),
  );
}

/** The golden tables by their paths. */
export function weeks(): ReadonlyMap<string, string> {
  return new Map(PRESET_NAMES.map((name) => [`reports/published/weeks/${name}.txt`, weekText(name)]));
}

/** Facts that only say that nothing has changed yet. */
const QUIET: readonly number[] = [
  FACT.PeriodicScheduled,
  FACT.NetworkChanged,
  FACT.AppSuspended,
  FACT.HostLeft,
];

function isTelling({ facts }: Told): boolean {
  return facts.some(({ code }) => !QUIET.includes(code));
}

/** Of what was asked, only what was answered yes. */
function withoutNoes(step: Told): Told {
  return { ...step, answers: step.answers.filter(([, answer]) => answer) };
}

function weekText(policy: PresetName): string {
  const { model, scenario } = weekOf(policy);
  const told = taleOf(model, 0, notesOf(scenario)).filter(isTelling).map(withoutNoes);
  const lines = taleLines(told, scenario, { width: WIDTH, appNames: null });
  return [`A week of one device under ${policy}, local time.`, '', ...lines, ''].join('\n');
}
