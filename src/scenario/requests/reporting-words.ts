/** Whether the reporting of the platform sees what happens now (WeChat, "custom data reporting"). */

import type { Cell } from '../../compiled/domain/cell.ts';
import { isReporting } from '../../compiled/domain/client.ts';

/** @returns `undefined` where it sees everything */
export function reportingText(cell: Cell): string | undefined {
  const { analytics } = cell.model;
  if (analytics === null) return undefined;
  if (!isReporting(cell)) return 'reporting: not seen, the client is too old';
  if (cell.now < analytics.publishedAt) {
    return 'reporting: not seen, the events are not published: their test configuration works in the tools only';
  }
  return cell.now < analytics.keptFrom
    ? 'reporting: seen, and no longer kept at the end of the run'
    : 'reporting: seen';
}
