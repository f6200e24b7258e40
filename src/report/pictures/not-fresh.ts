/** Why reads found no fresh answer. */

import type { NotFreshMetrics, Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import { REASONS_OF_READS } from '../words/reasons.ts';
import { whyNoReads } from './why-no-reads.ts';

const ID = 'not-fresh';
const TITLE = 'Why reads found nothing fresh';

export function notFresh(result: Result): Picture {
  const missing = whyNoReads(result);
  if (missing) return { id: ID, title: TITLE, sentence: missing };
  const { periodic } = result.metrics;
  const all = periodic.reads - periodic.freshHits;
  if (all === 0) return { id: ID, title: TITLE, sentence: 'Every read found a fresh answer.' };
  const reasons = REASONS_OF_READS.map(({ name, words, tone }) => {
    const reads = periodic.notFresh[name as keyof NotFreshMetrics];
    return { words, tone, reads, share: reads / all };
  })
    .filter(({ reads }) => reads > 0)
    .toSorted((a, b) => b.reads - a.reads);
  const [first] = reasons;
  return {
    id: ID,
    title: TITLE,
    sentence: `Of ${count(periodic.reads)} reads ${count(all)} found nothing fresh; the most frequent reason, ${percent(first!.share)} of them, is: ${first!.words.toLowerCase()}.`,
    note: 'By the first thing that went wrong while a fetch would have helped; if nothing did, by where the next fetch was.',
    chart: {
      kind: 'bars',
      bars: reasons.map(({ words, tone, reads, share }) => ({
        name: words,
        tone,
        share,
        text: `${count(reads)} · ${percent(share)}`,
      })),
    },
    table: {
      columns: ['Reason', 'Reads', 'Share'],
      rows: reasons.map(({ words, reads, share }) => [words, count(reads), percent(share)]),
    },
  };
}
