/** The pictures of a report, in the order in which a capacity planner looks, under the questions they answer. */

import type { Result } from '../../metrics/result.ts';
import type { ReportContext } from '../words/report-context.ts';
import { adoption } from './adoption.ts';
import { adoptionMeasures } from './adoption-measures.ts';
import { ageDistribution } from './age-distribution.ts';
import { dashboardBias } from './dashboard-bias.ts';
import { fetchFates } from './fetch-fates.ts';
import { type GroupWords, groupsSideBySide } from './groups-side-by-side.ts';
import { hitRates } from './hit-rates.ts';
import { launchSources } from './launch-sources.ts';
import { notFresh } from './not-fresh.ts';
import { packagesByKind } from './packages-by-kind.ts';
import type { PictureGroup } from './picture-group.ts';
import { possible } from './possible.ts';
import { preFetchGains } from './pre-fetch-gains.ts';
import { readAge } from './read-age.ts';
import { requestsByHour } from './requests-by-hour.ts';
import { requestsOverTime } from './requests-over-time.ts';
import { servicePictures } from './services/service-pictures.ts';
import { startsPerDay } from './starts-per-day.ts';
import { versionMix } from './version-mix.ts';

export function reportPictures(context: ReportContext): readonly PictureGroup[] {
  return [
    ...servicePictures(context),
    ...always(context),
    ...updates(context),
    ...groups(context),
    ...dashboard(context),
  ];
}

/** Only where something is released. */
function updates(context: ReportContext): readonly PictureGroup[] {
  const { result, say } = context;
  if (result.adoption.length === 0) return [];
  return [
    {
      id: 'updates',
      title: say({ en: 'Updates', zh: '版本更新' }),
      question: say({
        en: 'How fast do new versions reach people, and whom do they hold up?',
        zh: '新版本多快触达用户，又阻塞了哪些启动？',
      }),
      pictures: [
        { picture: adoption(context), isHalfWidth: true },
        { picture: adoptionMeasures(context), isHalfWidth: true },
        { picture: versionMix(context) },
        { picture: packagesByKind(context) },
      ],
    },
  ];
}

/** Only where it does not see everything. */
function dashboard(context: ReportContext): readonly PictureGroup[] {
  const { say } = context;
  const picture = dashboardBias(context);
  if (!picture) return [];
  return [
    {
      id: 'dashboard-bias',
      title: say({ en: 'Dashboard', zh: '平台看板' }),
      question: say({
        en: 'What would the platform’s own reporting show?',
        zh: '平台自身的数据上报会显示什么？',
      }),
      pictures: [{ picture }],
    },
  ];
}

const COHORTS: GroupWords = {
  id: 'fresh-by-cohort',
  finding: 'cohorts',
  together: 'independent',
  one: { en: 'cohort', zh: '用户群' },
  many: { en: 'cohorts', zh: '用户群' },
};
const APPS: GroupWords = {
  id: 'fresh-by-app',
  finding: 'apps',
  together: 'unknown',
  one: { en: 'app', zh: '小程序' },
  many: { en: 'apps', zh: '小程序' },
};

/** Only where there is more than one. */
function groups(context: ReportContext): readonly PictureGroup[] {
  const { result, say } = context;
  const kinds: readonly (readonly [Result['cohorts'], GroupWords])[] = [
    [result.cohorts, COHORTS],
    [result.apps, APPS],
  ];
  const pictures = kinds
    .filter(([all]) => Object.keys(all).length > 1)
    .map(([all, words]) => ({ picture: groupsSideBySide(context, all, words) }));
  if (pictures.length === 0) return [];
  return [
    {
      id: 'whom',
      title: say({ en: 'For whom', zh: '分群效果' }),
      question: say({ en: 'For whom does the policy work?', zh: '策略对哪些用户有效？' }),
      pictures,
    },
  ];
}

function always(context: ReportContext): readonly PictureGroup[] {
  const { say } = context;
  return [
    {
      id: 'load',
      title: say({ en: 'Load', zh: '负载' }),
      question: say({
        en: 'What do the servers have to carry, and when?',
        zh: '服务器要承受多大的负载，出现在什么时候？',
      }),
      pictures: [{ picture: requestsOverTime(context) }, { picture: requestsByHour(context) }],
    },
    {
      id: 'freshness',
      title: say({ en: 'Freshness', zh: '新鲜度' }),
      question: say({
        en: 'What do people find when they open the app?',
        zh: '用户打开小程序时看到的是什么样的数据？',
      }),
      pictures: [
        { picture: hitRates(context), isHalfWidth: true },
        { picture: readAge(context), isHalfWidth: true },
        { picture: ageDistribution(context) },
        { picture: notFresh(context), isHalfWidth: true },
        { picture: possible(context), isHalfWidth: true },
      ],
    },
    {
      id: 'use',
      title: say({ en: 'Use', zh: '利用情况' }),
      question: say({ en: 'What were the fetches good for?', zh: '这些拉取起到了什么作用？' }),
      pictures: [
        { picture: fetchFates(context), isHalfWidth: true },
        { picture: preFetchGains(context), isHalfWidth: true },
        { picture: launchSources(context) },
        { picture: startsPerDay(context) },
      ],
    },
  ];
}
