/** Test support: the scenario that is the model of a case (the oracles' README says which), at a given size. */

import type { OracleCase } from './cases.ts';

/** How much is simulated: measured time in units of the mean gap or interval, and devices. */
export interface Size {
  readonly devices: number;
  /** Opens per device that are measured, about. */
  readonly opens: number;
}

type Raw = Record<string, unknown>;
type LawWords = readonly [string, ...number[]];

const HOUR = 3_600_000;

/** @returns a raw scenario, or `null` for a model that is not a scenario of renewal usage */
export function scenarioOfCase({ id, model, metric, parameters: p }: OracleCase, size: Size): Raw | null {
  const hours = (key: string) => (p[key] as number) * HOUR;
  const isTail = metric === 'P(age>threshold)' || metric === 'age_gt_th';
  const fresh = isTail ? hours('threshold_h') : p.P_h === undefined ? 0 : hours('P_h');
  const periodic = (more: Raw) => ({
    interval: hours('P_h'),
    window: p.W_h === undefined ? 'never' : hours('W_h'),
    opportunity: { kind: 'timer', lateOpen: model === 'W' ? 'rearm' : 'fetch' },
    windowInclusive: model === 'A-inclusive',
    ...more,
  });
  switch (model) {
    case 'A':
    case 'A-inclusive':
    case 'W':
      if (id.startsWith('oneshot')) return oneShot(periodic({}), hours('W_h'));
      return fetching(gapOf(p), fresh, periodic({}), size, content(p));
    case 'T':
      return fetching(gapOf(p), fresh, periodic(ticking(hours('P_h'))), size, content(p));
    case 'T-mixed': {
      const [shape, scale] = [p.shape as number, p.scale_per_h as number];
      const scenario = fetching(['E', 1], fresh, periodic(ticking(hours('P_h'))), size, {});
      const rate = { law: 'gamma', shape, mean: shape * scale };
      return { ...scenario, ...span(60 * 24, 120 * 24), usage: { ...(scenario.usage as Raw), rate } };
    }
    case 'A-fail': {
      const retry = { kind: 'fixed', after: hours('retry_h') };
      const gap: LawWords = ['E', p.open_rate_per_h as number];
      return fetching(gap, fresh, periodic({ retry }), size, { failure: p.fail_prob });
    }
    case 'A-net': {
      const states = {
        wifi: { mean: HOUR / (p.on_to_off_per_h as number) },
        offline: { mean: HOUR / (p.off_to_on_per_h as number) },
      };
      const scenario = fetching(['E', 1 / (p.P_h as number)], fresh, periodic({}), size, {});
      return { ...scenario, network: { kind: 'markov', states } };
    }
    case 'K':
      return keeping(p.B as LawWords, 'afterClose', dist(p.S as LawWords), hours('tau_h'), size);
    case 'K-poisson':
      return keeping(
        ['E', p.open_rate_per_h as number],
        'openToOpen',
        hours('session_h'),
        hours('tau_h'),
        size,
      );
    case 'P':
      return racing(p.L_s as LawWords, p.D_s as LawWords, size);
    case 'B1':
    case 'B2':
      return sweeping(
        {
          opens: { kind: 'ofHostOpens', probability: 0.5 },
          every: hours('D_h'),
          freshFor: hours('D_h'),
          resetTimer: model === 'B2',
          host: {
            activations: dist(['E', p.host_open_rate_per_h as number]),
            session: 0,
            keepAlive: hours('host_keepalive_h'),
          },
          openRatePerHour: (p.host_open_rate_per_h as number) / 2,
        },
        size,
      );
    case 'B1-diurnal': {
      const rate = p.rate_per_h as number;
      const scenario = sweeping(
        {
          opens: { kind: 'renewal', gap: dist(['E', rate]) },
          every: 24 * HOUR,
          freshFor: 12 * HOUR,
          at: `${String(p.sweep_hour).padStart(2, '0')}:00`,
          host: { keepAlive: 'never' },
          openRatePerHour: rate,
        },
        size,
      );
      const diurnal = { amplitude: p.a, peakHour: 0 };
      return { ...scenario, usage: { ...(scenario.usage as Raw), diurnal } };
    }
    case 'U':
      return releasing(p, size);
    case 'L':
      return crowded(p, size);
    case 'C':
      return id === 'vldb00-inplace' ? refreshing(p.r as number, size) : null;
    default:
      return null;
  }
}

