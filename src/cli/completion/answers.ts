/** What can stand for each value of a command line. */

import { METRIC_PATHS, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { OBJECTIVES } from '../../plan/objective.ts';
import { shippedSims } from '../../scenario/files/find-source.ts';
import { SIMS_FOLDER } from '../../scenario/files/sims-folder.ts';
import { PRESETS } from '../../scenario/presets.ts';
import { type Answer, NOTHING, wordsOf } from './answer.ts';
import { settingPaths } from './setting-paths.ts';

/** By what help calls the value, with the command before it where two of them mean different things by the name. */
export type Answers = Readonly<Record<string, Answer>>;

export async function answers(): Promise<Answers> {
  const sims = wordsOf([...(await shippedSims(SIMS_FOLDER)).keys()], 'a simulation that is shipped');
  const presets = Object.entries(PRESETS).map(([text, { whatItIs }]) => ({ text, meaning: whatItIs }));
  const metrics = METRIC_PATHS.map((text) => ({ text, meaning: rowOf(text).title.en }));
  const objectives = Object.entries(OBJECTIVES).map(([text, meaning]) => ({ text, meaning }));
  const settings = settingPaths();
  const keys = settings.map(({ text, meaning }) => ({ text: `${text}=`, meaning }));
  const policies: Answer = { ...NOTHING, words: [...presets, ...sims], found: ['scenarios', 'runs'] };
  const files: Answer = { ...NOTHING, found: ['files'] };
  return {
    scenario: { ...NOTHING, words: sims, found: ['scenarios'] },
    base: policies,
    variants: policies,
    run: { ...NOTHING, found: ['runs'] },
    'metrics path': { ...NOTHING, words: metrics },
    'settings path': { ...NOTHING, words: settings },
    'presets name': { ...NOTHING, words: presets },
    'path=value': { ...NOTHING, words: keys, isOpen: true },
    'plan rule': { ...NOTHING, words: objectives, isOpen: true },
    rule: { ...NOTHING, words: metrics, isOpen: true },
    precision: { ...NOTHING, words: metrics, isOpen: true },
    in: files,
    out: files,
    file: files,
    folder: { ...NOTHING, found: ['folders'] },
  };
}
