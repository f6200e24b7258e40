/** What happens to the origin and to devices at given times, as part of a model. */

import { FaultModel } from '../../compiled/domain/model.ts';
import { FAULT } from '../../compiled/facts/codes.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

type Fault = ResolvedScenario['faults'][number];

export function faultModels({ faults, start, horizon }: ResolvedScenario): FaultModel[] {
  const models = faults.map((fault) => {
    const at = inRun(fault.at, start);
    return made(FaultModel, { kind: FAULT[fault.kind], at, ...effectOf(fault, at) });
  });
  // What began before the run may last into it; a step that lies before it or after it meets nobody.
  const isMet = ({ at, until }: FaultModel) => at < horizon && (at >= 0 || until > 0);
  return models.filter(isMet).sort((a, b) => a.at - b.at);
}

/** How long it lasts, whom it meets and what it does: what a fault says of itself. */
function effectOf(fault: Fault, at: number): Pick<FaultModel, 'until' | 'share' | 'factor'> {
  switch (fault.kind) {
    case 'outage':
      return { until: at + fault.for, share: fault.failure, factor: 1 };
    case 'slow':
      return { until: at + fault.for, share: 1, factor: fault.factor };
    case 'pullNow':
    case 'clearCache':
    case 'simulateRelease':
      return { until: at, share: fault.share, factor: 1 };
  }
}
