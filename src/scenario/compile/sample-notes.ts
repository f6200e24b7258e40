/** How the servers of a sample come to the load of its fleet, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { scaleOf } from './scale.ts';

/** One note where simulated devices meet servers for more than themselves. */
export function sampleNotes(scenario: ResolvedScenario): Words[] {
  if (Object.keys(scenario.services).length === 0 || scaleOf(scenario) <= 1) return [];
  return [sampleNote()];
}

export function sampleNote(): Words {
  return {
    en: 'services: requests of the devices that are not simulated are drawn at the rates of a pilot run in which nobody waited',
    zh: 'services：未模拟的设备的请求，按一次无人等待的试运行的速率抽取',
  };
}
