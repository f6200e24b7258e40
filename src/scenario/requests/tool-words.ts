/** What is done with the tools of WeChat ("periodic data debugging", `UpdateManager`): since which version, and what it can. */

import { FAULT } from '../../compiled/facts/codes.ts';
import type { Since } from '../schema/since.ts';

/** @param deaf the client of a device that does not know what it is told; `null` if it knows */
export function toolText(tool: number, { pullNow }: Since, deaf: string | null): string | undefined {
  switch (tool) {
    case FAULT.pullNow: {
      const since = pullNow === 'any' ? '' : `, and clients of ${pullNow} or later`;
      const answer = deaf === null ? '' : `; ${deaf} does not hear of it`;
      return `developer tools of 20190919 or later${since}: fetch the periodic cache${answer}`;
    }
    case FAULT.clearCache:
      return 'developer tools: clear the data cache';
    case FAULT.simulateRelease:
      return 'developer tools: simulate an update with the next compilation; a restart with the same version, as trial versions have none';
    default:
      return undefined;
  }
}
