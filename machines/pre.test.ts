import { storiesOf } from '../src/engines/stories.contract.ts';
import { pre } from './pre.ts';
import { clients } from './stories/pre/clients.ts';
import { race } from './stories/pre/race.ts';
import { requests } from './stories/pre/requests.ts';
import { retries } from './stories/pre/retries.ts';
import { storage } from './stories/pre/storage.ts';
import { waitingReads } from './stories/pre/waiting-reads.ts';

storiesOf([pre], { requests, race, waitingReads, retries, storage, clients });
