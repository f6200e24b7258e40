/** What `fleetcast plan` prints: a sentence that answers, what a few more and fewer instances would mean, and how sure it is. */

import type { Point } from '../../plan/curve.ts';
import { isUnsure, type PlanResult, runsFor } from '../../plan/plan-result.ts';
import { percent } from '../../report/words/quantity.ts';
import { wrapped } from '../../report/words/wrapped.ts';
import { plainTable } from './plain-table.ts';

const PARTS = { run: 'over the whole run', hour: 'in every hour', minute: 'in every minute' } as const;

export function planLines(plan: PlanResult, width: number): readonly string[] {
  return [
    ...wrapped(answerOf(plan), width),
    '',
    plainTable(
      ['instances', 'runs that miss', 'plausible', '99 % wait up to', 'no answer', 'cost'],
      plan.curve.map((point) => row(point, plan)),
      width,
    ),
    ...(isUnsure(plan) ? ['', ...wrapped(doubtOf(plan), width)] : []),
  ];
}

function answerOf({ service, objective, per, risk, recommended, oneFewer, replications, curve }: PlanResult) {
  const asked = `${objective} ${PARTS[per]}, missed in ${percent(risk)} of runs at most`;
  if (recommended === null) {
    return `${service}: not even ${curve.at(-1)!.instances} instances keep ${asked}.`;
  }
  const fewer =
    oneFewer === null
      ? 'There is no fewer.'
      : `With ${oneFewer.instances}, ${ofRuns(oneFewer, replications)} miss it.`;
  const { instances } = recommended;
  return `${service} needs ${instances} ${instances === 1 ? 'instance' : 'instances'} for ${asked}: ${ofRuns(recommended, replications)} miss it. ${fewer}`;
}

function ofRuns({ risk }: Point, runs: number): string {
  return `${Math.round(risk.value * runs)} of ${runs} runs`;
}

function row(point: Point, { recommended, replications }: PlanResult): readonly string[] {
  const { risk, waitMsP99, errorShare, cost } = point;
  const mark = point.instances === recommended?.instances ? ' <' : '';
  return [
    `${point.instances}${mark}`,
    `${Math.round(risk.value * replications)} of ${replications}`,
    `${percent(risk.low)} to ${percent(risk.high)}`,
    waitMsP99 === null ? '-' : `${waitMsP99.toFixed(1)} ms`,
    percent(errorShare),
    cost === null ? '-' : cost.toFixed(2),
  ];
}

function doubtOf({ recommended, risk, replications }: PlanResult): string {
  const high = percent(recommended!.risk.high);
  const enough = runsFor(risk);
  const more =
    replications < enough ? `--replications ${enough} could, if none of them misses.` : 'More of them could.';
  return `Note: ${replications} runs cannot tell a risk of ${percent(risk)} from one of ${high}. ${more}`;
}
