import { expect, test } from 'vitest';
import { LAW, Law } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';
import { AutoscalerModel, BackgroundModel, ClientModel, ServiceModel } from './service-model.ts';
import { Services } from './services.ts';
import { ServicesOf } from './services-of-run.ts';

const law = (fields: Partial<Law>) => Object.assign(new Law(), fields);

/** How many instances there are at most, and at last, after a load of 14 has come to two of them. */
function instancesUp(startupS: number): { most: number; last: number } {
  const autoscaler = Object.assign(new AutoscalerModel(), {
    ...{ least: 1, most: 1000, target: 0.5, tolerance: 0.1, syncUs: 15e6, stabiliseDownUs: 300e6 },
  });
  const background = Object.assign(new BackgroundModel(), {
    rates: Float64Array.of(140),
    kinds: [Object.assign(new ClientModel(), { timeout: law({ x: 1000 }) })],
  });
  const model = Object.assign(new ServiceModel(), {
    ...{ instances: 2, queueLimit: NEVER, isExpiredDropped: true, autoscaler, background },
    ...{ startupUs: startupS * 1e6, time: law({ kind: LAW.exponential, x: 100_000 }) },
  });
  const services = new Services(new ServicesOf([model], 7, 0, 3_600_000));
  let most = 0;
  for (let seconds = 15; seconds <= 600; seconds += 15) {
    services.advance(seconds * 1e6);
    services.floor.facts.clear();
    most = Math.max(most, services.all[0]!.control.instances.up);
  }
  return { most, last: services.all[0]!.control.instances.up };
}

test.each([60, 50, 0])(
  'a target of a half makes them about 28, and never many more, if they start in %d s',
  (startupS) => {
    const { most, last } = instancesUp(startupS);
    expect(most).toBeLessThanOrEqual(34);
    expect(last).toBeGreaterThanOrEqual(25);
  },
);
