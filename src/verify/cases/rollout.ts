import { exponential } from '../../theory/law.ts';
import { checksPerOpen, forcedShare } from '../../theory/packages.ts';
import { adoptedShare, downloadedShare, type RolloutRule, runningShare } from '../../theory/rollout.ts';
import type { Check, Topic } from '../check.ts';
import { checksOf } from '../quantities.ts';
import { hours, NO_FETCH, type Raw, settings, span } from '../scenarios.ts';

const UNRELEASED: Topic = {
  topic: 'Packages without a release',
  source:
    'Poisson opens: a check every a at most 1 / (1 + l a); a forced check after L without use exp(-l L)',
};
const STAGED: Topic = {
  topic: 'A staged roll-out',
  source:
    'Poisson opens since each step: 1 - exp(-x) have it, 1 - (1 + x) exp(-x) run it, of 1 - exp(-l W) active ones',
};

export const rollouts: readonly Check[] = [
  ...unreleased('upd-none', { opens: 1 / 8, checkEvery: 12, longUnused: 24 }),
  ...staged('roll-steps', {
    opens: 1 / 12,
    steps: [
      { at: 0, share: 0.1 },
      { at: 6, share: 0.4 },
      { at: 15, share: 0.8 },
    ],
  }),
  ...staged('roll-rare', { opens: 1 / 100, steps: [{ at: 2, share: 0.5 }] }),
];

interface Unreleased {
  readonly opens: number;
  readonly checkEvery: number;
  readonly longUnused: number;
}

function unreleased(name: string, { opens, checkEvery, longUnused }: Unreleased): Check[] {
  const scenario = (session: number, app: Raw, update: Raw): Raw => ({
    name: 'verify',
    devices: 400,
    ...span(500, 500 / opens),
    usage: {
      opens: { gap: settings(exponential(1 / opens)), measure: 'afterClose' },
      session: hours(session),
    },
    app,
    origin: { latency: 0 },
    policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: 0 }, update },
  });
  const seldom = { checkTime: 0, longUnused: 'never', asyncEvery: hours(checkEvery) };
  // A launch loads for a second, and one that comes after long disuse waits two more for its check.
  const [session, load, check] = [0.01, 1, 2];
  const app = { loadTime: 1000 * load, ownRequest: true };
  const forced = { checkTime: 1000 * check, longUnused: hours(longUnused) };
  const checks = checksOf(name, UNRELEASED, scenario(0, { loadTime: 0 }, seldom));
  return [
    checks('checks_per_open', checksPerOpen(opens, checkEvery)),
    // Disuse counts from the open before; what is left of it after the session has no memory.
    checks(
      'mean_wait',
      load + check * forcedShare(opens, longUnused - session),
      scenario(session, app, forced),
    ),
  ];
}

/** Every open is a cold start that takes no time, and so does every download; all devices have been opened long before. */
function staged(name: string, { opens, steps }: Pick<RolloutRule, 'opens' | 'steps'>): Check[] {
  const rule = { opens, steps, after: 24, activeFor: 168 };
  const settle = 20 / opens;
  const { warmup } = span(settle, 0) as { readonly warmup: number };
  const checks = checksOf(name, STAGED, {
    name: 'verify',
    devices: 20_000,
    ...span(settle, 26),
    usage: { opens: { gap: settings(exponential(1 / opens)) }, session: 0 },
    app: { loadTime: 0 },
    releases: [
      {
        at: warmup,
        steps: steps.map(({ at, share }) => ({ at: warmup + hours(at), share })),
      },
    ],
    policy: {
      ...NO_FETCH,
      lifecycle: { suspendAfter: 0, destroyAfter: 0 },
      update: { push: 'never', hostCheck: 'never', longUnused: 'never', checkTime: 0, downloadTime: 0 },
    },
  });
  return [
    checks('adoption_installed', downloadedShare(rule)),
    checks('adoption_active', adoptedShare(rule)),
    checks('adoption_running', runningShare(rule)),
  ];
}
