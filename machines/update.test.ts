import { storiesOf } from '../src/engines/stories.contract.ts';
import { besideALaunch } from './stories/update/beside-a-launch.ts';
import { failures } from './stories/update/failures.ts';
import { leftEarly } from './stories/update/left-early.ts';
import { prompts } from './stories/update/prompts.ts';
import { retries } from './stories/update/retries.ts';
import { updatedFirst } from './stories/update/updated-first.ts';
import { versions } from './stories/update/versions.ts';
import { update } from './update.ts';

storiesOf([update], { updatedFirst, besideALaunch, failures, versions, leftEarly, prompts, retries });
