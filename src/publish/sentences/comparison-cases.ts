/** Made-up comparisons that between them make their report say all that it can say. */

import { overrideNote, replicationNote } from '../../cli/options/policy-notes.ts';
import type { Attribution, Part } from '../../compare/attributed-difference.ts';
import type { Contrast, Difference } from '../../compare/contrast.ts';
import { differenceRule } from '../../compare/difference-rule.ts';
import { judgeDifferences } from '../../compare/judge-differences.ts';
import type { Language } from '../../kernel/words.ts';
import { METRIC_PATHS } from '../../metrics/catalogue/catalogue.ts';
import { REASON_NAMES } from '../../metrics/reasons.ts';
import type { Result } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';
import { type Compared, comparisonTitle } from '../../report/comparison/comparison-context.ts';
import { verdictOf } from '../../report/comparison/verdict.ts';
import { explained } from '../../report/comparison/why-pictures.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import { speechOf } from '../../report/words/speech.ts';
import { chanceOf } from '../../statistics/jackknife.ts';
import { reach } from '../../statistics/student.ts';

const DAY = 86_400_000;

export type ComparisonCases = Readonly<Record<string, (language: Language) => Compared>>;

export const COMPARISON_CASES: ComparisonCases = {
  'Two policies, one better': (language) =>
    comparison(language, [
      { shift: 0.1, error: 0.01 },
      { shift: -0.1, error: 0.01 },
    ]),
  'Policies of which only one has days to compare': (language) => {
    const compared = comparison(language, [
      { shift: 0.1, error: 0.01 },
      { shift: 0.1, error: 0.01 },
    ]);
    const [one, other] = compared.attributed;
    return { ...compared, attributed: [one!, { ...other!, whole: { ...other!.whole, days: [] } }] };
  },
  'Rules that hold and rules that fail': (language) => {
    const compared = comparison(language, [
      { shift: 0.1, error: 0.01 },
      { shift: -0.1, error: 0.01 },
    ]);
    const contrasts = compared.contrasts.map((contrast) => ({ ...contrast, thresholds: judgedOf(contrast) }));
    return { ...compared, contrasts };
  },
  'Nothing significant': (language) =>
    comparison(language, [{ shift: 0.001, error: 0.1 }], attributed(0, 0.1)),
  'Several replications, errors that are not known': (language) => {
    const compared = comparison(language, [
      { shift: 0.2, error: null },
      { shift: -0.2, error: null },
    ]);
    return {
      ...compared,
      policies: compared.policies.map(({ label, result }) => ({
        label,
        result: { ...result, run: { ...result.run, replications: 8 } },
      })),
      contrasts: compared.contrasts.map((contrast) => ({ ...contrast, requests: null })),
    };
  },
  'The same policy twice': (language) => {
    const compared = comparison(
      language,
      [
        { shift: 0, error: 0 },
        { shift: 0, error: 0 },
      ],
      NO_PARTS,
    );
    const [same, other] = compared.contrasts;
    return {
      ...compared,
      contrasts: [
        { ...same!, isIdentical: true, isSameScenario: true },
        { ...other!, isIdentical: true, isSameScenario: false },
      ],
    };
  },
  'Other settings, the same fresh answers for the same requests': (language) => {
    const compared = comparison(language, [{ shift: 0, error: 0 }], NO_PARTS);
    const requests = { mean: 1, low: 1, high: 1, standardError: 0, clusters: 64 };
    return { ...compared, contrasts: compared.contrasts.map((contrast) => ({ ...contrast, requests })) };
  },
  'Policies under which nothing is read': (language) => {
    const compared = comparison(
      language,
      [0, 1, 2].map(() => ({ shift: 0.1, error: 0.01 })),
      {
        ...NO_PARTS,
        reads: { a: 0, b: 0 },
      },
    );
    const [base, ...others] = compared.policies;
    const silent = fixtureResult({ language, hasReads: false });
    const rates = [
      { a: 0.8, b: null },
      { a: null, b: 0.8 },
      { a: null, b: null },
    ];
    return {
      ...compared,
      policies: [base!, ...others.map(({ label }) => ({ label, result: silent }))],
      contrasts: compared.contrasts.map((contrast, index) => unread(contrast, rates[index]!)),
    };
  },
  'Nothing is read at all': (language) => {
    const compared = comparison(language, [{ shift: 0, error: 0 }], { ...NO_PARTS, reads: { a: 0, b: 0 } });
    const silent = { ...fixtureResult({ language, hasReads: false }), frontier: null };
    return { ...compared, policies: compared.policies.map(({ label }) => ({ label, result: silent })) };
  },
  'People of their own': (language) => {
    const others = { ...attributed(0.1, 0.01), parts: partsOf(0.1, 0.01, { onlyA: 40, onlyB: 60 }) };
    const compared = comparison(language, [{ shift: 0.1, error: 0.01 }], others);
    const notes = [
      overrideNote('evening', [
        { key: 'seed', here: '1', there: '7' },
        { key: 'horizon', here: '28d', there: '84d' },
      ]),
      replicationNote('wechat-month-7f3a91c2', 3, 8),
    ].map((note) => note[language]);
    const [base, other] = compared.policies;
    return {
      ...compared,
      policies: [base!, { label: other!.label, result: { ...other!.result, notes } }],
    };
  },
  'Of the reasons no error is known': (language) => {
    const parts = partsOf(0.1, 0.01).map((part) => ({ ...part, low: null, high: null, chance: null }));
    return comparison(language, [{ shift: 0.1, error: null }], { ...attributed(0.1, 0.01), parts });
  },
  'More than its interval, but one among many': (language) =>
    comparison(language, [{ shift: 0.02, error: 0.015 }], attributed(0.02, 0.015)),
  'No read is common to both': (language) => {
    const parts = partsOf(0.1, 0.01).map((part) => ({ ...part, share: null }));
    return comparison(language, [{ shift: 0.1, error: 0.01 }], { ...attributed(0.1, 0.01), parts });
  },
};

