import type { Tally } from '../../compiled/books/tally.ts';
import { PACKAGE_KINDS } from '../../facts/vocabulary.ts';
import type { Words } from '../../kernel/words.ts';
import { type Count, count } from '../figure.ts';
import type { Row, Rows } from './row.ts';

type Kind = (typeof PACKAGE_KINDS)[number];

export const storedOf = ({ versions }: Tally, kind: Kind): number =>
  versions.stored[PACKAGE_KINDS.indexOf(kind)]!;

/** How packages come. */
const KINDS: Readonly<Record<Kind, { readonly title: Words; readonly when: Words }>> = {
  first: {
    title: { en: 'first', zh: '首次下载' },
    when: { en: 'for the first launch of the app', zh: '首次启动该小程序时下载' },
  },
  sync: {
    title: { en: 'before a launch', zh: '同步更新' },
    when: { en: 'before a launch that waited for them', zh: '启动时同步更新，启动等待其完成' },
  },
  async: {
    title: { en: 'beside a launch', zh: '异步更新' },
    when: { en: 'beside a launch, for the next cold start', zh: '启动时异步更新，下次冷启动生效' },
  },
  push: {
    title: { en: 'while not in use', zh: '后台下发' },
    when: { en: 'while the app was not in use', zh: '小程序未被使用时由平台在后台下发' },
  },
};

function downloads(kind: Kind): Row<Count> {
  const { title, when } = KINDS[kind];
  return {
    title: { en: `Packages, ${title.en}`, zh: `代码包下载次数（${title.zh}）` },
    unit: 'count',
    better: null,
    definition: { en: `Packages that came ${when.en}.`, zh: `代码包下载次数：${when.zh}。` },
    of: ({ tally }) => count(storedOf(tally, kind)),
  };
}

function bytes(kind: Kind): Row<Count> {
  const { title, when } = KINDS[kind];
  return {
    title: { en: `Bytes, ${title.en}`, zh: `代码包流量（${title.zh}）` },
    unit: 'bytes',
    better: 'less',
    definition: { en: `Bytes of packages that came ${when.en}.`, zh: `代码包流量：${when.zh}。` },
    of: ({ tally }) => count(tally.versions.bytesByKind[PACKAGE_KINDS.indexOf(kind)]!.value),
  };
}

/** Packages by how they came. */
export const PACKAGES_BY_KIND = {
  'update.downloadsByKind.first': downloads('first'),
  'update.downloadsByKind.sync': downloads('sync'),
  'update.downloadsByKind.async': downloads('async'),
  'update.downloadsByKind.push': downloads('push'),
  'update.bytesByKind.first': bytes('first'),
  'update.bytesByKind.sync': bytes('sync'),
  'update.bytesByKind.async': bytes('async'),
  'update.bytesByKind.push': bytes('push'),
} as const satisfies Rows & Readonly<Record<`update.${'downloadsByKind' | 'bytesByKind'}.${Kind}`, Row>>;
