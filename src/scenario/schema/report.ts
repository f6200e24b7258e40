/** How a run is told of: nothing here changes what is simulated. */

import * as z from 'zod';
import { settings } from './settings.ts';

export const report = settings({
  language: z
    .enum(['en', 'zh'])
    .default('en')
    .describe('The language of the report, and of the notes in run.json: English or Chinese'),
});

export type Report = z.output<typeof report>;
