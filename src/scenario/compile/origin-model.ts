/** The server behind an app, as part of a model. */

import {
  ContentModel,
  GrayModel,
  OriginModel,
  OriginStretches,
  OwnModel,
} from '../../compiled/domain/origin-model.ts';
import { lawOf, scaledLaw } from '../../kernel/law-of.ts';
import { grayReleases } from '../schema/gray-order.ts';
import { refreshAfterMs } from '../schema/own-refresh.ts';
import type { Instant } from '../schema/text.ts';
import { made } from './made.ts';
import type { AppSettings } from './population.ts';
import { retryModel } from './retry-model.ts';
import { inRun } from './when-in-run.ts';

type Content = AppSettings['origin']['content'];

/** What an app is like from an instant on, in ms after the start of the run. */
export interface Later {
  readonly from: number;
  readonly app: AppSettings;
  /** How many times as large the bodies of its answers are. */
  readonly bodyFactor: number;
}

/** Steps are in force when they are confirmed; what a gray address does not say of itself, the one before it says. */
export function grayModels({ app, origin }: AppSettings, start: Instant, bodyFactor = 1): GrayModel[] {
  const { gray, confirmation, reachesDevices, tester } = app.backOffice;
  let [before, firstStep] = [origin, 0];
  return grayReleases(gray, start.epochMs).map(({ steps, origin: own }) => {
    before = { ...before, ...own };
    const model = made(GrayModel, {
      origin: originModel(before, null, bodyFactor),
      stepsAt: Float64Array.from(steps, ({ at }) => inRun(at, start) + confirmation),
      shares: Float64Array.from(steps, ({ share }) => share),
      delay: lawOf(reachesDevices),
      isForTester: tester,
      firstStep,
    });
    firstStep += steps.length;
    return model;
  });
}

/** What an app's addresses are like in each stretch of the run; of the content nothing changes. */
export function originStretches(later: readonly Later[], start: Instant): OriginStretches {
  return made(OriginStretches, {
    since: Float64Array.from(later, ({ from }) => from),
    origins: later.map(({ app, bodyFactor }) => originModel(app.origin, null, bodyFactor)),
    grays: later.flatMap(({ app, bodyFactor }) =>
      grayModels(app, start, bodyFactor).map((gray) => gray.origin),
    ),
  });
}

export function originModel(
  origin: AppSettings['origin'],
  changesAt: Float64Array | null,
  bodyFactor = 1,
): OriginModel {
  return made(OriginModel, {
    latency: lawOf(origin.latency),
    failure: origin.failure,
    bodySize: lawOf(bodyFactor === 1 ? origin.bodySize : scaledLaw(origin.bodySize, bodyFactor)),
    timeoutMs: origin.timeout,
    content: contentModel(origin.content, changesAt),
  });
}

/** @param isTold whether its requests meet a service that tells them how long to wait */
export function ownModel(app: AppSettings['app'], isTold: boolean): OwnModel | null {
  if (!app.ownRequest) return null;
  return made(OwnModel, {
    cacheMs: app.ownCache,
    refreshAfterMs: refreshAfterMs(app.ownRefresh),
    retry: retryModel(app.ownRetry, isTold),
  });
}

function contentModel({ changes, scope }: Content, changesAt: Float64Array | null): ContentModel {
  return made(ContentModel, {
    gap: changes.kind === 'law' ? lawOf(changes.law) : null,
    // The sequence of what never changes is nobody's.
    isShared: scope === 'app' && changes.kind !== 'never',
    changesAt,
    // What never changes is the same for all, as what a trace tells is.
    isForAll: scope === 'app' || changes.kind !== 'law',
  });
}
