import {
  HOST_DEAD,
  LATE_OPEN,
  OPPORTUNITY,
  type PeriodicModel,
} from '../src/compiled/domain/policy-model.ts';
import { FACT } from '../src/compiled/facts/codes.ts';
import type { RetryModel } from '../src/compiled/services/retry-model.ts';
import { everyKindIsTold, storiesOf } from '../src/engines/stories.contract.ts';
import type { Life } from '../src/engines/story.contract.ts';
import type { Scenario } from '../src/scenario/schema/scenario.ts';
import { periodic } from './periodic.ts';
import { answers } from './stories/periodic/answers.ts';
import { clients } from './stories/periodic/clients.ts';
import { fetchAfterRead } from './stories/periodic/fetch-after-read.ts';
import { firstUses } from './stories/periodic/first-uses.ts';
import { hostEnds } from './stories/periodic/host-end.ts';
import { opportunities } from './stories/periodic/opportunities.ts';
import { refreshes } from './stories/periodic/refresh.ts';
import { retries } from './stories/periodic/retries.ts';
import { tokenAndNetwork } from './stories/periodic/token-and-network.ts';
import { waitingReads } from './stories/periodic/waiting-reads.ts';
import { whenDue } from './stories/periodic/when-due.ts';
import { windowOfUse } from './stories/periodic/window-of-use.ts';
import { turns } from './stories/walk/turns.ts';
import { wholeSweeps } from './stories/walk/whole-sweeps.ts';

storiesOf(
  [periodic],
  {
    whenDue,
    windowOfUse,
    opportunities,
    fetchAfterRead,
    tokenAndNetwork,
    answers,
    retries,
    waitingReads,
    firstUses,
    hostEnds,
    refreshes,
    turns,
    wholeSweeps,
    clients,
  },
  {
    because: 'a token once found is never missed later',
    isOne: ({ from, answers }) =>
      ['held', 'retrying'].includes(from) &&
      answers.some(([guard, answer]) => guard === 'isPeriodicRefused' && answer),
  },
);

everyKindIsTold('opportunity', OPPORTUNITY, (code, life) => {
  const isRequested = life.steps.some(({ facts }) =>
    facts.some((fact) => fact.code === FACT.PeriodicRequested),
  );
  return policyIn(life).opportunity === code && isRequested;
});

everyKindIsTold('tick without a host', HOST_DEAD, (code, life) => policyIn(life).tick?.hostDead === code);

everyKindIsTold('answer to a late open', LATE_OPEN, (code, life) => policyIn(life).lateOpen === code);

type Retry = Scenario['policy']['periodic']['retry']['kind'];
const RETRIES: Readonly<Record<Retry, (retry: RetryModel | null) => boolean>> = {
  none: (retry) => retry === null,
  fixed: (retry) => retry?.factor === 1,
  exponential: (retry) => (retry?.factor ?? 0) > 1,
};
everyKindIsTold('retry', RETRIES, (isOne, life) => isOne(policyIn(life).retry));

function policyIn({ model }: Life): PeriodicModel {
  return model.cohorts[0]!.apps[0]!.periodic!;
}
