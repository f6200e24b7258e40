/** What a client has left of its retry budget: of each app of a device one for each kind of request. */

import { FACT } from '../facts/codes.ts';
import { REQUEST, type RequestKind } from '../services/ask.ts';
import { type BudgetModel, isTokenLeft, missingAfter, TOKEN } from '../services/budget.ts';
import type { RetryModel } from '../services/retry-model.ts';
import type { Cell } from './cell.ts';
import { record2 } from './record.ts';
import type { AppRow } from './rows.ts';

/** Whether there is a token for one more retry. */
export function isRetryAffordable(cell: Cell, kind: RequestKind, retry: RetryModel): boolean {
  const budget: BudgetModel | null = retry.budget;
  return budget === null || isTokenLeft(budget, missingNow(cell.row, kind, budget));
}

/** A retry takes its token when it is decided on. */
export function payRetry(cell: Cell, kind: RequestKind, retry: RetryModel): void {
  const budget: BudgetModel | null = retry.budget;
  if (budget !== null) record2(cell, FACT.RetryPaid, kind, missingNow(cell.row, kind, budget) + TOKEN);
}

function missingNow(row: AppRow, kind: RequestKind, budget: BudgetModel): number {
  if (kind === REQUEST.periodic) return missingAfter(budget, row.periodicMissing, row.periodicFirsts);
  if (kind === REQUEST.pre) return missingAfter(budget, row.preMissing, row.preFirsts);
  return missingAfter(budget, row.ownMissing, row.ownFirsts);
}
