/** The pictures of a report, in the order in which a capacity planner looks, under the questions they answer. */

import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { adoption } from './adoption.ts';
import { ageDistribution } from './age-distribution.ts';
import { dashboardBias } from './dashboard-bias.ts';
import { fetchFates } from './fetch-fates.ts';
import { groupsSideBySide } from './groups-side-by-side.ts';
import { hitRates } from './hit-rates.ts';
import { launchSources } from './launch-sources.ts';
import { notFresh } from './not-fresh.ts';
import { packagesByKind } from './packages-by-kind.ts';
import { possible } from './possible.ts';
import { preFetchGains } from './pre-fetch-gains.ts';
import { readAge } from './read-age.ts';
import { requestsByHour } from './requests-by-hour.ts';
import { requestsOverTime } from './requests-over-time.ts';
import { startsPerDay } from './starts-per-day.ts';
import { versionMix } from './version-mix.ts';

export interface PictureGroup {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly pictures: readonly { readonly picture: Picture; readonly isHalfWidth?: boolean }[];
}

export function reportPictures(result: Result): readonly PictureGroup[] {
  return [...always(result), ...updates(result), ...groups(result), ...dashboard(result)];
}

/** Only where something is released. */
function updates(result: Result): readonly PictureGroup[] {
  if (result.adoption.length === 0) return [];
  return [
    {
      id: 'updates',
      title: 'Updates',
      question: 'How fast do new versions reach people, and whom do they hold up?',
      pictures: [
        { picture: adoption(result), isHalfWidth: true },
        { picture: packagesByKind(result), isHalfWidth: true },
        { picture: versionMix(result) },
      ],
    },
  ];
}

/** Only where it does not see everything. */
function dashboard(result: Result): readonly PictureGroup[] {
  const picture = dashboardBias(result);
  if (!picture) return [];
  const question = 'What would the platform’s own reporting show?';
  return [{ id: 'dashboard-bias', title: 'Dashboard', question, pictures: [{ picture }] }];
}

/** Only where there is more than one. */
function groups({ cohorts, apps }: Result): readonly PictureGroup[] {
  const pictures = [
    { all: cohorts, words: { id: 'fresh-by-cohort', one: 'cohort', many: 'cohorts' } },
    { all: apps, words: { id: 'fresh-by-app', one: 'app', many: 'apps' } },
  ]
    .filter(({ all }) => Object.keys(all).length > 1)
    .map(({ all, words }) => ({ picture: groupsSideBySide(all, words) }));
  if (pictures.length === 0) return [];
  return [{ id: 'whom', title: 'For whom', question: 'For whom does the policy work?', pictures }];
}

function always(result: Result): readonly PictureGroup[] {
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
        { picture: notFresh(result), isHalfWidth: true },
        { picture: possible(result), isHalfWidth: true },
      ],
    },
    {
      id: 'use',
      title: 'Use',
      question: 'What were the fetches good for?',
      pictures: [
        { picture: fetchFates(result), isHalfWidth: true },
        { picture: preFetchGains(result), isHalfWidth: true },
        { picture: launchSources(result) },
        { picture: startsPerDay(result) },
      ],
    },
  ];
}
