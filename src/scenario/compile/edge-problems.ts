/**
 * What an edge can keep for requests that stand for devices (`represents`): content that all devices get, each time the same. Which device
 * comes back for its own, from which package to which, and to which address at what time, nobody knows of them.
 */

import type { Problem } from '../problems/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Served } from '../schema/service.ts';
import { populationOf } from './population.ts';

const FETCHES: readonly Served[] = ['periodic', 'pre', 'own'];

/** @param devices that are simulated */
export function edgeProblems(scenario: Scenario, devices: number): Problem[] {
  const { represents, services, usage } = scenario;
  if (represents === null || represents <= devices) return [];
  const apps = populationOf(scenario).flatMap(({ apps }) => apps);
  const isOwn = apps.some(
    ({ origin: { content } }) => content.scope === 'device' && content.changes.kind === 'law',
  );
  const isGray = apps.some(({ app }) => [app.backOffice.gray].flat().some(({ steps }) => steps.length > 0));
  return Object.entries(services).flatMap(([name, { edge, serves }]) => {
    if (edge === null) return [];
    const isFetched = serves.some((kind) => FETCHES.includes(kind));
    const unknown = [
      ...(isOwn && isFetched
        ? [['for which device it is', 'set origin.content.scope: app if all devices get the same']]
        : []),
      ...(isGray && isFetched ? [['which address it is for', 'leave the gray release out']] : []),
      ...(serves.includes('download')
        ? [['which package it is for', 'give downloads a service of their own without an edge']]
        : []),
      ...(usage.opens.kind === 'trace' ? [['which app of a trace it is for', 'leave the edge out']] : []),
    ];
    return unknown.map(([what, mend]) => ({
      path: `services.${name}.edge`,
      message: `a request that stands for other devices does not say ${what}: ${mend}, or leave represents out and give all devices`,
    }));
  });
}
