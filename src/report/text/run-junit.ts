import type { Result } from '../../metrics/result.ts';
import { saidPrecision } from '../words/precision.ts';
import { reportContext } from '../words/report-context.ts';
import { measuredText, verdicts } from '../words/verdicts.ts';
import { junitXml } from './junit.ts';

/** A run as a suite of tests: one for each threshold, and one for a precision that was asked for. */
export function runJunit(result: Result, command: string): string {
  const context = reportContext(result);
  const { run } = result;
  const precision = saidPrecision(context);
  return junitXml([
    {
      name: run.scenario,
      properties: {
        run: run.id,
        seed: run.seed,
        devices: run.devices,
        represents: result.fleet.devices,
        replications: run.replications,
        digest: run.digest,
        version: run.version,
        command,
      },
      cases: [
        ...(precision === undefined
          ? []
          : [
              {
                name: precision.rule,
                passed: precision.isReached,
                text: `${precision.verdict}, ${precision.measured}`,
              },
            ]),
        ...verdicts(context).map((verdict) => ({
          name: verdict.rule,
          passed: verdict.passed,
          text: measuredText(verdict, context),
        })),
      ],
    },
  ]);
}