/** One app that reads at each open; an open is an instant. */
function fetching(gap: LawWords, freshFor: number, periodic: Raw, size: Size, origin: Raw): Raw {
  const mean = meanHours(gap);
  const settle = Math.max(60 * 24, 8 * mean);
  return {
    ...base(size),
    ...span(settle, size.opens * mean),
    usage: { opens: { kind: 'renewal', gap: dist(gap) }, session: 0 },
    app: { readOn: 'open', loadTime: 0, freshFor },
    origin: { latency: 0, content: { changes: 'never' }, ...origin },
    policy: { periodic, pre: { enabled: false }, lifecycle: { suspendAfter: 0, destroyAfter: 'never' } },
  };
}

function ticking(every: number): Raw {
  return { interval: 0, opportunity: { kind: 'tick', every, phase: 'random' }, windowInclusive: true };
}

/** A user who leaves for good after one open. */
function oneShot(periodic: Raw, windowMs: number): Raw {
  const gap = { law: 'empirical', values: [1e15] };
  return {
    ...base({ devices: 1, opens: 1 }),
    warmup: 0,
    horizon: 4 * windowMs,
    usage: { opens: { kind: 'renewal', gap, firstOpen: 'immediate' }, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0 },
    policy: { periodic, pre: { enabled: false } },
  };
}

interface Sweeping {
  readonly opens: Raw;
  readonly every: number;
  readonly freshFor: number;
  readonly at?: string;
  readonly resetTimer?: boolean;
  readonly host: Raw;
  readonly openRatePerHour: number;
}

/** A host that lives for a while after each of its activations, and a sweep at a fixed time. */
function sweeping(given: Sweeping, size: Size): Raw {
  const { every, at, resetTimer = false } = given;
  const opportunity = { kind: 'dailySweep', every, resetTimer, ...(at && { at }) };
  const scenario = fetching(['E', given.openRatePerHour], given.freshFor, {}, size, {});
  const days = Math.ceil(size.opens / given.openRatePerHour / 24);
  return {
    ...scenario,
    ...span(60 * 24, days * 24),
    usage: { opens: given.opens, session: 0 },
    host: given.host,
    policy: { ...(scenario.policy as Raw), periodic: { interval: every, window: 'never', opportunity } },
  };
}

/** Every open is a cold start that takes no time, and so does every download: the newest package is for the next one. */
function releasing(p: OracleCase['parameters'], size: Size): Raw {
  const opensPerHour = p.cold_rate_per_h as number;
  const push = (p.push_h as number) < 0 ? 'never' : (p.push_h as number) * HOUR;
  return {
    ...base({ ...size, devices: 1 }),
    // Releases are the same for all devices, so one device that lives long sees as many as there must be.
    ...span(1000, Math.min(100_000, size.devices * size.opens) / opensPerHour),
    usage: { opens: { gap: dist(['E', opensPerHour]) }, session: 0 },
    app: { loadTime: 0 },
    releases: { gaps: dist(['E', p.release_rate_per_h as number]) },
    policy: {
      periodic: { enabled: false },
      pre: { enabled: false },
      lifecycle: { suspendAfter: 0, destroyAfter: 0 },
      update: {
        push,
        hostCheck: 'never',
        recentlyUsed: 'never',
        longUnused: 'never',
        checkTime: 0,
        downloadTime: 0,
      },
    },
  };
}

/** Independent requests for apps of Zipf popularity, of which so many stay in memory. */
function crowded({ apps, kept, zipf }: OracleCase['parameters'], size: Size): Raw {
  const weights = Array.from({ length: apps as number }, (_, index) => (index + 1) ** -(zipf as number));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ...base(size),
    ...span(100, size.opens),
    usage: { session: 0 },
    app: { loadTime: 0 },
    apps: weights.map((weight, index) => ({
      id: `app-${index}`,
      usage: { opens: { gap: dist(['E', weight / total]) } },
    })),
    policy: {
      periodic: { enabled: false },
      pre: { enabled: false },
      lifecycle: { suspendAfter: 0, destroyAfter: 'never', maxLive: kept },
    },
  };
}

