/**
 * What a developer sets in the back office of a platform, with its rules (WeChat, "periodic update" and "data pre-fetch"): one
 * address for each kind of fetch, HTTPS and on the list of service domains; personal entities may only use cloud sources;
 * a gray release may only grow; an administrator confirms each change, and devices hear of it later.
 */

import * as z from 'zod';
import { isPlainObject } from '../files/plain-object.ts';
import { address, hostProblem } from './address.ts';
import { dist } from './dist.ts';
import { grayBreaches } from './gray-order.ts';
import { leaf } from './leaf.ts';
import { originAnswers } from './origin-answers.ts';
import { DURATION, duration, share } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';
import { whenInRun } from './when-in-run.ts';

const LONGEST_TOKEN = 1024;

const token = leaf<string, string>({
  expected: `a text of ${LONGEST_TOKEN} characters at most`,
  read: (value, refuse) => {
    if (typeof value !== 'string' || value === '') return undefined;
    return value.length <= LONGEST_TOKEN
      ? value
      : refuse(`has ${value.length} characters, ${LONGEST_TOKEN} at most`);
  },
  write: (text) => text,
  json: { type: 'string', minLength: 1, maxLength: LONGEST_TOKEN },
});

const step = settings({
  at: whenInRun.describe('When it is set'),
  share: share.describe(
    'Share of the devices, chosen by a stable hash; 0: testers only (`tester`), 1: all devices',
  ),
});

const grayRelease = settings(
  {
    url: address.prefault('https://example.com/gray').describe('The address that these devices request'),
    steps: z
      .array(step)
      .prefault([])
      .describe(
        'How the share grows, in the order of time; it must not shrink; 1 makes this address the address',
      ),
    origin: originAnswers
      .exactOptional()
      .describe('How that address answers; like the other one unless given'),
  },
  'an object of settings, or a list of such objects, one gray release after the other',
);

/** What is wrong elsewhere is said there: an order is looked for in whole steps only. */
const gray = withRule(z.union([z.array(grayRelease), grayRelease]), (given) => {
  const releases: readonly unknown[] = Array.isArray(given) ? given : [given];
  const areWhole = releases.every((each) => {
    const steps = isPlainObject(each) ? each.steps : undefined;
    return (
      Array.isArray(steps) &&
      steps.every((one) => isPlainObject(one) && one.at !== undefined && typeof one.share === 'number')
    );
  });
  return areWhole ? grayBreaches(given) : [];
});

export type GrayRelease = z.output<typeof grayRelease>;

export const backOffice = withRule(
  settings({
    appid: someText.prefault('wx0123456789abcdef').describe('The id of the app'),
    entity: z.enum(['company', 'personal']).default('company').describe('Who owns the app'),
    source: z
      .enum(['server', 'cloud'])
      .default('server')
      .describe('Where the data is: on the developer’s own server, or in the platform’s cloud'),
    url: address
      .prefault('https://example.com/periodic')
      .describe(
        'The address of the periodic fetch, with parameters of its own; those of the platform replace ones of the same name. On Binance {lang} or another argument may stand in it, replaced by nothing where it has no value, and {cdnUrl} may begin it',
      ),
    preUrl: address.prefault('https://example.com/pre').describe('The address of the pre-fetch; as url'),
    serviceDomains: z
      .array(someText)
      .prefault(['example.com'])
      .describe(
        'The domains that may be requested, with all below them: an address is on one once its variables are filled in',
      ),
    token: token
      .prefault('user-token')
      .describe('The token given to setBackgroundFetchToken; the device is appended'),
    lang: someText.prefault('en').describe('The language of the host (Binance)'),
    cdnUrl: someText
      .exactOptional()
      .describe('A variable of addresses, for apps with the permission to use it (Binance)'),
    permissions: z
      .array(someText)
      .prefault([])
      .describe('Permissions of the app, such as USE_BINANCE_DYNAMIC_DOMAINS'),
    path: someText.prefault('pages/index').describe('The page that launches open'),
    query: z.string().default('').describe('The query that launches carry'),
    gray: gray.prefault({}).describe('A gray release of the address, or several, one after the other'),
    tester: z
      .boolean()
      .default(false)
      .describe(
        'Whether the devices (of a cohort) are those of developers and testers, who have a gray release from 0 % on',
      ),
    confirmation: duration.prefault('0s').describe('How long an administrator takes to confirm a change'),
    reachesDevices: dist(DURATION).prefault(0).describe('How long after that a device learns of it'),
    supportedShare: share
      .prefault(1)
      .describe(
        'Share of devices whose client and base library are new enough (WeChat: 2.8.0); 1 beside clients, from which it follows',
      ),
  }),
  (given): readonly Breach[] => {
    const { entity, source, url, preUrl, serviceDomains, gray: release, cdnUrl, permissions } = given;
    const breaches: Breach[] = [];
    if (entity === 'personal' && source === 'server') {
      breaches.push({
        path: ['source'],
        message: 'an app of a personal entity may only use a cloud source',
      });
    }
    const grays = (Array.isArray(release) ? release : [release]) as readonly Partial<GrayRelease>[];
    if (source === 'cloud' && grays.some((each) => (each?.steps?.length ?? 0) > 0)) {
      breaches.push({
        path: Array.isArray(release) ? ['gray'] : ['gray', 'steps'],
        message: 'a gray release is only possible with the developer’s own server',
      });
    }
    if (cdnUrl !== undefined && !permissions?.includes('USE_BINANCE_DYNAMIC_DOMAINS')) {
      breaches.push({
        path: ['cdnUrl'],
        message: 'only apps with the permission USE_BINANCE_DYNAMIC_DOMAINS have it',
      });
    }
    if (source === 'cloud' || !Array.isArray(serviceDomains)) return breaches;
    if (
      !['appid', 'token', 'lang', 'path', 'query'].every((key) => typeof given[key as 'lang'] === 'string')
    ) {
      return breaches;
    }
    const addresses: [string[], string | undefined][] = [
      [['url'], url],
      [['preUrl'], preUrl],
      ...grays.map((each, index): [string[], string | undefined] => [
        Array.isArray(release) ? ['gray', `${index}`, 'url'] : ['gray', 'url'],
        each?.url,
      ]),
    ];
    for (const [path, each] of addresses) {
      const message = typeof each === 'string' ? hostProblem(each, given) : undefined;
      if (message !== undefined) breaches.push({ path, message });
    }
    return breaches;
  },
);

export type BackOffice = z.output<typeof backOffice>;
