import { storiesOf } from '../src/engines/stories.contract.ts';
import { lifecycle } from './lifecycle.ts';
import { leftAlone } from './stories/lifecycle/left-alone.ts';
import { memory } from './stories/lifecycle/memory.ts';
import { starts } from './stories/lifecycle/starts.ts';
import { updates } from './stories/lifecycle/updates.ts';

storiesOf([lifecycle], { starts, leftAlone, memory, updates });
