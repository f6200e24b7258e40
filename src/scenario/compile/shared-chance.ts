/**
 * Chance that is not a device's own. Devices that share it are no independent witnesses: their spread in one run says nothing of
 * how far off the run is, and only several replications do.
 */

import type { Words } from '../../kernel/words.ts';
import { type AppSettings, populationOf } from './population.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

interface Source {
  /** As part of a sentence. */
  readonly words: Words;
  readonly isIn: (scenario: ResolvedScenario) => boolean;
}

/** Every source: whoever draws for all devices at once, or lets them meet, stands here. */
const SOURCES = {
  releases: {
    words: { en: 'releases at random instants', zh: '随机时刻的版本发布' },
    isIn: ({ releases }) => !Array.isArray(releases),
  },
  content: {
    words: { en: 'content that changes for all at random', zh: '所有设备共享的随机内容变化' },
    isIn: (scenario) =>
      populationOf(scenario).some(({ apps }) => apps.some(({ origin }) => isDrawnForAll(origin.content))),
  },
  capacity: {
    words: { en: 'an origin of limited capacity', zh: '容量有限的源站' },
    isIn: ({ origin }) => origin.capacity !== null,
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SharedChance = keyof typeof SOURCES;

/** What all devices of a scenario have in common by chance. */
export function sharedChanceOf(scenario: ResolvedScenario): readonly SharedChance[] {
  return (Object.keys(SOURCES) as SharedChance[]).filter((name) => SOURCES[name].isIn(scenario));
}

/** What a source is called in a sentence. */
export function wordsOf(source: SharedChance): Words {
  return SOURCES[source].words;
}

function isDrawnForAll({ changes, scope }: AppSettings['origin']['content']): boolean {
  return scope === 'app' && changes.kind === 'law';
}
