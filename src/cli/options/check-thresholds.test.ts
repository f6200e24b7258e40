import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { checkThresholds } from './check-thresholds.ts';

const SERVICES = { 'order-api': { serves: ['periodic'], instances: 1, time: '50ms' } };
const checked = (rule: string, services: object = SERVICES) =>
  checkThresholds(parseScenario({ name: 'z', services, thresholds: [rule] }));

describe('a threshold on a service', () => {
  test.each([
    'services.order-api.waitMs.p99 <= 200ms',
    'services.order-api.utilisation<0.7',
    'services.order-api.instances.max <= 3',
  ])('is taken: %s', (rule) => {
    expect(() => checked(rule)).not.toThrow();
  });

  test.each([
    ['services.order-api.waitMs.p9 <= 1s', 'there is no metric services.order-api.waitMs.p9'],
    ['services.order-api.waitMs.p9 <= 1s', 'did you mean "services.order-api.waitMs.p90"?'],
    ['services.orders-api.waitMs.p99 <= 1s', 'there is no service orders-api'],
    ['services.orders-api.waitMs.p99 <= 1s', 'did you mean "services.order-api.waitMs.p99"?'],
    ['services.order-api.digest == 1', 'there is no metric services.order-api.digest'],
    ['services.order-api.waitMs.p99 <= 2KiB', 'is no size'],
    ['services.order-api.utilisation < 70', 'write 0.7 for 70 %'],
  ])('is refused: %s, as %s', (rule, problem) => {
    expect(() => checked(rule)).toThrow(problem);
  });

  test('is refused where there are no services', () => {
    expect(() => checked('services.data.served > 0', {})).toThrow('there is no service data');
  });
});
