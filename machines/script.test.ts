import { FAULT } from '../src/compiled/facts/codes.ts';
import { everyKindIsTold, storiesOf } from '../src/engines/stories.contract.ts';
import { cache } from './cache.ts';
import { script } from './script.ts';
import { scriptStories } from './stories/script.ts';

storiesOf([script, cache], { scriptStories });

everyKindIsTold('fault', FAULT, (code, { model }) => model.faults.some(({ kind }) => kind === code));
