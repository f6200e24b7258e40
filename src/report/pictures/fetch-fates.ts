/** Where the periodic fetches went: which of them anybody ever read, and which were traffic for nothing. */

import type { Result } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { inputValue } from '../words/input-value.ts';
import { count, percent } from '../words/quantity.ts';

const ID = 'fetch-fates';
const TITLE = 'What became of periodic fetches';

export interface FetchFate {
  readonly name: string;
  readonly meaning: string;
  readonly tone: Tone;
  readonly count: number;
  /** Of all fates together. */
  readonly share: number;
}

/** Every periodic fetch whose fate is known by the end of the run, by fate; shares are `0` where there is none. */
export function fetchFateCounts(result: Result): readonly FetchFate[] {
  const { periodic } = result.metrics;
  const fates = [
    {
      name: 'Read while fresh',
      meaning: 'the first read found it fresh',
      tone: 'fresh',
      count: periodic.firstReadFresh,
    },
    {
      name: 'Read only when stale',
      meaning: 'the first read came too late',
      tone: 'stale',
      count: periodic.firstReadStale,
    },
    {
      name: 'Never read',
      meaning: 'replaced by the next answer before any read',
      tone: 'unread',
      count: periodic.unread,
    },
    {
      name: 'Unread at the end',
      meaning: 'not read yet when the run ended',
      tone: 'waiting',
      count: periodic.unreadAtEnd,
    },
    { name: 'Failed', meaning: 'no answer came', tone: 'failed', count: periodic.failures },
    {
      name: 'Too large',
      meaning: 'the answer was over the size limit and not kept',
      tone: 'refused',
      count: periodic.tooLarge,
    },
  ] as const;
  const total = fates.reduce((sum, fate) => sum + fate.count, 0);
  return fates.map((fate) => ({ ...fate, share: total > 0 ? fate.count / total : 0 }));
}

export function fetchFates(result: Result): Picture {
  const fates = fetchFateCounts(result);
  const total = fates.reduce((sum, fate) => sum + fate.count, 0);
  if (total === 0) {
    const isOff = inputValue(result, 'policy.periodic.enabled') === false;
    const sentence = isOff
      ? 'This policy has no periodic fetch.'
      : 'No periodic fetch was made in measured time, so that none has a fate.';
    return { id: ID, title: TITLE, sentence };
  }
  return {
    id: ID,
    title: TITLE,
    sentence: sentence(fates),
    note: `Share of the ${count(total)} fetches of the simulated devices whose fate fell into measured time.`,
    chart: {
      kind: 'bars',
      bars: fates.map(({ name, tone, share, count: fetches }) => ({
        name,
        tone,
        share,
        text: `${count(fetches)} · ${percent(share)}`,
      })),
    },
    table: {
      columns: ['Fate', 'Fetches', 'Share', 'Meaning'],
      rows: fates.map((fate) => [fate.name, count(fate.count), percent(fate.share), fate.meaning]),
    },
  };
}

function sentence(fates: readonly FetchFate[]): string {
  const share = (name: string) => fates.find((fate) => fate.name === name)?.share ?? 0;
  const lost = share('Failed') + share('Too large');
  const tail = lost > 0 ? `, and ${percent(lost)} brought no usable answer` : '';
  return `${percent(share('Read while fresh'))} of periodic fetches were read while fresh and ${percent(share('Read only when stale'))} only when stale; ${percent(share('Never read'))} were replaced before anybody read them${tail}.`;
}
