/** How old answers are that were kept on the way, and of which content they are. */

import { NOT_YET } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import { contentVersion, versionAt } from './content.ts';
import type { Question } from './question.ts';

/** Whether it has to be told how old an answer is: it was kept on the way, or the one before it was. */
export function isOfAnotherAge(question: Question, ageMs: number): boolean {
  return question.ageMs > 0 || ageMs > 0;
}

/** Of which content an answer is that was kept on the way; NOT_YET of one that was not. */
export function agedVersion(cell: Cell, question: Question): number {
  return question.ageMs > 0 ? versionAsOf(cell, question.asOf) : NOT_YET;
}

/** The content as it was when a request was sent. */
export function versionAsOf(cell: Cell, asOf: number): number {
  contentVersion(cell.content, cell.now);
  return versionAt(cell.content, asOf);
}
