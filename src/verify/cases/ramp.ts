import { opensInSteps, opensWhileComing } from '../../theory/ramp.ts';
import type { Check } from '../check.ts';
import { hours, NO_FETCH, type Raw, RESIDENT } from '../scenarios.ts';

const TOPIC = {
  topic: 'Ramps and campaigns',
  source: 'the integral of the intensity of a Poisson process (theory/ramp.ts)',
};

const DEVICES = 4000;
const MEAN_GAP = 8;
const RAMP = { from: 0.2, to: 0.9, at: 24, over: 240 };
const MULTIPLE = 3;

/** As in the notation: see compile/stretches.ts. */
const STEPS = 24;

const STRETCHES = {
  'while it lasts': { begin: 100, end: 200 },
  'from before it until after it': { begin: 12, end: 400 },
} as const;

type Stretch = (typeof STRETCHES)[keyof typeof STRETCHES];

function opening({ begin, end }: Stretch, more: Raw, usage: Raw = {}): Raw {
  return {
    name: 'verify',
    devices: DEVICES,
    warmup: hours(begin),
    horizon: hours(end),
    usage: { opens: { gap: { law: 'exponential', mean: hours(MEAN_GAP) } }, session: 0, ...usage },
    app: { loadTime: 0 },
    policy: { ...NO_FETCH, lifecycle: RESIDENT },
    ...more,
  };
}

const perPerson = {
  quantity: 'opens per person',
  measure: (at: (path: string) => number) => at('opens') / DEVICES,
};

/** People who come, people who open more and more, and people who are called. */
export const ramps: readonly Check[] = Object.entries(STRETCHES).flatMap(
  ([when, stretch], index): Check[] => {
    const arrivals = { ramp: { ...RAMP, at: hours(RAMP.at), over: hours(RAMP.over) } };
    const change = {
      kind: 'change',
      at: hours(RAMP.at),
      over: hours(RAMP.over),
      set: { 'usage.rate': MULTIPLE },
    };
    const push = { kind: 'push', at: hours(150), share: 0.3, within: hours(2) };
    const own = (stretch.end - stretch.begin) / MEAN_GAP;
    return [
      {
        id: `ramp-users-${index}`,
        ...TOPIC,
        ...perPerson,
        quantity: `${perPerson.quantity}, of a fleet that grows, ${when}`,
        scenario: opening(stretch, {}, { arrivals }),
        exact: opensWhileComing(RAMP, 1 / MEAN_GAP, stretch),
      },
      {
        id: `ramp-rate-${index}`,
        ...TOPIC,
        ...perPerson,
        quantity: `${perPerson.quantity}, who open three times as often in the end, ${when}`,
        scenario: opening(stretch, { faults: [change] }),
        exact: opensInSteps({ ...RAMP, to: MULTIPLE }, STEPS, 1 / MEAN_GAP, stretch),
      },
      {
        id: `campaign-${index}`,
        ...TOPIC,
        ...perPerson,
        quantity: `${perPerson.quantity}, of whom a campaign calls three in ten, ${when}`,
        scenario: opening(stretch, { faults: [push] }),
        exact: own + push.share,
      },
    ];
  },
);
