import { storiesOf } from '../src/engines/stories.contract.ts';
import { own } from './own.ts';
import { ownStories } from './stories/own.ts';
import { ownRetries } from './stories/own-retries.ts';

storiesOf([own], { ownStories, ownRetries });
