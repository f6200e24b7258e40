/** Made-up runs that between them make a report say all that it can say. */

import { DAY, HOUR } from '../../compiled/kernel/time.ts';
import type { Language } from '../../kernel/words.ts';
import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import { fleetOf } from '../../metrics/of-fleet.ts';
import type { Adoption, Result } from '../../metrics/result.ts';
import { sharedChanceNote, unsettledNote } from '../../metrics/result-of.ts';
import type { UnknownError } from '../../metrics/unknown-error.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import { warmupNote } from '../../run/warmup.ts';
import { missingStepsNote, repeatedNote } from '../../scenario/compile/arrival-notes.ts';
import { clientNote } from '../../scenario/compile/client-notes.ts';
import { droppedNote, idleNote, outsideNote } from '../../scenario/compile/outside-notes.ts';
import { limitsNote, sampleNote } from '../../scenario/compile/sample-notes.ts';
import {
  drawnNote,
  unreadKindNote,
  withoutCloseNote,
  withoutOpenNote,
} from '../../scenario/compile/trace-notes.ts';
import { zoneNote } from '../../scenario/compile/zone-notes.ts';
import { CHANCE_CASES } from './chance-cases.ts';
import { EDGE_CASES } from './edge-cases.ts';
import { FAULT_CASES } from './fault-cases.ts';
import { LOST_TICKS } from './lost-tick-cases.ts';
import {
  type Values,
  withColumns,
  withInputs,
  withMetrics,
  withReported,
  withSaving,
} from './made-up-runs.ts';
import { UNREAD_NOTES } from './unread-cases.ts';

const CHANGED_TWICE = [0, 5_097_600_000, 23_241_600_000].map((epochMs, step) => ({
  epochMs: Date.UTC(2026, 0, 29, 1) + epochMs,
  offsetMinutes: step === 1 ? 120 : 60,
}));

export type RunCases = Readonly<Record<string, (language: Language) => Result>>;

/** One for each reason; all others are as the first. */
const DOUBTS: Readonly<Partial<Record<MetricPath, UnknownError>>> = {
  'periodic.freshHitRate': 'shared',
  'periodic.hitRate': 'oneDevice',
  coldStartRate: 'fewDevices',
  'periodic.ageMs.max': 'largest',
  'origin.fleetPeakRps1m': 'onePeople',
};

