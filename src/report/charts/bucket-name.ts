/** What a bucket of the series is called in a sentence: `hour` rather than `1 h`. */

import { DAY, HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import { duration } from '../words/quantity.ts';

export function bucketName(bucketMs: number): string {
  switch (bucketMs) {
    case MINUTE:
      return 'minute';
    case HOUR:
      return 'hour';
    case DAY:
      return 'day';
    default:
      return duration(bucketMs);
  }
}
