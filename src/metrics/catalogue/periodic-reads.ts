import { FACT } from '../../compiled/facts/codes.ts';
import { count, largest, mean, share } from '../figure.ts';
import { counted, happened, type Rows, type Seen } from './row.ts';
import { spread } from './spread.ts';

const readsIn = (seen: Seen): number => happened(seen, FACT.PeriodicHit, FACT.PeriodicMissed);
const hitsIn = (seen: Seen): number => happened(seen, FACT.PeriodicHit);

/** What reads of the periodic cache find. */
export const PERIODIC_READS = {
  'periodic.reads': {
    title: { en: 'Reads', zh: '读取次数' },
    unit: 'count',
    better: null,
    definition: {
      en: 'Reads of the periodic cache: one at each cold start that has loaded, and with `readOn: open` one at each hot start too.',
      zh: '读取周期性更新缓存的次数：每次加载完成的冷启动读取一次；`readOn: open` 时每次热启动也读取一次。',
    },
    of: counted(FACT.PeriodicHit, FACT.PeriodicMissed),
  },
  'periodic.hits': {
    title: { en: 'Hits', zh: '命中次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Reads of the periodic cache that found an answer of any age.',
      zh: '读取周期性更新缓存时取到数据的次数，不论数据新旧。',
    },
    of: counted(FACT.PeriodicHit),
  },
  'periodic.hitRate': {
    title: { en: 'Hit rate', zh: '命中率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Hits divided by reads of the periodic cache: an answer of any age was found.',
      zh: '周期性更新缓存的命中次数 ÷ 读取次数：取到数据即为命中，不论新旧。',
    },
    of: (seen) => share(hitsIn(seen), readsIn(seen)),
  },
  'periodic.freshHits': {
    title: { en: 'Fresh hits', zh: '新鲜命中次数' },
    unit: 'count',
    better: 'more',
    definition: {
      en: 'Reads of the periodic cache that found an answer of age at most `app.freshFor`, counted from when it was stored; what an edge had kept was older by that.',
      zh: '读取周期性更新缓存时，取到的数据年龄（自写入缓存起算，另计此前在边缘的存留时间）不超过 `app.freshFor` 的次数。',
    },
    of: ({ tally }) => count(tally.periodicReads.freshHits),
  },
  'periodic.freshHitRate': {
    title: { en: 'Fresh hit rate', zh: '新鲜命中率' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Fresh hits divided by all reads of the periodic cache, misses included.',
      zh: '新鲜命中次数 ÷ 周期性更新缓存的全部读取次数（含未命中）。',
    },
    of: (seen) => share(seen.tally.periodicReads.freshHits, readsIn(seen)),
  },
  ...spread('periodic.ageMs', {
    title: { en: 'Age at read', zh: '读取时数据年龄' },
    values: {
      en: 'the ages of periodic answers (time since they were stored, and before that at an edge) at the reads that found them',
      zh: '周期性更新数据在被读取命中时的年龄（自写入缓存起算，另计此前在边缘的存留时间）',
    },
    of: ({ tally: { periodicReads } }) => ({
      histogram: periodicReads.ages,
      sum: periodicReads.ageSum.value,
    }),
  }),
  'periodic.ageMs.max': {
    title: { en: 'Age at read, max', zh: '读取时数据年龄最大值' },
    unit: 'ms',
    better: 'less',
    definition: {
      en: 'The largest age at which a read found a periodic answer; nothing is known of its error.',
      zh: '周期性更新数据被读取命中时的最大年龄；其误差未知。',
    },
    of: (seen) => largest(hitsIn(seen) > 0 ? seen.tally.periodicReads.ages.max : null),
  },
  'periodic.currentAtReadRate': {
    title: { en: 'Unchanged at a hit', zh: '命中时内容未变更占比' },
    unit: 'share',
    better: 'more',
    definition: {
      en: 'Of the hits, the share whose content had not changed at the origin since their answer was requested.',
      zh: '命中的读取中，自发出该次更新请求以来内容在开发者服务器上未变更的占比。',
    },
    of: (seen) => share(seen.tally.periodicReads.currentHits, hitsIn(seen)),
  },
  'periodic.lagVersions.mean': {
    title: { en: 'Mean content lag', zh: '平均内容落后版本数' },
    unit: 'versions',
    better: 'less',
    definition: {
      en: 'How often the content had changed at the origin since an answer was requested, on average over hits.',
      zh: '命中时，自发出该次更新请求以来内容在开发者服务器上变更次数的平均值。',
    },
    of: (seen) => mean(seen.tally.periodicReads.lagSum.value, hitsIn(seen)),
  },
  'periodic.lagVersions.max': {
    title: { en: 'Content lag, max', zh: '内容落后版本数最大值' },
    unit: 'versions',
    better: 'less',
    definition: {
      en: 'The largest number of changes of the content that a hit was behind; nothing is known of its error.',
      zh: '命中时内容落后版本数的最大值；其误差未知。',
    },
    of: (seen) => largest(hitsIn(seen) > 0 ? seen.tally.periodicReads.lagMax : null),
  },
} as const satisfies Rows;
