import { junitXml } from '../text/junit.ts';
import { measuredText } from '../words/verdicts.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { differenceVerdicts } from './difference-verdicts.ts';

/** A comparison as suites of tests: one for each variant, with a test for each threshold. */
export function comparisonJunit(context: ComparisonContext): string {
  const { base, policies, contrasts, command } = context;
  return junitXml(
    contrasts.map((contrast, index) => {
      const { run } = policies[index + 1]!.result;
      return {
        name: `${contrast.a} → ${contrast.b}`,
        properties: {
          base: contrast.a,
          variant: contrast.b,
          seed: run.seed,
          devices: run.devices,
          represents: base.scale.represented,
          replications: run.replications,
          baseDigest: base.result.run.digest,
          digest: run.digest,
          version: run.version,
          command,
        },
        cases: differenceVerdicts([contrast], context).map((verdict) => ({
          name: verdict.rule,
          passed: verdict.passed,
          text: measuredText(verdict, context),
        })),
      };
    }),
  );
}
