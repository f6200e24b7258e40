import { storiesOf } from '../src/engines/stories.contract.ts';
import { delivery } from './delivery.ts';
import { deliveryStories } from './stories/delivery.ts';

storiesOf(
  [delivery],
  { deliveryStories },
  { because: 'to begin to listen is no step of a tale', isOne: ({ input }) => input === 'app.launched' },
);
