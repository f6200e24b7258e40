/** How packages came to devices, and what that cost: before a launch that waited, beside one, or while the app was not in use. */

import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent, size } from '../words/quantity.ts';

const KINDS = [
  { kind: 'push', name: 'While not in use', tone: 'fresh' },
  { kind: 'async', name: 'Beside a launch', tone: 'hit' },
  { kind: 'sync', name: 'Before a launch', tone: 'stale' },
  { kind: 'first', name: 'First launch', tone: 'cold' },
] as const;

export function packagesByKind(result: Result): Picture {
  const { update } = result.metrics;
  const picture = { id: 'packages', title: 'How packages came' };
  if (update.downloads === 0) return { ...picture, sentence: 'No package came in measured time.' };
  const waited = update.downloadsByKind.sync + update.downloadsByKind.first;
  const shareOf = (number: number) => number / update.downloads;
  return {
    ...picture,
    sentence: `Of ${count(update.downloads)} packages, ${percent(shareOf(waited))} held up a launch; launches that were refused: ${count(update.blocked)}, restarts into the new version: ${count(update.restarts)}.`,
    note: `${size(update.bytes)} in all; ${count(update.failures)} checks and downloads failed; ${count(update.outdatedRequests)} requests were sent for a version older than the newest.`,
    chart: {
      kind: 'bars',
      bars: KINDS.map(({ kind, name, tone }) => ({
        name,
        tone,
        share: shareOf(update.downloadsByKind[kind]),
        text: `${count(update.downloadsByKind[kind])} · ${size(update.bytesByKind[kind])}`,
      })),
    },
    table: {
      columns: ['Package', 'Count', 'Share', 'Bytes'],
      rows: KINDS.map(({ kind, name }) => [
        name,
        count(update.downloadsByKind[kind]),
        percent(shareOf(update.downloadsByKind[kind])),
        size(update.bytesByKind[kind]),
      ]),
    },
  };
}
