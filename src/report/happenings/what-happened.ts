/** Faults and releases of a run in words, one entry for each: for a section, for Markdown and for a terminal. */

import { wallAt } from '../charts/local-clock.ts';
import { count } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { faultParts } from './fault-parts.ts';
import { faultSentences } from './fault-words.ts';
import { KIND_TITLES } from './happening.ts';
import type { Happening } from './happenings-of.ts';
import { packagesText, rolloutText, spreadOf } from './release-words.ts';
import { whenText } from './when-text.ts';

export interface WhatHappened {
  readonly title: string;
  /** What its numbers are. */
  readonly question: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly isFault: boolean;
  /** `Outage, Thu 12 Mar, 12:00 to 13:00`. */
  readonly title: string;
  /** May be empty. */
  readonly text: string;
  /** What a single line has room for. */
  readonly parts: readonly string[];
}

/** More releases than this are told together. */
const MOST_RELEASES = 4;

/** `null` where nothing happened but people. */
export function whatHappened(context: ReportContext): WhatHappened | null {
  const { happenings, say } = context;
  if (happenings.length === 0) return null;
  const releases = happenings.filter(({ kind }) => kind === 'release');
  const steps = happenings.filter(({ kind }) => kind === 'grayStep');
  const faults = happenings.flatMap((each) => (each.fault ? [faultEntry(context, each)] : []));
  const told =
    releases.length > MOST_RELEASES
      ? [releasesEntry(context, releases)]
      : releases.map((each) => releaseEntry(context, each));
  return {
    title: say({ en: 'Faults and releases', zh: '故障与发布' }),
    question: numbersText(context),
    entries: [...faults, ...told, ...(steps.length > 0 ? [stepsEntry(context, steps)] : [])],
  };
}

function faultEntry(context: ReportContext, happening: Happening): Entry {
  const fault = happening.fault!;
  return {
    isFault: true,
    title: titled(context, context.say(KIND_TITLES[happening.kind]), happening),
    text: context.paragraph(faultSentences(context, happening, fault)),
    parts: faultParts(context, happening, fault),
  };
}

function releaseEntry(context: ReportContext, happening: Happening): Entry {
  const { say, paragraph } = context;
  const version = happening.version ?? 0;
  const spread = spreadOf(context, version);
  const ended = spread.map((text) => say({ en: `${text}.`, zh: `${text}。` }));
  const isLast = context.result.adoption.at(-1)?.version === version;
  return {
    isFault: false,
    title: titled(context, say({ en: `Release ${version}`, zh: `版本 ${version} 发布` }), happening),
    text: paragraph([
      ...warmupText(context, happening),
      ...rolloutText(context, version),
      ...ended,
      ...(isLast ? packagesText(context) : []),
    ]),
    parts: spread,
  };
}

function releasesEntry(context: ReportContext, releases: readonly Happening[]): Entry {
  const { say, paragraph, clock, dateText } = context;
  const [first, last] = [releases[0]!, releases.at(-1)!].map(({ at }) => dateText(wallAt(clock, at)));
  const many = count(releases.length);
  return {
    isFault: false,
    title: say({ en: `${many} releases, ${first} to ${last}`, zh: `${many} 次版本发布，${first}至${last}` }),
    text: paragraph(packagesText(context)),
    parts: [],
  };
}

function stepsEntry(context: ReportContext, steps: readonly Happening[]): Entry {
  const { say, clock, instantText } = context;
  const each = steps.map(({ at, label }) => {
    const when = instantText(wallAt(clock, at));
    return say({ en: `${label} from ${when}`, zh: `${when} 起 ${label}` });
  });
  const list = each.join(say({ en: '; ', zh: '；' }));
  return {
    isFault: false,
    title: say(KIND_TITLES.grayStep),
    text: say({
      en: `Devices that were told of the new address: ${list}. Steps count from their confirmation.`,
      zh: `获得新地址的设备：${list}。各步自确认后生效。`,
    }),
    parts: [list],
  };
}

function warmupText({ say }: ReportContext, { isInWarmup }: Happening): readonly string[] {
  return isInWarmup ? [say({ en: 'It lies in the warm-up.', zh: '位于预热期。' })] : [];
}

function titled(context: ReportContext, name: string, { at, until }: Happening): string {
  const when = whenText(context, wallAt(context.clock, at), wallAt(context.clock, until));
  return context.say({ en: `${name}, ${when}`, zh: `${name}，${when}` });
}

/** Whose counts these are, and what loads are compared with. */
function numbersText({
  result,
  scale,
  clock,
  happenings,
  say,
  paragraph,
  bucketName,
}: ReportContext): string {
  const represented = count(scale.represented);
  const bucket = bucketName(result.series.bucketMs);
  const hasFaults = happenings.some(({ fault }) => fault);
  const releases = happenings.filter(({ kind }) => kind === 'release');
  return paragraph([
    ...(scale.factor === 1
      ? []
      : [
          say({
            en: `Counts and loads are those of the ${represented} represented devices.`,
            zh: `计数与负载均按所代表的 ${represented} 台设备计。`,
          }),
        ]),
    ...(hasFaults
      ? [
          say({
            en: `Loads are means of each ${bucket}; usual is the mean of the same ${bucket} on the days before.`,
            zh: `负载为每${bucket}的均值；“平时”指此前各日同一时段的均值。`,
          }),
        ]
      : []),
    ...(result.run.replications > 1 && releases.length > 0 && !Array.isArray(result.inputs.releases)
      ? [
          say({
            en: 'Releases come at random: these are those of the first replication, and each of the others has its own.',
            zh: '版本发布的时刻随机：此处为第一次重复运行中的发布，其余各次各不相同。',
          }),
        ]
      : []),
    ...(result.run.replications > 1 && hasFaults
      ? [
          say({
            en: 'What faults did is told of the first replication.',
            zh: '故障的影响取自第一次重复运行。',
          }),
        ]
      : []),
    say({ en: `Local time, ${clock.zone}.`, zh: `当地时间，${clock.zone}。` }),
  ]);
}
