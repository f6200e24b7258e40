import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { type Feedback, feedback } from '../verify/feedback.ts';
import { published } from './published-numbers.ts';

test('the published comparison with windows is what the same seeds give', async () => {
  const told = published<Feedback>('feedback');
  expect(feedback({ seeds: told.seeds, module: await fleetModule() })).toEqual(told);
});
