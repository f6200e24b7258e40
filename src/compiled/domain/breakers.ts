/** Whether a client sends a request, or its circuit breaker is open: of each app of a device one for each kind of request. */

import { REQUEST, type RequestKind } from '../services/ask.ts';
import type { BreakerModel } from '../services/breaker.ts';
import type { RetryModel } from '../services/retry-model.ts';
import type { Cell } from './cell.ts';
import type { AppRow } from './rows.ts';

/** After its time what is sent is the one request that is let through: there is never more than one in flight. */
export function isBlocked(cell: Cell, kind: RequestKind, retry: RetryModel | null): boolean {
  if (retry === null) return false;
  const breaker: BreakerModel | null = retry.breaker;
  if (breaker === null || failuresOf(cell.row, kind) < breaker.failures) return false;
  return cell.now < failedAtOf(cell.row, kind) + breaker.openMs;
}

function failuresOf(row: AppRow, kind: RequestKind): number {
  if (kind === REQUEST.periodic) return row.periodicFailures;
  return kind === REQUEST.pre ? row.preFailures : row.ownFailures;
}

function failedAtOf(row: AppRow, kind: RequestKind): number {
  if (kind === REQUEST.periodic) return row.periodicBrokenAt;
  return kind === REQUEST.pre ? row.preFailedAt : row.ownFailedAt;
}
