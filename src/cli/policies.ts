/** What `fleetcast compare` is asked to compare: a base and variants of it. */

import { join } from 'node:path';
import { parseDuration } from '../kernel/duration.ts';
import type { Compiled } from '../scenario/compile.ts';
import { isPresetName } from '../scenario/presets.ts';
import { readRun } from '../store/catalog.ts';
import { compiledScenario, type ScenarioOptions, settledScenario } from './scenario-options.ts';

/** The people that a preset is tried on if nobody is named. */
const PEOPLE = 'wechat-month';
const OPPORTUNITIES = ['timer', 'tick', 'dailySweep', 'hostActive'];

export interface Asked {
  readonly label: string;
  readonly compiled: Compiled;
  /** How its warm-up was found; `null` if it was given. */
  readonly note: string | null;
}

/** @throws ScenarioError */
export async function askedPolicies(
  base: string,
  variants: readonly string[],
  options: ScenarioOptions & { readonly out?: string },
): Promise<Asked[]> {
  const people = isPresetName(base) ? PEOPLE : fileOf(base, options.out);
  const own = isPresetName(base) ? [`policy=${base}`] : [];
  const { compiled, note } = await settledScenario(people, withSets(options, own));
  const { seed, devices, horizon, warmup } = compiled.scenario;
  // All of them leave out the same time, be it that a pilot of the base found it.
  const measured = [`warmup=${warmup}ms`];
  const asked: Asked[] = [{ label: base, compiled, note }];
  for (const variant of variants) {
    const { label, text } = labelled(variant);
    const sets = setsOf(text);
    if (sets) {
      const both = withSets(options, [...own, ...measured, ...sets]);
      asked.push({ label, compiled: await compiledScenario(people, both), note });
    } else {
      // Another scenario, on as many people for as long, with the same chances.
      const same = { ...options, seed, devices, horizon: `${horizon}ms` };
      asked.push({
        label,
        compiled: await compiledScenario(fileOf(text, options.out), withSets(same, measured)),
        note,
      });
    }
  }
  return asked;
}

/** A run that has been made is the scenario that was run. @param out where runs are kept */
function fileOf(text: string, out = ''): string {
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
  if (OPPORTUNITIES.includes(text)) return [`policy.periodic.opportunity={kind: ${text}}`];
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