/** What the command prints of each policy. */
export function terminalLines(
  { contrasts, attributed: whys }: Compared,
  language: Language,
): readonly string[] {
  const speech = speechOf(language);
  return contrasts.map((contrast, index) =>
    explained(verdictOf(contrast, speech), whys[index]!.whole, contrast, speech),
  );
}

interface Effect {
  /** Of every metric, as a share of it. */
  readonly shift: number;
  /** Half of the interval, likewise; `null` where nothing is known. */
  readonly error: number | null;
}

function comparison(language: Language, effects: readonly Effect[], why?: Attribution): Compared {
  const labels = ['12h', '6h', '24h', '48h'].slice(0, effects.length + 1);
  const result = fixtureResult({ language });
  return {
    title: comparisonTitle(labels, speechOf(language)),
    command: `fleetcast compare ${labels.join(' ')}`,
    policies: labels.map((label) => ({ label, result })),
    contrasts: effects.map((effect, index) => contrastOf(result, labels[index + 1]!, effect)),
    attributed: effects.map(({ shift, error }) => ({
      whole: why ?? attributed(shift, error ?? 0.01),
      cohorts: {},
    })),
  };
}

function contrastOf(result: Result, b: string, { shift, error }: Effect): Contrast {
  const differences = METRIC_PATHS.flatMap((metric): Difference[] => {
    const a = metricAt(result.fleet.metrics, metric) ?? null;
    if (a === null) return [];
    const [difference, half] = [shift * a, error === null ? null : error * a];
    return [
      {
        metric,
        a,
        b: a + difference,
        difference,
        low: half === null ? null : difference - half,
        high: half === null ? null : difference + half,
        chance: half === null ? null : chanceAt(difference, half),
        saving: half ? 12 : null,
      },
    ];
  });
  return {
    a: '12h',
    b,
    variants: 1,
    isIdentical: false,
    isSameScenario: false,
    differences,
    cohorts: { commuters: differences, homebodies: differences },
    requests: {
      mean: 1 + shift,
      low: 1 + shift - 0.01,
      high: 1 + shift + 0.01,
      standardError: 0.005,
      clusters: 64,
    },
    thresholds: [],
  };
}

/** As it is judged by a few rules of every kind. */
function judgedOf({ a, b, differences }: Contrast): Contrast['thresholds'] {
  const rules = [
    'periodic.freshHitRate >= base - 1pt',
    'launch.waitMs.p90 <= base + 1s',
    'origin.bytes <= base',
  ];
  return judgeDifferences({ a, b }, { rules: rules.map(differenceRule), isConfident: true }, ({ path }) => {
    const { difference, low, high } = differences.find(({ metric }) => metric === path)!;
    // The error of one of them is not known.
    return path === 'origin.bytes'
      ? { judgedBy: path, value: difference, low: null, high: null }
      : { judgedBy: path, value: difference, low, high };
  });
}

/** Without a fresh hit rate under one of the two, or under either. */
function unread(contrast: Contrast, rate: Pick<Difference, 'a' | 'b'>): Contrast {
  const nothing = { difference: null, low: null, high: null, saving: null };
  return {
    ...contrast,
    differences: contrast.differences.map((one) =>
      one.metric.startsWith('periodic.freshHitRate') || one.metric === 'periodic.ageMs.mean'
        ? { ...one, ...rate, ...nothing }
        : one,
    ),
  };
}

function attributed(share: number, error: number): Attribution {
  const range = (of: number) => ({
    share: of,
    low: of - error,
    high: of + error,
    chance: chanceAt(of, error),
  });
  const days = [share, share === 0 ? 0 : -share / 2, share].map((of, day) => ({
    t: (day + 7) * DAY,
    ...range(of),
  }));
  return {
    reads: { a: 1000, b: 1020 },
    freshHits: { a: 800, b: 800 + 1000 * share, difference: 1000 * share },
    freshHitRate: range(share),
    parts: partsOf(share, error),
    days: share > 0 ? days : days.map((day) => ({ ...day, ...range(share) })),
  };
}

function partsOf(share: number, error: number, only = { onlyA: 0, onlyB: 0 }): readonly Part[] {
  return REASON_NAMES.map((reason, index) => ({
    reason,
    won: 30 + index,
    lost: 10,
    difference: 20 + index,
    share: share / (index + 1),
    low: share / (index + 1) - error,
    high: share / (index + 1) + error,
    chance: chanceAt(share / (index + 1), error),
    ...only,
  }));
}

/** That chance makes a difference with such an interval, of 64 clusters. */
function chanceAt(difference: number, half: number): number {
  return chanceOf({ mean: difference, standardError: half / reach(63), clusters: 64 });
}

const NO_PARTS: Attribution = { ...attributed(0, 0), parts: [], days: [] };
