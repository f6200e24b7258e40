/** How the servers of a sample come to the load of its fleet, in words for the reader of a result. */

import type { Words } from '../../kernel/words.ts';
import { type AppSettings, populationOf } from './population.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { scaleOf } from './scale.ts';

/** What to say where simulated devices meet servers for more than themselves. */
export function sampleNotes(scenario: ResolvedScenario): Words[] {
  if (Object.keys(scenario.services).length === 0 || scaleOf(scenario) <= 1) return [];
  const isLimited = populationOf(scenario).some(({ apps }) => apps.some(hasLimitedRetries));
  return [sampleNote(), ...(isLimited ? [limitsNote()] : [])];
}

function hasLimitedRetries({ policy, app }: AppSettings): boolean {
  return [policy.periodic.retry, policy.pre.retry, app.ownRetry].some(
    (retry) => retry.kind !== 'none' && (retry.budget !== null || retry.breaker !== null),
  );
}

/** A budget and a breaker are each device's own, and those who stand for others are no devices. */
export function limitsNote(): Words {
  return {
    en: 'services: devices that are not simulated retry without their budgets and breakers',
    zh: 'services：未模拟的设备重试时不计重试预算与熔断器',
  };
}

export function sampleNote(): Words {
  return {
    en: 'services: requests of the devices that are not simulated are drawn at the rates of a pilot run in which nobody waited',
    zh: 'services：未模拟的设备的请求，按一次无人等待的试运行的速率抽取',
  };
}
