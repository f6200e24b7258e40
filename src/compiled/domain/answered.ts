/** Which question of an app an answer of a service is to, and whether the app waits for it. */

import { unforeseen } from '../kernel/native.ts';
import { REQUEST, type RequestKind } from '../services/ask.ts';
import type { Cell } from './cell.ts';
import type { Question } from './question.ts';

export function questionOf(cell: Cell, kind: RequestKind): Question {
  switch (kind) {
    case REQUEST.periodic:
      return cell.periodicFetch.question;
    case REQUEST.pre:
      return cell.preFetch.question;
    case REQUEST.own:
      return cell.ownFetch.question;
    case REQUEST.check:
      return cell.check;
    case REQUEST.download:
      return cell.download;
    default:
      unforeseen(kind);
      return cell.download;
  }
}

/** Whether a request of a kind is in flight still: a periodic one may have ended with the host. */
export function isInFlight(cell: Cell, kind: RequestKind): boolean {
  return kind !== REQUEST.periodic || cell.row.periodicInFlight === 1;
}
