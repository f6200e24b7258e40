import { storiesOf } from '../src/engines/stories.contract.ts';
import { sweepStories } from './stories/sweep.ts';
import { sweep } from './sweep.ts';

storiesOf([sweep], { sweepStories });
