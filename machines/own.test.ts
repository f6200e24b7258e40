import { storiesOf } from '../src/engines/stories.contract.ts';
import { own } from './own.ts';
import { ownStories } from './stories/own.ts';

storiesOf([own], { ownStories });
