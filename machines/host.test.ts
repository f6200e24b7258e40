import { storiesOf } from '../src/engines/stories.contract.ts';
import { host } from './host.ts';
import { hostStories } from './stories/host.ts';

storiesOf([host], { hostStories });
