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
    words: {
      en: 'releases come at random, at the same instants for all devices',
      zh: '版本发布的时刻随机，且对所有设备相同',
    },
    isIn: ({ releases }) => !Array.isArray(releases),
  },
  content: {
    words: {
      en: 'content changes at random, at the same instants for all devices',
      zh: '内容变化的时刻随机，且对所有设备相同',
    },
    isIn: (scenario) =>
      populationOf(scenario).some(({ apps }) => apps.some(({ origin }) => isDrawnForAll(origin.content))),
  },
  capacity: {
    words: { en: 'all devices share an origin of limited capacity', zh: '所有设备共用一个容量有限的源站' },
    isIn: ({ origin }) => origin.capacity !== null,
  },
  services: {
    words: { en: 'all devices queue at the same services', zh: '所有设备在相同的服务处排队' },
    isIn: ({ services }) => Object.keys(services).length > 0,
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
