/** The code under which each reason is counted. */

import { WHY, type Why } from '../compiled/books/why.ts';
import { NAMES_OF_REASONS, type Reason } from './reasons.ts';

export const REASON_CODES = Object.fromEntries(
  Object.entries(NAMES_OF_REASONS).map(([why, name]) => [name, WHY[why as keyof typeof WHY]]),
) as Readonly<Record<Reason, Why>>;
