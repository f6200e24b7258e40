import { expect, test } from 'vitest';
import { retryingOf } from './retries.ts';

const RETRY = { kind: 'fixed', after: '5m' };

test.each([
  ['a periodic fetch', { policy: { periodic: { retry: RETRY } } }, true],
  ['a pre-fetch', { policy: { periodic: { retry: 'none' }, pre: { retry: RETRY } } }, true],
  ['a pre-fetch that there is none of', { policy: { pre: { enabled: false, retry: RETRY } } }, false],
  ['requests of apps themselves', { app: { ownRequest: true, ownRetry: RETRY } }, true],
  ['those of an app that sends none', { app: { ownRequest: false, ownRetry: RETRY } }, false],
  ['one of several apps', { apps: [{ id: 'a' }, { id: 'b', policy: { pre: { retry: RETRY } } }] }, true],
  ['nothing', { policy: { periodic: { retry: 'none' }, pre: { retry: 'none' } } }, false],
])('whether a run retries %s', (_what, inputs, isRetrying) => {
  expect(retryingOf({ inputs } as never).isRetrying).toBe(isRetrying);
});
