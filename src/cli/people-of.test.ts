import { expect, test } from 'vitest';
import { speechOf } from '../report/words/speech.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { peopleOf } from './people-of.ts';

const peopleWith = (origin: object) =>
  peopleOf(
    compile(parseScenario({ name: 'people', devices: 6, horizon: '3d', warmup: '1d', origin })),
    speechOf('en'),
  );

test('the first four people of a run are shown, and none where devices meet at the origin', async () => {
  expect(await peopleWith({})).toHaveLength(4);
  expect(await peopleWith({ capacity: { rps: 1 } })).toEqual([]);
});
