import { ASK_WIDTH } from '../services/ask.ts';
import { RowList } from '../services/row-list.ts';

/** Where requests for services are handed in, as rows of services/ask.ts, until the engine takes them to the services. */
export class Desk extends RowList {
  constructor() {
    super(ASK_WIDTH);
  }
}
