import { describe, expect, test } from 'vitest';
import { FAULT_ADDED } from './fault.contract.ts';
import { OPPORTUNITY_ADDED } from './opportunity.contract.ts';
import { PLAYED_FAULT_ADDED } from './played-fault.contract.ts';
import { type Addition, programWith } from './program.contract.ts';
import { TOLD_OPPORTUNITY_ADDED } from './told-opportunity.contract.ts';

/** A file that is forgotten, and where the type checker says what is missing. */
const FORGOTTEN: readonly (readonly [Addition, forgotten: string, told: RegExp])[] = [
  [
    OPPORTUNITY_ADDED,
    'src/scenario/schema/periodic.ts',
    /^src\/scenario\/compile\/policy-model\.ts.*"standby"/m,
  ],
  [
    OPPORTUNITY_ADDED,
    'src/compiled/domain/policy-model.ts',
    /^src\/scenario\/compile\/policy-model\.ts.*"standby"/m,
  ],
  [OPPORTUNITY_ADDED, 'src/compiled/domain/delays.ts', /^src\/compiled\/domain\/delays\.ts.*'4'.*'never'/m],
  [
    OPPORTUNITY_ADDED,
    'src/scenario/compile/policy-model.ts',
    /^src\/scenario\/compile\/policy-model\.ts.*rareAfterMs/m,
  ],
  [
    OPPORTUNITY_ADDED,
    'src/engines/any-policy.contract.ts',
    /^src\/engines\/any-policy\.contract\.ts.*'standby'/m,
  ],
  [FAULT_ADDED, 'src/scenario/schema/faults.ts', /^src\/scenario\/compile\/fault-models\.ts.*"brownout"/m],
  [FAULT_ADDED, 'src/compiled/facts/codes.ts', /^src\/scenario\/compile\/fault-models\.ts.*"brownout"/m],
  [
    FAULT_ADDED,
    'src/scenario/compile/fault-models.ts',
    /^src\/scenario\/compile\/fault-models\.ts.*"brownout".*'never'/m,
  ],
  [FAULT_ADDED, 'machines/kinds.ts', /^machines\/kinds\.ts.*'brownout'/m],
  [FAULT_ADDED, 'src/engines/any-run.contract.ts', /^src\/engines\/any-run\.contract\.ts.*'brownout'/m],
];

describe.each(FORGOTTEN)('what is forgotten is told', (addition, forgotten, told) => {
  const { node } = programWith([addition], [forgotten]);

  test(`${addition.recipe} without ${forgotten} is an error of types`, async () => {
    const { out } = await node('node_modules/typescript/bin/tsc', '--pretty', 'false');
    expect(out).toMatch(told);
  });
});

describe.each([
  [OPPORTUNITY_ADDED, 'machines/stories/periodic/opportunities.ts', 'machines/periodic.test.ts', 'standby'],
  [
    TOLD_OPPORTUNITY_ADDED,
    'machines/stories/periodic/opportunities.ts',
    'machines/periodic.test.ts',
    'hostLeft',
  ],
  [FAULT_ADDED, 'machines/stories/script.ts', 'machines/script.test.ts', 'brownout'],
  [PLAYED_FAULT_ADDED, 'machines/stories/script.ts', 'machines/script.test.ts', 'refetch'],
] as const)('a story that is forgotten is told', (addition, forgotten, told, kind) => {
  const { node } = programWith([addition], [forgotten]);

  test(`${kind} has none`, async () => {
    const { code, err } = await node('node_modules/vitest/vitest.mjs', 'run', told);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`no story has the \\w+ ${kind}; tell one in machines/stories`));
  });
});

describe.each([OPPORTUNITY_ADDED, FAULT_ADDED])('$recipe', (addition) => {
  const { node } = programWith([addition], ['src/publish/settings.zh.txt']);

  test('without its meaning in Chinese is refused by what is generated', async () => {
    const { code, err } = await node('--import', 'tsx', 'src/tidy/recipes/pages.mjs');
    expect(code).toBe(1);
    expect(err).toMatch(/settings\.zh\.txt: add a line ".+ \| …"/);
  });
});
