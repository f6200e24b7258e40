/** The pictures of a report, in the order in which a capacity planner looks, under the questions they answer. */

import type { Result } from '../projections/result.ts';
import type { Picture } from './picture.ts';
import { ageDistribution } from './pictures/age-distribution.ts';
import { fetchFates } from './pictures/fetch-fates.ts';
import { hitRates } from './pictures/hit-rates.ts';
import { preFetchGains } from './pictures/pre-fetch-gains.ts';
import { readAge } from './pictures/read-age.ts';
import { requestsByHour } from './pictures/requests-by-hour.ts';
import { requestsOverTime } from './pictures/requests-over-time.ts';
import { startsPerDay } from './pictures/starts-per-day.ts';

export interface PictureGroup {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly pictures: readonly { readonly picture: Picture; readonly isHalfWidth?: boolean }[];
}

export function reportPictures(result: Result): readonly PictureGroup[] {
  return [
    {
      id: 'load',
      title: 'Load',
      question: 'What do the servers have to carry, and when?',
      pictures: [{ picture: requestsOverTime(result) }, { picture: requestsByHour(result) }],
    },
    {
      id: 'freshness',
      title: 'Freshness',
      question: 'What do people find when they open the app?',
      pictures: [
        { picture: hitRates(result), isHalfWidth: true },
        { picture: readAge(result), isHalfWidth: true },
        { picture: ageDistribution(result) },
      ],
    },
    {
      id: 'use',
      title: 'Use',
      question: 'What were the fetches good for?',
      pictures: [
        { picture: fetchFates(result), isHalfWidth: true },
        { picture: preFetchGains(result), isHalfWidth: true },
        { picture: startsPerDay(result) },
      ],
    },
  ];
}
