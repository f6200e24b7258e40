/** Test support: a metric as its recipe adds it: of the hits, how many are on answers older than six hours. */

import type { Addition } from './program.contract.ts';

export const METRIC: Addition = {
  recipe: 'A metric',
  files: {
    'src/compiled/books/periodic-reads.ts': [
      ['freshHits: number = 0;', 'freshHits: number = 0;\n  sixHoursOldHits: number = 0;'],
      [
        'if (isFresh) this.freshHits += 1;',
        'if (isFresh) this.freshHits += 1;\n    if (ageMs > 21_600_000) this.sixHoursOldHits += 1;',
      ],
      [
        'this.freshHits += other.freshHits;',
        'this.freshHits += other.freshHits;\n    this.sixHoursOldHits += other.sixHoursOldHits;',
      ],
    ],
    'src/metrics/catalogue/periodic-reads.ts': [
      [
        "  'periodic.currentAtReadRate': {",
        `  'periodic.sixHoursOldRate': {
    title: { en: 'Older than six hours', zh: '超过六小时占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the hits, the share whose answer was older than six hours.',
      zh: '命中的读取中，数据年龄超过六小时的占比。',
    },
    of: (seen) => share(seen.tally.periodicReads.sixHoursOldHits, hitsIn(seen)),
  },
  'periodic.currentAtReadRate': {`,
      ],
    ],
  },
};
