/** What scenarios that are written by hand have in common. */

export const OFF = { enabled: false } as const;
export const ALWAYS_COLD = { suspendAfter: '0s', destroyAfter: '0s' } as const;
export const every = (gap: `${number}${'ms' | 's' | 'm' | 'h'}`) =>
  ({ kind: 'renewal', gap, firstOpen: 'immediate' }) as const;
export const TRACE = { file: 'src/mutation/traces/opens.csv', endWith: 'device' } as const;
export const tiny = { law: 'exponential', mean: '1ms' } as const;

export const halfDays = {
  devices: 2,
  horizon: '3d',
  warmup: '0s',
  usage: { opens: every('12h'), session: '1m' },
  app: { loadTime: '0s' },
  origin: { latency: '0s' },
} as const;

export const updatedAtHalfDays = (update: object) => ({
  ...halfDays,
  releases: ['1h', '25h'],
  policy: {
    lifecycle: ALWAYS_COLD,
    update: { push: 'never', hostCheck: 'never', longUnused: 'never', checkTime: '0s', ...update },
  } as const,
});
