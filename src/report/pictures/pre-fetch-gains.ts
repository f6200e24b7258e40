/** What pre-fetching at a launch gave: did this launch's answer come before the app asked for it? */

import type { Result } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { inputValue } from '../words/input-value.ts';
import { count, percent } from '../words/quantity.ts';

const ID = 'pre-fetch-gains';
const TITLE = 'What pre-fetch gave';

export interface PreFetchGain {
  readonly name: string;
  readonly meaning: string;
  readonly tone: Tone;
  readonly count: number;
  /** Of all reads. */
  readonly share: number;
}

/** Reads of the pre-fetched answer by what they got; the first three add up to all reads, the last is part of them. */
export function preFetchGainCounts(result: Result): readonly PreFetchGain[] {
  const { pre } = result.metrics;
  const gains = [
    { name: 'Fresh', meaning: 'the answer of this launch, in time', tone: 'fresh', count: pre.freshHits },
    { name: 'Stale', meaning: 'the answer of an earlier launch', tone: 'stale', count: pre.staleHits },
    { name: 'Missed', meaning: 'no answer at all', tone: 'failed', count: pre.misses },
    {
      name: 'Late (of stale and missed)',
      meaning: 'stale or missed, but the answer came while the app was still on screen',
      tone: 'late',
      count: pre.lateHits,
    },
  ] as const;
  return gains.map((gain) => ({ ...gain, share: pre.reads > 0 ? gain.count / pre.reads : 0 }));
}

export function preFetchGains(result: Result): Picture {
  const { pre } = result.metrics;
  if (pre.reads === 0) {
    const isOff = inputValue(result, 'policy.pre.enabled') === false;
    const sentence = isOff
      ? 'Pre-fetch is switched off in this policy.'
      : 'No launch read a pre-fetched answer in measured time.';
    return { id: ID, title: TITLE, sentence };
  }
  const gains = preFetchGainCounts(result);
  const share = (name: string) => percent(gains.find((gain) => gain.name === name)?.share ?? 0);
  const late = pre.staleHits + pre.misses > 0 ? pre.lateHits / (pre.staleHits + pre.misses) : null;
  const tail =
    late === null
      ? ''
      : `; in ${percent(late)} of these last two the answer came later, with the app still on screen`;
  return {
    id: ID,
    title: TITLE,
    sentence: `${share('Fresh')} of reads got this launch’s own answer, ${share('Stale')} an older one and ${share('Missed')} none${tail}.`,
    note: `Share of the ${count(pre.reads)} reads of the simulated devices in measured time.`,
    chart: {
      kind: 'bars',
      bars: gains.map((gain) => ({
        name: gain.name,
        tone: gain.tone,
        share: gain.share,
        text: `${count(gain.count)} · ${percent(gain.share)}`,
      })),
    },
    table: {
      columns: ['Read', 'Count', 'Share', 'Meaning'],
      rows: gains.map((gain) => [gain.name, count(gain.count), percent(gain.share), gain.meaning]),
    },
  };
}
