/** Scenarios written to notice wrong rules of clients, of refusals, and of what an app hears when it returns. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';

const MOVING = [
  {
    at: '6h',
    versions: [
      { version: '6.5.3', share: 0.5 },
      { version: '7.0.4', share: 0.5 },
    ],
  },
  {
    at: '30h',
    versions: [
      { version: '6.5.4', share: 0.4 },
      { version: '7.0.7', share: 0.6 },
    ],
  },
] as const;

export const CLIENTS_BY_HAND: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'clients-move-while-apps-are-in-memory': {
    devices: 12,
    horizon: '2d',
    warmup: '1h',
    clients: MOVING,
    policy: { periodic: { interval: '2h' }, lifecycle: { destroyAfter: '3h' } },
    usage: { opens: { gap: { law: 'exponential', mean: '90m' } }, session: '2m' },
    app: { readOn: 'open' },
    faults: [
      { kind: 'pullNow', at: '20h' },
      { kind: 'pullNow', at: '40h' },
    ],
  },
  'clients-were-newer-before-the-run': {
    devices: 12,
    horizon: '1d',
    warmup: '0s',
    start: '2026-03-02T00:00:00Z',
    clients: MOVING.map(({ versions }, index) => ({
      at: index === 0 ? '2026-03-01' : '2026-03-03',
      versions,
    })),
    usage: { opens: { gap: '3h' } },
    faults: [{ kind: 'pullNow', at: '5h' }],
  },
  'neither-starred-nor-with-a-token': {
    devices: 12,
    horizon: '1d',
    warmup: '0s',
    policy: {
      periodic: { interval: '2h', requireToken: true, requireStarred: true },
      pre: { requireToken: true, requireStarred: true },
    },
    usage: { opens: { gap: '3h' } },
    app: { starredShare: 0.5, tokenShare: 0.5 },
  },
  'packages-come-while-apps-are-away': {
    devices: 12,
    horizon: '2d',
    warmup: '0s',
    policy: {
      update: { push: '6h', hostCheck: 'never', downloadTime: '10m', applyUpdate: 0.5 },
      lifecycle: { destroyAfter: '1h' },
    },
    usage: { opens: { gap: { law: 'exponential', mean: '40m' } }, session: '30s' },
    releases: ['3h', '20h', '30h'],
  },
};