const CASES: RunCases = {
  'A run of which no number has an interval': (language) => {
    const result = fixtureResult({ language });
    const paths = Object.keys(result.intervals.metrics);
    const each = <T>(told: (path: string) => T) =>
      Object.fromEntries(paths.map((path) => [path, told(path)]));
    const reasons: Readonly<Record<string, UnknownError>> = DOUBTS;
    return {
      ...result,
      intervals: { ...result.intervals, metrics: each(() => null) },
      unknownErrors: { ...result.unknownErrors, metrics: each((path) => reasons[path] ?? 'oneRun') },
    };
  },
  'A whole run': (language) => fixtureResult({ language }),
  'One device, without warm-up, that represents itself': (language) => {
    const result = fixtureResult({ language, devices: 1000, represents: 1000, warmupDays: 0, days: 3 });
    const { represents: _, ...inputs } = result.inputs;
    return { ...result, inputs, run: { ...result.run, devices: 1 }, fleet: { ...result.fleet, devices: 1 } };
  },
  'Several replications, thresholds that fail, notes': (language) => {
    const { run, thresholds, intervals, ...result } = fixtureResult({ language, represents: 10_000 });
    const failed = thresholds.map((verdict) => ({ ...verdict, passed: false }));
    return {
      ...result,
      run: { ...run, replications: 12, workers: 1 },
      thresholds: [
        ...failed,
        {
          rule: 'periodic.lagVersions.max < 2',
          judgedBy: 'periodic.lagVersions.max',
          value: null,
          passed: false,
          limit: 2,
          low: null,
          high: null,
          isWithinError: false,
        },
      ],
      intervals: {
        ...intervals,
        metrics: Object.fromEntries(
          Object.entries(intervals.metrics).map(([path, interval]) => [
            path,
            interval && { ...interval, clusters: 12, method: 'replications' },
          ]),
        ),
      },
      precision: { rule: 'periodic.hitRate ± 0.002', isReached: false },
      notes: [
        warmupNote('periodic.ageMs', true, 7 * DAY, 2000),
        warmupNote('opens', false, 7 * DAY, 2000),
        warmupNote(null, false, DAY, 2000),
        unsettledNote('periodic.hitRate'),
        sharedChanceNote(['releases', 'content', 'capacity', 'services']),
        zoneNote({ name: 'Europe/Berlin', offsets: CHANGED_TWICE }),
        ...LOST_TICKS,
        ...UNREAD_NOTES,
        unreadKindNote('opens.csv'),
        drawnNote('opens.csv', true),
        drawnNote('opens.csv', false),
        withoutCloseNote('events.csv', 12, 340),
        withoutOpenNote('events.csv', 3),
        missingStepsNote('requests.csv', 12, 1440),
        repeatedNote('requests.csv'),
        clientNote(0.4, 0.9),
        sampleNote(),
        limitsNote(),
        outsideNote('faults', 2, 3),
        outsideNote('releases', 1, 2),
        droppedNote('opens.csv', 120, 3400),
        idleNote('opens.csv', 40 * DAY),
      ].map((note) => note[language]),
    };
  },
  'One threshold, and a precision that was reached': (language) => {
    const result = fixtureResult({ language });
    return {
      ...result,
      thresholds: result.thresholds.slice(2).map((verdict) => ({ ...verdict, isWithinError: true })),
      precision: { rule: 'periodic.hitRate ± 0.002', isReached: true },
    };
  },
  'Clocks that are put forward': (language) => {
    const result = fixtureResult({ language });
    const instants = ['2026-03-02T00:00:00+01:00', '2026-03-29T03:00:00+02:00', '2026-03-30T00:00:00Z'];
    return withInputs(result, { timeZone: ['Europe/Berlin', ...instants] });
  },
  'Three months, by week': (language) => fixtureResult({ language, days: 84 }),
  'Three days in odd buckets, with hours that are not measured': (language) => {
    const result = fixtureResult({ language, days: 3, warmupDays: 1, start: '2026-03-02T18:00:00+08:00' });
    return { ...result, series: { ...result.series, bucketMs: 1.5 * HOUR } };
  },
  ...CHANCE_CASES,
  'Less than a day is measured': (language) => ({
    ...fixtureResult({ language }),
    rhythm: { hours: null, weekdays: null },
  }),
  'Every day the same': (language) =>
    withColumns(fixtureResult({ language }), {
      'periodic.freshHitRate': 0.9,
      'periodic.ageMs': 5 * HOUR,
      'periodic.hitRate': 0.95,
      'periodic.reads': 400,
    }),
  'No periodic fetch and no pre-fetch': (language) => {
    const result = fixtureResult({ language, hasReads: false, hasPreFetch: false });
    const empty = withMetrics(result, NO_FETCHES);
    const policy = { periodic: { enabled: false }, pre: { enabled: false } };
    return { ...empty, inputs: { ...empty.inputs, policy }, cohorts: { a: empty.metrics, b: empty.metrics } };
  },
  'Nothing read, nothing pre-fetched, nothing fetched': (language) =>
    withMetrics(
      withInputs(fixtureResult({ language, hasReads: false, hasPreFetch: false }), {
        policy: { pre: { enabled: true } },
      }),
      NO_FETCHES,
    ),
  'Nothing happens': (language) => {
    const result = fixtureResult({ language, hasReads: false, hasPreFetch: false });
    const silent = withMetrics(result, { ...NO_FETCHES, opens: 0, coldStarts: 0, 'origin.requests': 0 });
    return { ...silent, series: { ...silent.series, rows: [] } };
  },
  'All reads and requests in the warm-up': (language) =>
    withMetrics(fixtureResult({ language }), {
      'periodic.hitRate': null,
      'periodic.freshHitRate': null,
      'origin.meanRps': null,
      'origin.peakToMean1m': null,
      'update.downloads': 0,
    }),
  'No read finds an answer': (language) => {
    const result = fixtureResult({ language });
    const empty = { 'periodic.ageMs': { edges: [], counts: [] } };
    return withMetrics({ ...result, distributions: empty }, { 'periodic.hits': 0 });
  },
  'Every read is fresh, and only one cohort reads': (language) => {
    const result = fixtureResult({ language });
    const { reads, freshHitRate } = result.metrics.periodic;
    const fresh = withMetrics(result, {
      // As many opens as reads, so that one share is all that there is to tell.
      'launch.freshDataFoundRate': freshHitRate,
      'periodic.freshHits': reads,
      'periodic.hits': reads,
      'pre.staleHits': 0,
      'pre.misses': 0,
    });
    const silent = withMetrics(result, { 'periodic.freshHitRate': null }).metrics;
    return { ...fresh, cohorts: { commuters: fresh.metrics, homebodies: silent } };
  },
  'Age never spoils an answer; ages in uneven bins': (language) => {
    const result = fixtureResult({ language });
    const edges = [0, HOUR, 6 * HOUR, 30 * HOUR];
    return withInputs(
      { ...result, distributions: { 'periodic.ageMs': { edges, counts: [700, 200, 50] } } },
      { app: { freshFor: 'never' } },
    );
  },
  'Freshness is not known; a long list is an input': (language) => {
    const gap = { law: 'empirical', values: Array.from({ length: 1024 }, () => '7h') };
    return withInputs(fixtureResult({ language }), { app: {}, usage: { gap } });
  },
  'No request could have served a read': (language) =>
    withMetrics(fixtureResult({ language }), {
      'periodic.possible.fresh.reached': null,
      'periodic.possible.current.reached': null,
    }),
  'Nothing is known of what was possible': (language) => ({ ...fixtureResult({ language }), frontier: null }),
  'The app asks by itself, and what was saved is known': (language) => {
    const result = withSaving(fixtureResult({ language }));
    return withMetrics(result, {
      'own.attempts': 812,
      'launch.savedMs.mean': 340,
      'launch.sources.latePre': 120,
      'launch.sources.ownCache': 60,
      'periodic.unreadRate': null,
      'periodic.failures': 0,
      'periodic.tooLarge': 0,
    });
  },
  'Two apps; the platform reports too low a hit rate': (language) => {
    const result = withReported(fixtureResult({ language }), 0.8);
    return { ...result, apps: { weather: result.metrics, news: result.metrics } };
  },
  'The platform reports too high a hit rate': (language) => withReported(fixtureResult({ language }), 0.92),
  'Many releases; the last ones spread slowly': (language) => {
    const slow = (version: number, last: number): Adoption => ({
      version,
      releasedAt: version * DAY,
      hours: [0, 1, 4, 24, 72],
      shares: [0, 0.1, 0.3, 0.5, last],
      installed: [0, 0.1, 0.3, 0.4, 0.5],
      running: [0, 0, 0.1, 0.3, 0.5],
    });
    const adoption = Array.from({ length: 8 }, (_, index) => slow(index + 1, 0.7));
    return withMetrics({ ...fixtureResult({ language }), adoption }, { 'update.adoption24h': null });
  },
  'A release while nobody uses the app': (language) => ({
    ...fixtureResult({ language }),
    adoption: [
      {
        version: 1,
        releasedAt: DAY,
        hours: [0, 24],
        shares: [null, null],
        installed: [0, 0],
        running: [null, null],
      },
    ],
  }),
  'A release that hardly spreads': (language) => ({
    ...fixtureResult({ language }),
    adoption: [
      {
        version: 1,
        releasedAt: DAY,
        hours: [0, 24],
        shares: [0, 0.2],
        installed: [0, 0.1],
        running: [0, 0.1],
      },
    ],
  }),
  ...EDGE_CASES,
  ...FAULT_CASES,
};

/** Each with what its metrics are of the fleet. */
export const RUN_CASES: RunCases = Object.fromEntries(
  Object.entries(CASES).map(([name, resultIn]) => [
    name,
    (language: Language) => {
      const result = resultIn(language);
      return { ...result, fleet: fleetOf(result, result.fleet) };
    },
  ]),
);

const NO_FETCHES: Values = {
  'periodic.firstReadFresh': 0,
  'periodic.firstReadStale': 0,
  'periodic.unread': 0,
  'periodic.unreadAtEnd': 0,
  'periodic.failures': 0,
  'periodic.tooLarge': 0,
};
