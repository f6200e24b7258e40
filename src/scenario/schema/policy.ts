/** What the platform does: which fetches it makes, and how long it keeps an app in memory. */

import * as z from 'zod';
import { merge } from '../files/merge.ts';
import { isPlainObject } from '../files/plain-object.ts';
import { isPresetName, PRESET_NAMES, type PresetName, presetPolicy } from '../presets.ts';
import { leaf } from './leaf.ts';
import { lifecycle } from './lifecycle.ts';
import { periodic } from './periodic.ts';
import { pre } from './pre.ts';
import { settings } from './settings.ts';
import { since } from './since.ts';
import { update } from './update.ts';

const presetName = leaf<PresetName, PresetName>({
  expected: `the name of a preset (${PRESET_NAMES.join(', ')})`,
  read: (value) => (isPresetName(value) ? value : undefined),
  write: (name) => name,
  json: { enum: PRESET_NAMES },
  words: PRESET_NAMES,
});

/** A policy as an object: what a preset and the keys beside it come to. */
export const policySettings = settings(
  {
    preset: presetName.exactOptional().describe('The policy that the keys beside it override'),
    periodic: periodic.prefault({}).describe('The periodic fetch, which happens while the app is not in use'),
    pre: pre.prefault({}).describe('The pre-fetch, which a launch makes'),
    update: update
      .prefault({ enabled: 'withReleases' })
      .describe('How new versions of the code package reach a device'),
    lifecycle: lifecycle.prefault({}).describe('How long an app stays in memory after it is left'),
    since: since
      .prefault({})
      .describe('Since which version of its client the platform does things; read where clients are given'),
  },
  `the name of a preset (${PRESET_NAMES.join(', ')}), or an object of settings`,
);

/** A policy as a scenario writes it. */
export type PolicyInput = PresetName | z.input<typeof policySettings>;

type PolicyOutput = z.output<typeof policySettings>;

/** A decoded policy; `preset` is null if none was named. */
export type Policy = Omit<PolicyOutput, 'preset'> & { preset: PresetName | null };

/** What stands in a file: its form is checked by {@link policySettings}, after the preset has been laid below it. */
export const policyNotation = z.custom<PolicyInput>();

/** A preset's name, or an object whose keys override those of its `preset`. */
export const policy = z
  .codec(policyNotation, policySettings, {
    decode: (written, ctx) => {
      if (typeof written !== 'string') return withPreset(written);
      const name = presetName.safeDecode(written);
      if (name.success) return withPreset({ preset: name.data });
      ctx.issues.push(
        ...name.error.issues.map((issue) => ({ ...issue, input: written }) as z.core.$ZodRawIssue),
      );
      return z.NEVER;
    },
    encode: (written) => written,
  })
  .pipe(
    z.codec(z.custom<PolicyOutput>(), z.custom<Policy>(), {
      decode: ({ preset, ...rest }) => ({ preset: preset ?? null, ...rest }),
      encode: ({ preset, ...rest }) => (preset === null ? rest : { preset, ...rest }),
    }),
  );

/** The keys of a policy laid over those of the preset it names; as it is where there is none. */
function withPreset(written: unknown): z.input<typeof policySettings> {
  const known = isPlainObject(written) && isPresetName(written.preset) ? presetPolicy(written.preset) : {};
  return merge(known, written) as z.input<typeof policySettings>;
}
