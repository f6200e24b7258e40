import { storiesOf } from '../src/engines/stories.contract.ts';
import { turns } from './stories/walk/turns.ts';
import { wholeSweeps } from './stories/walk/whole-sweeps.ts';
import { walk } from './walk.ts';

storiesOf([walk], { turns, wholeSweeps });
