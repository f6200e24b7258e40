/** Why some differences have no ±: a missing one is explained wherever it stands. */

import type { Contrast } from '../../compare/contrast.ts';
import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { UnknownError } from '../../metrics/unknown-error.ts';
import { UNKNOWN, unknownErrorText } from '../words/unknown-errors.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { differenceOf } from './verdict.ts';

type Compared = Pick<ComparisonContext, 'policies' | 'contrasts' | 'say'>;

/** What the sentences of a verdict tell of. */
export const TOLD: readonly MetricPath[] = [
  'periodic.freshHitRate',
  'periodic.ageMs.mean',
  'origin.requests',
];

/** Of the differences of some metrics, each reason once. @param ofCohorts metrics that are compared for each cohort too */
export function comparisonDoubts(
  context: Compared,
  paths: readonly MetricPath[],
  ofCohorts: readonly MetricPath[] = [],
): readonly string[] {
  const found = context.contrasts.flatMap((contrast) => [
    ...paths.flatMap((path) => (isUnknown(contrast, path) ? reasonsOf(contrast, path, context) : [])),
    ...ofCohorts.flatMap((path) => reasonsInCohorts(contrast, path, context)),
  ]);
  return [...new Set(found)].map((reason) => textOf(reason, context));
}

/** Why the difference of a metric has no interval; the first policy first. */
export function reasonOf(
  contrast: Pick<Contrast, 'a' | 'b'>,
  path: string,
  context: Pick<Compared, 'policies'>,
): UnknownError | undefined {
  return ofBoth(contrast, context).flatMap(({ unknownErrors }) => unknownErrors.metrics[path] ?? [])[0];
}

function isUnknown(contrast: Contrast, path: MetricPath): boolean {
  if (path === 'origin.requests' && contrast.requests === null && !contrast.isIdentical) return true;
  return lacksInterval(contrast, path);
}

function lacksInterval(compared: Parameters<typeof differenceOf>[0], path: MetricPath): boolean {
  const found = differenceOf(compared, path);
  return found !== undefined && found.difference !== null && found.low === null;
}

function reasonsOf(contrast: Contrast, path: MetricPath, context: Compared): readonly Reason[] {
  return [reasonOf(contrast, path, context) ?? 'unpaired'];
}

function reasonsInCohorts(contrast: Contrast, path: MetricPath, context: Compared): readonly Reason[] {
  return Object.entries(contrast.cohorts).flatMap(([name, differences]) => {
    if (!lacksInterval({ differences }, path)) return [];
    const known = ofBoth(contrast, context).flatMap(
      ({ unknownErrors }) => unknownErrors.cohorts[name]?.[path] ?? [],
    );
    return [known[0] ?? 'unpaired'];
  });
}

function ofBoth({ a, b }: Pick<Contrast, 'a' | 'b'>, { policies }: Pick<Compared, 'policies'>) {
  return policies.filter(({ label }) => label === a || label === b).map(({ result }) => result);
}

/** Each policy for itself may have an error where their difference has none. */
type Reason = UnknownError | 'unpaired';

function textOf(reason: Reason, { say }: Compared): string {
  const why =
    reason === 'unpaired'
      ? say({
          en: 'the policies have too little in common to tell how far off their difference is',
          zh: '各策略可比的部分过少，无法得出差值的误差',
        })
      : unknownErrorText(reason, { say });
  return say({ en: `± ${UNKNOWN} ${why}.`, zh: `± ${UNKNOWN} ${why}。` });
}
