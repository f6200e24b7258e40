/** What happens to the origin and to devices at given times, as part of a model. */

import { CampaignModel, FaultModel } from '../../compiled/domain/model.ts';
import { FAULT } from '../../compiled/facts/codes.ts';
import { unforeseen } from '../../compiled/kernel/native.ts';
import { NEVER, NOT_YET } from '../../compiled/kernel/time.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

type Fault = ResolvedScenario['faults'][number];
/** What is done to people, to the scenario or to a service is part of the model elsewhere. */
const ELSEWHERE = ['push', 'change', 'down', 'degraded', 'errors', 'bodySize'] as const;
type Suffered = Exclude<Fault, { kind: (typeof ELSEWHERE)[number] }>;

export function faultModels({ faults, start, horizon }: ResolvedScenario): FaultModel[] {
  const models = faults.filter(isSuffered).map((fault) => {
    const at = inRun(fault.at, start);
    return made(FaultModel, { kind: FAULT[fault.kind], at, ...effectOf(fault, at) });
  });
  // What began before the run may last into it; a step that lies before it or after it meets nobody.
  const isMet = ({ at, until }: FaultModel) => at < horizon && (at >= 0 || until > 0);
  return models.filter(isMet).sort((a, b) => a.at - b.at);
}

function isSuffered(fault: Fault): fault is Suffered {
  return !ELSEWHERE.some((kind) => kind === fault.kind);
}

/** Campaigns that reach into the run. */
export function campaignModels({ faults, apps, start, horizon }: ResolvedScenario): CampaignModel[] {
  return faults.flatMap((fault) => {
    if (fault.kind !== 'push') return [];
    const { share, within } = fault;
    const at = inRun(fault.at, start);
    const app = Math.max(
      0,
      apps.findIndex(({ id }) => id === fault.app),
    );
    return at < horizon && at + within >= 0
      ? [made(CampaignModel, { at, withinMs: within, share, app })]
      : [];
  });
}

type Effect = Pick<FaultModel, 'until' | 'share' | 'failure' | 'factor' | 'version' | 'byMs'>;

/** How long it lasts, whom it meets and what it does: what a fault says of itself. */
function effectOf(fault: Suffered, at: number): Effect {
  const none = { until: at, share: 1, failure: 0, factor: 1, version: NOT_YET, byMs: 0 };
  switch (fault.kind) {
    case 'outage':
      return { ...none, until: at + fault.for, failure: fault.failure };
    case 'slow':
      return { ...none, until: at + fault.for, factor: fault.factor };
    case 'badPackage':
      return { ...none, until: fault.for === undefined ? NEVER : at + fault.for, version: fault.version };
    case 'clockSkew':
      return { ...none, until: at + fault.for, share: fault.share, byMs: fault.by };
    case 'pullNow':
    case 'clearCache':
    case 'simulateRelease':
      return { ...none, share: fault.share };
    default:
      return unforeseen(fault);
  }
}
