import type { Script } from '../../../src/engines/script.contract.ts';

/** One launch: the package loads in 1 s, the person leaves after 20 s. */
export const launch: Script = { opens: ['0s for 20s'], until: '1m', pre: {} };
/** The same, with a request that takes 3 s and a hot start at 2 s, while it is in flight, that reads too. */
export const reopened: Script = {
  ...launch,
  opens: ['0s for 20s', '2s for 20s'],
  latency: '3s',
  readOn: 'open',
};
