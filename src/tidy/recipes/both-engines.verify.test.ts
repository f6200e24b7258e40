import { expect, test } from 'vitest';
import { ADDITIONS } from './additions.contract.ts';
import { programWith } from './program.contract.ts';

const { asked } = programWith(ADDITIONS);
const RUN = ['wechat-month', '--devices', '40', '--horizon', '6d', '--set', 'warmup=2d'];

test('both engines count an added metric alike, play an added fault, and know an added opportunity', async () => {
  const standby = ['--set', 'policy.periodic={interval: 2h, opportunity: {kind: standby, rareAfter: 12h}}'];
  const brownout = ['--set', 'faults=[{at: 1d, for: 3d, kind: brownout, failure: 0.5, factor: 9}]'];
  const { ran, compared, agreed } = await asked({
    agreed: ['agree', ...RUN, ...standby, ...brownout],
    ran: ['run', ...RUN, '--engine', 'reference', '--json'],
    compared: ['compare', ...RUN.slice(0, 1), 'standby', 'in-house', ...RUN.slice(1), '--json'],
  });
  expect(agreed.out).toMatch(/^both engines: digest .+, the same metrics$/m);
  const { sixHoursOldRate } = JSON.parse(ran.out).metrics.periodic;
  for (const { differences } of JSON.parse(compared.out).comparisons) {
    const metric = 'periodic.sixHoursOldRate';
    expect(differences).toContainEqual(
      expect.objectContaining({ metric, a: sixHoursOldRate, low: expect.any(Number) }),
    );
  }
});
