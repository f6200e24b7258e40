/** The server behind an app, as part of a model. */

import { ContentModel, GrayModel, OriginModel, OriginStretches } from '../../compiled/domain/model.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Instant } from '../schema/text.ts';
import { made } from './made.ts';
import type { AppSettings } from './population.ts';
import { inRun } from './when-in-run.ts';

type Content = AppSettings['origin']['content'];

/** What an app is like from an instant on, in ms after the start of the run. */
export interface Later {
  readonly from: number;
  readonly app: AppSettings;
}

/** Steps are in force when they are confirmed; what the gray address does not say of itself, the other one says. */
export function grayModel({ app, origin }: AppSettings, start: Instant): GrayModel | null {
  const { gray, confirmation, reachesDevices } = app.backOffice;
  if (gray.steps.length === 0) return null;
  return made(GrayModel, {
    origin: originModel({ ...origin, ...gray.origin }, null),
    stepsAt: Float64Array.from(gray.steps, ({ at }) => inRun(at, start) + confirmation),
    shares: Float64Array.from(gray.steps, ({ share }) => share),
    delay: lawOf(reachesDevices),
  });
}

/** What an app's addresses are like in each stretch of the run; of the content nothing changes. */
export function originStretches(later: readonly Later[], start: Instant): OriginStretches {
  return made(OriginStretches, {
    since: Float64Array.from(later, ({ from }) => from),
    origins: later.map(({ app }) => originModel(app.origin, null)),
    grays: later.flatMap(({ app }) => grayModel(app, start)?.origin ?? []),
  });
}

export function originModel(origin: AppSettings['origin'], changesAt: Float64Array | null): OriginModel {
  return made(OriginModel, {
    latency: lawOf(origin.latency),
    failure: origin.failure,
    bodySize: lawOf(origin.bodySize),
    timeoutMs: origin.timeout,
    content: contentModel(origin.content, changesAt),
  });
}

function contentModel({ changes, scope }: Content, changesAt: Float64Array | null): ContentModel {
  return made(ContentModel, {
    gap: changes.kind === 'law' ? lawOf(changes.law) : null,
    // The sequence of what never changes is nobody's.
    isShared: scope === 'app' && changes.kind !== 'never',
    changesAt,
  });
}
