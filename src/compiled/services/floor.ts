import { Replies } from './replies.ts';
import { ServiceFacts } from './service-facts.ts';
import { Visits } from './visits.ts';

/** What all services share: the requests that are with them, what they answer, and what happens. */
export class Floor {
  readonly visits: Visits = new Visits();
  readonly replies: Replies = new Replies();
  readonly facts: ServiceFacts = new ServiceFacts();
  /** Those that go to the service behind at this instant, in their order: the place of each, and which service that is. */
  readonly handed: i32[] = [];
}
