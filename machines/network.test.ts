import { storiesOf } from '../src/engines/stories.contract.ts';
import { network } from './network.ts';
import { networkStories } from './stories/network.ts';

storiesOf([network], { networkStories });
