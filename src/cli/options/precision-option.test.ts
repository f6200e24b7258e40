import { expect, test } from 'vitest';
import { precisionOption } from './precision-option.ts';

test.each([
  ['periodic.hitRate ± 0.002', { path: 'periodic.hitRate', half: 0.002, isRelative: false }],
  ['periodic.hitRate+-2%', { path: 'periodic.hitRate', half: 0.02, isRelative: true }],
  ['launch.waitMs.mean +/- 5ms', { path: 'launch.waitMs.mean', half: 5, isRelative: false }],
])('%s names a metric and how well it is to be known', (rule, precision) => {
  expect(precisionOption(rule)).toEqual({ rule, ...precision });
});

test.each([
  [
    'services.data.waitMs.p99 ± 1%',
    /^--until: services\.data\.waitMs\.p99 is of a service, .+ give --replications/,
  ],
  ['services.order-api.waitMs.p99 ± 5ms', /^--until: services\.order-api\.waitMs\.p99 is of a service/],
  [
    'periodic.hitRte ± 1%',
    /^--until: there is no metric periodic\.hitRte; did you mean periodic\.hitRate\?$/,
  ],
  ['periodic.hitRate', /^--until: expected a metric and a half-width/],
])('%s is refused', (rule, message) => {
  expect(() => precisionOption(rule)).toThrow(message);
});
