/** What happens to the origin and to devices at given times, as part of a model. */

import { FaultModel } from '../../compiled/domain/model.ts';
import { FAULT } from '../../compiled/facts/codes.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

export function faultModels({ faults, start, horizon }: ResolvedScenario): FaultModel[] {
  const models = faults.map((fault) => {
    const at = inRun(fault.at, start);
    const until = at + ('for' in fault ? fault.for : 0);
    const share = fault.kind === 'outage' ? fault.failure : 'share' in fault ? fault.share : 1;
    const factor = fault.kind === 'slow' ? fault.factor : 1;
    return made(FaultModel, { kind: FAULT[fault.kind], at, until, share, factor });
  });
  // What began before the run may last into it; a step that lies before it or after it meets nobody.
  const isMet = ({ at, until }: FaultModel) => at < horizon && (at >= 0 || until > 0);
  return models.filter(isMet).sort((a, b) => a.at - b.at);
}
