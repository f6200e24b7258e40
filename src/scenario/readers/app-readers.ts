/** Who reads the keys of an app and of the server behind it. */

import type { Analytics } from '../schema/analytics.ts';
import type { App } from '../schema/app.ts';
import type { BackOffice, GrayRelease } from '../schema/back-office.ts';
import type { Content, Origin } from '../schema/origin.ts';
import type { ChangeTraceSettings } from '../schema/trace.ts';
import { FILES, holding, REQUESTS, type ReadersOf, RUN, runIf } from './reader.ts';
import { retryReader } from './retry-readers.ts';
import { IS_OWN_TOLD_TO_WAIT } from './service-conditions.ts';
import {
  ASKS_ITSELF,
  ASKS_STAR,
  CHANGES_BY_LAW,
  HAS_GRAY_STEPS,
  MOVES_PACKAGES,
} from './world-conditions.ts';

type OlderThan = { olderThan: number };
type AnswersOfGray = NonNullable<GrayRelease['origin']>;

const ANSWERS = {
  latency: RUN,
  failure: RUN,
  bodySize: RUN,
  timeout: RUN,
} satisfies ReadersOf<AnswersOfGray>;

const BACK_OFFICE: ReadersOf<BackOffice> = {
  appid: REQUESTS,
  entity: REQUESTS,
  source: REQUESTS,
  url: REQUESTS,
  preUrl: REQUESTS,
  serviceDomains: REQUESTS,
  token: REQUESTS,
  lang: REQUESTS,
  cdnUrl: REQUESTS,
  permissions: REQUESTS,
  path: REQUESTS,
  query: REQUESTS,
  gray: holding<GrayRelease>({
    url: { ...REQUESTS, when: [HAS_GRAY_STEPS] },
    steps: holding<GrayRelease['steps'][number]>({ at: RUN, share: RUN }),
    origin: { ...holding<AnswersOfGray>(ANSWERS), when: [HAS_GRAY_STEPS] },
  }),
  tester: runIf(HAS_GRAY_STEPS),
  confirmation: runIf(HAS_GRAY_STEPS),
  reachesDevices: runIf(HAS_GRAY_STEPS),
  supportedShare: RUN,
};

export const APP_READERS: ReadersOf<App> = {
  readOn: RUN,
  freshFor: RUN,
  // A token is a fact of the first launch, whether or not a fetch requires it.
  tokenShare: RUN,
  ownRequest: RUN,
  ownCache: runIf(ASKS_ITSELF),
  ownRetry: { ...retryReader(IS_OWN_TOLD_TO_WAIT), when: [ASKS_ITSELF] },
  ownRefresh: { ...holding<OlderThan>({ olderThan: runIf(ASKS_ITSELF) }), when: [ASKS_ITSELF] },
  backOffice: holding<BackOffice>(BACK_OFFICE),
  analytics: holding<Analytics>({ reportingShare: RUN, publishedAt: RUN, keep: RUN }),
  scenes: REQUESTS,
  packageSize: runIf(MOVES_PACKAGES),
  starredShare: runIf(ASKS_STAR),
  loadTime: RUN,
};

export const ORIGIN_READERS: ReadersOf<Origin> = {
  ...ANSWERS,
  content: holding<Content>({
    changes: holding<{ trace: ChangeTraceSettings }>({
      trace: holding<ChangeTraceSettings>({
        file: FILES,
        format: FILES,
        separator: FILES,
        timeUnit: FILES,
        where: FILES,
        columns: holding<ChangeTraceSettings['columns']>({ time: FILES }),
      }),
    }),
    scope: runIf(CHANGES_BY_LAW),
  }),
  capacity: holding<NonNullable<Origin['capacity']>>({ rps: RUN, window: RUN }),
};
