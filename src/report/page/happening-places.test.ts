import { describe, expect, test } from 'vitest';
import type { ChartHappening } from '../happenings/happening.ts';
import { speechOf } from '../words/speech.ts';
import { placesOf } from './happening-places.ts';
import { happenedDuring } from './happening-tooltip.ts';

const HOUR = 3_600_000;

const happening = (
  kind: ChartHappening['kind'],
  from: number,
  until = from,
  label = 'abcd',
): ChartHappening => ({
  kind,
  name: kind,
  label,
  fromMs: from,
  untilMs: until,
});

const PLOT = { left: 100, right: 300 };
const places = (...all: readonly ChartHappening[]) =>
  placesOf(
    all,
    PLOT,
    (wallMs) => wallMs,
    (text) => 7 * text.length,
  );

describe('where happenings stand in a chart', () => {
  test('only what is seen does, cut at its edges, and a beginning that is not seen has no sign', () => {
    expect(places(happening('slow', 20, 50), happening('release', 301))).toEqual([]);
    expect(places(happening('slow', 20, 150))).toMatchObject([
      { left: 100, right: 150, hasSign: false, hasLabel: false },
    ]);
    expect(places(happening('slow', 280, 400, ''))).toMatchObject([{ left: 280, right: 300, hasSign: true }]);
  });

  test('a stretch too short to be seen is widened, an instant is not', () => {
    expect(places(happening('outage', 150, 150.1))).toMatchObject([{ left: 150, right: 152 }]);
    expect(places(happening('release', 150))).toMatchObject([{ left: 150, right: 150 }]);
  });

  test('a label stands only where it meets neither the next sign nor the edge', () => {
    const labels = (...at: readonly number[]) =>
      places(...at.map((each) => happening('release', each))).map(({ hasLabel }) => hasLabel);
    expect(labels(120, 200)).toEqual([true, true]);
    expect(labels(120, 150)).toEqual([false, true]);
    expect(labels(120, 120)).toEqual([false, false]);
    expect(labels(280)).toEqual([false]);
  });
});

describe('a tooltip', () => {
  const speech = speechOf('en');
  const noon = Date.UTC(2026, 2, 12, 12);
  const outage = happening('outage', noon, noon + HOUR);
  const release = happening('release', noon);
  const linesAt = (from: number) => happenedDuring([outage, release], from, from + HOUR, speech);

  test('says what lasts in its hour and what happens in it', () => {
    expect(linesAt(noon)).toEqual([
      'during outage: Thu 12 Mar, 12:00 to 13:00',
      'release: Thu 12 Mar, 12:00',
    ]);
  });

  test('says nothing of what has ended or not begun', () => {
    expect(linesAt(noon - HOUR)).toEqual([]);
    expect(linesAt(noon + HOUR)).toEqual([]);
    expect(linesAt(noon + HOUR / 2)).toEqual(['during outage: Thu 12 Mar, 12:00 to 13:00']);
  });
});