/** Foreground and background alternate; destroyed after tau in the background. No fetches. */
function keeping(gap: LawWords, measure: string, session: unknown, tau: number, size: Size): Raw {
  const mean = meanHours(gap);
  return {
    ...base(size),
    ...span(200 * mean, size.opens * mean),
    usage: { opens: { kind: 'renewal', gap: dist(gap), measure }, session },
    app: { loadTime: 0 },
    policy: {
      periodic: { enabled: false },
      pre: { enabled: false },
      lifecycle: { suspendAfter: 0, destroyAfter: tau },
    },
  };
}

/** Every open is a cold start that waits for its pre-fetch. */
function racing(latency: LawWords, load: LawWords, size: Size): Raw {
  const seconds = (law: LawWords) => dist(law, 1000);
  return {
    ...base(size),
    ...span(1, size.opens),
    usage: {
      opens: { kind: 'renewal', gap: { law: 'exponential', mean: '1h' }, measure: 'afterClose' },
      session: '10m',
    },
    app: { loadTime: seconds(load) },
    origin: { latency: seconds(latency) },
    policy: {
      periodic: { enabled: false },
      pre: { read: 'wait' },
      lifecycle: { suspendAfter: 0, destroyAfter: 0 },
    },
  };
}

/** A copy refreshed once per unit of time whose content changes at rate r. */
function refreshing(r: number, size: Size): Raw {
  const gap = { law: 'empirical', values: [1e15] };
  return {
    ...base(size),
    ...span(100, size.opens),
    usage: { opens: { kind: 'renewal', gap, firstOpen: 'immediate' }, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0, content: { changes: { law: 'exponential', mean: HOUR / r } } },
    policy: { periodic: { interval: '1h', window: 'never' }, pre: { enabled: false } },
  };
}

function base({ devices }: Size): Raw {
  return { name: 'oracle', seed: 20_260_302, devices };
}

function span(settleHours: number, measuredHours: number): Raw {
  const warmup = Math.ceil(settleHours) * HOUR;
  return { warmup, horizon: warmup + Math.ceil(measuredHours) * HOUR };
}

function content({ content_rate_per_h: rate }: OracleCase['parameters']): Raw {
  return rate ? { content: { changes: { law: 'exponential', mean: HOUR / (rate as number) } } } : {};
}

function gapOf({ gap }: OracleCase['parameters']): LawWords {
  const { law, args, rate_per_h } = gap as { law: string; args?: number[]; rate_per_h?: number };
  return law === 'exp' ? ['E', rate_per_h!] : [law, ...args!];
}

/** Laws as the cases write them: E rate, W shape scale, L mu sigma, H p rate rate, D value, U low high, G shape scale. */
function dist([law, a, b, c]: LawWords, unit = HOUR): unknown {
  switch (law) {
    case 'E':
      return { law: 'exponential', mean: unit / a! };
    case 'W':
      return { law: 'weibull', shape: a, scale: b! * unit };
    case 'L':
      return { law: 'lognormal', median: Math.exp(a!) * unit, sigma: b };
    case 'H':
      return {
        law: 'hyperexponential',
        branches: [
          { p: a, mean: unit / b! },
          { p: 1 - a!, mean: unit / c! },
        ],
      };
    case 'U':
      return { law: 'uniform', min: a! * unit, max: b! * unit };
    case 'G':
      return { law: 'gamma', shape: a, mean: a! * b! * unit };
    default:
      return a! * unit;
  }
}

/** The mean of a gap, in hours, well enough to plan a run by. */
function meanHours([law, a, b, c]: LawWords): number {
  switch (law) {
    case 'E':
      return 1 / a!;
    case 'W':
      return b! * Math.max(1, 2 / a! ** 2 / 4);
    case 'L':
      return Math.exp(a! + b! ** 2 / 2);
    case 'H':
      return a! / b! + (1 - a!) / c!;
    case 'U':
      return (a! + b!) / 2;
    case 'G':
      return a! * b!;
    default:
      return a!;
  }
}
