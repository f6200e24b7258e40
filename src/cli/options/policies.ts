/** What `fleetcast compare` is asked to compare: a base and variants of it. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { OPPORTUNITY } from '../../compiled/domain/policy-model.ts';
import { parseDuration } from '../../kernel/duration.ts';
import type { Words } from '../../kernel/words.ts';
import type { AskedPolicy } from '../../library/run-policies.ts';
import { changeOfPeople, SHARED } from '../../library/same-people.ts';
import { type Compiled, compile } from '../../scenario/compile/compile.ts';
import { inputsOf } from '../../scenario/compile/inputs.ts';
import { loadScenario } from '../../scenario/files/load.ts';
import { SIMS_FOLDER } from '../../scenario/files/sims-folder.ts';
import { isPresetName } from '../../scenario/presets.ts';
import { readRun } from '../../store/catalog.ts';
import { UsageError } from '../failure.ts';
import { overrideNote, replicationNote } from './policy-notes.ts';
import { readyScenario, type ScenarioOptions } from './scenario-options.ts';

/** The people that a preset is tried on if nobody is named. */
const PEOPLE = 'wechat-month';

interface AskedOptions extends ScenarioOptions {
  /** Where runs are kept. */
  readonly out?: string;
  readonly replications?: number;
}

/** @throws ScenarioError @throws UsageError for a variant that changes whom, or when, policies are tried on */
export async function askedPolicies(
  base: string,
  variants: readonly string[],
  options: AskedOptions,
): Promise<AskedPolicy[]> {
  if (isPresetName(base)) checkPolicyIsSetOnce(base, options);
  const people = isPresetName(base) ? PEOPLE : fileOf(base, options);
  const own = isPresetName(base) ? [`policy=${base}`] : [];
  // The options are laid over the preset, not replaced by it.
  const based = { ...options, set: [...own, ...options.set] };
  const { compiled, notes: ownNotes, found } = await readyScenario(people, based);
  const { seed, devices, horizon, warmup } = compiled.scenario;
  // All of them leave out the same time, be it that a pilot of the base found it.
  const measured = [`warmup=${warmup}ms`];
  const asked: AskedPolicy[] = [
    { label: base, compiled, notes: [...ownNotes, ...replicationNotes(base, options)] },
  ];
  for (const variant of variants) {
    const { label, text } = labelled(variant);
    const sets = setsOf(text);
    if (sets) {
      checkPeopleAreTheSame(label, sets);
      const made = await readyScenario(people, withSets(based, measured), sets);
      asked.push({ label, compiled: made.compiled, notes: [...found, ...made.notes] });
    } else {
      // Another scenario, on as many people for as long, with the same chances.
      const same = { ...options, seed, devices, horizon: `${horizon}ms` };
      const file = fileOf(text, options);
      const other = await readyScenario(file, withSets(same, measured));
      const notes = [
        ...found,
        ...other.notes,
        ...(await overrideNotes(file, label, compiled.scenario)),
        ...replicationNotes(text, options),
      ];
      const alike = representingLike(compiled, reportedLike(compiled, other.compiled));
      asked.push({ label, compiled: alike, notes });
    }
  }
  return asked;
}

function checkPeopleAreTheSame(label: string, sets: readonly string[]): void {
  const key = changeOfPeople(sets.map((set) => set.split('=')[0]!));
  if (key === undefined) return;
  throw new UsageError(
    `compare: "${label}" changes ${key}, but policies are compared on the same people over the same time; give ${key} for all of them (--set ${key}=…)`,
  );
}

function checkPolicyIsSetOnce(base: string, { set }: ScenarioOptions): void {
  const other = set.find((one) => /^policy\s*=/.test(one));
  if (other === undefined) return;
  throw new UsageError(`compare: --set ${other} contradicts the base "${base}", which is the policy already`);
}

/** Another scenario, reported in the language of the base. */
function reportedLike(base: Compiled, other: Compiled): Compiled {
  return { ...other, scenario: { ...other.scenario, report: base.scenario.report } };
}

/** Another scenario, its devices standing for as many as those of the base, on the same clocks, and told of in rows as long. */
function representingLike(
  { scenario: { represents, timeZone, series } }: Compiled,
  other: Compiled,
): Compiled {
  const { scenario, traces } = other;
  const like = { ...scenario, represents, timeZone, series };
  return isDeepStrictEqual(like, scenario) ? other : compile(like, traces);
}

/** What another scenario says of whom and when, and what holds instead. */
async function overrideNotes(file: string, label: string, base: Compiled['scenario']): Promise<Words[]> {
  const { inputs } = await loadScenario(file, { simsDir: SIMS_FOLDER });
  const here = inputsOf(base);
  const changed = SHARED.filter(
    (key) => key in inputs && JSON.stringify(inputs[key]) !== JSON.stringify(here[key]),
  );
  if (changed.length === 0) return [];
  const keys = changed.map((key) => ({
    key,
    here: textOf(here[key] ?? base.devices),
    there: textOf(inputs[key]),
  }));
  return [overrideNote(label, keys)];
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function replicationNotes(text: string, { out = '', replications = 1 }: AskedOptions): Words[] {
  const made = out === '' ? null : readRun(out, text);
  if (!made || made.run.replications === replications) return [];
  return [replicationNote(text, made.run.replications, replications)];
}

/** A run that has been made is the scenario that was run. */
function fileOf(text: string, { out = '' }: AskedOptions): string {
  return out !== '' && readRun(out, text) ? join(out, text, 'run.json') : text;
}

/** `LABEL: text`, or the text as its own label. A path of Windows or a value is no label. */
function labelled(variant: string): { label: string; text: string } {
  const [, label, text] = /^([^={}]+?):\s+(.+)$/.exec(variant) ?? [];
  return label === undefined ? { label: variant, text: variant } : { label, text: text! };
}

/** The keys that a variant sets over the base; `null` if it is a scenario of its own. */
function setsOf(text: string): string[] | null {
  if (isPresetName(text)) return [`policy=${text}`];
  if (Object.hasOwn(OPPORTUNITY, text)) return [`policy.periodic.opportunity={kind: ${text}}`];
  if (/^\d/.test(text) && parseDuration(text.replace(/\s/g, '')) !== undefined) {
    return [`policy.periodic.interval=${text.replace(/\s/g, '')}`];
  }
  return /^[\w.-]+=/.test(text) ? splitOutside(text) : null;
}

/** At commas that stand in no braces or brackets. */
function splitOutside(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('{['.includes(letter)) depth += 1;
    if ('}]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

function withSets(options: ScenarioOptions, sets: readonly string[]): ScenarioOptions {
  return { ...options, set: [...options.set, ...sets] };
}
