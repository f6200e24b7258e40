/** How each release spread over the devices that use the app. */

import type { Adoption, Result } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import { dayText, localClock, timeText } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';

const TONES: readonly Tone[] = ['load', 'fresh', 'peak', 'age', 'late', 'hit'];

/** More lines than this are not told apart; the last releases are shown. */
const MOST_LINES = TONES.length;

export function adoption(result: Result): Picture {
  const releases = result.adoption.slice(-MOST_LINES);
  const left = result.adoption.length - releases.length;
  const { adoption24h, outdatedAtColdStartRate } = result.metrics.update;
  const spread =
    adoption24h === null
      ? 'No release has its first 24 hours in measured time'
      : `24 h after a release ${percent(adoption24h)} of the devices that used the app in the week before had it`;
  const outdated =
    outdatedAtColdStartRate === null
      ? ''
      : `; ${percent(outdatedAtColdStartRate)} of all cold starts ran an older version than the newest`;
  return {
    id: 'adoption',
    title: 'How releases spread',
    sentence: `${spread}${outdated}.`,
    note: `Share of the devices that used the app in the seven days before${left > 0 ? `; the last ${MOST_LINES} of ${count(result.adoption.length)} releases` : ''}.`,
    chart: {
      kind: 'curves',
      axisName: 'share of devices',
      across: { name: 'hours since the release', unit: 'hours' },
      lines: releases.map((release, index) => ({
        name: nameOf(release),
        tone: TONES[index]!,
        points: release.hours.flatMap((hours, at) => {
          const share = release.shares[at] ?? null;
          return share === null ? [] : [{ at: hours, share }];
        }),
      })),
    },
    table: {
      columns: ['Release', 'When', 'After 1 h', 'After 4 h', 'After 24 h', 'After 72 h'],
      rows: result.adoption.map((release) => [
        nameOf(release),
        instantText(localClock(result.inputs.start).startMs + release.releasedAt),
        ...[1, 4, 24, 72].map((hours) => percent(release.shares[release.hours.indexOf(hours)] ?? null)),
      ]),
    },
  };
}

function instantText(wallMs: number): string {
  return `${dayText(wallMs)}, ${timeText(wallMs)}`;
}

function nameOf({ version }: Adoption): string {
  return `Release ${version}`;
}
