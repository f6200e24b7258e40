/** How each kind of happening is drawn: colour, pattern and sign, each of which tells it apart alone. */

import type { HappeningKind } from '../happenings/happening.ts';
import type { Theme } from './theme.ts';

export interface HappeningLook {
  colour(theme: Theme): string;
  /** An SVG path that fills a square of ten units. */
  readonly sign: string;
  /** Of the stretch that it lasts. */
  readonly pattern: 'rising' | 'level';
  /** Of the line at an instant, in px; empty for a whole one. */
  readonly dashes: readonly number[];
}

export const HAPPENING_LOOKS: Readonly<Record<HappeningKind, HappeningLook>> = {
  outage: {
    colour: (theme) => theme.tone('failed'),
    sign: 'M2 0L5 3L8 0L10 2L7 5L10 8L8 10L5 7L2 10L0 8L3 5L0 2Z',
    pattern: 'rising',
    dashes: [],
  },
  slow: {
    colour: (theme) => theme.tone('late'),
    sign: 'M1 0H9L6 5L9 10H1L4 5Z',
    pattern: 'level',
    dashes: [],
  },
  pullNow: {
    colour: (theme) => theme.tone('refused'),
    sign: 'M3.5 0H6.5V4.5H10L5 10L0 4.5H3.5Z',
    pattern: 'level',
    dashes: [],
  },
  clearCache: {
    colour: (theme) => theme.tone('refused'),
    sign: 'M5 0L10 5L5 10L0 5Z',
    pattern: 'level',
    dashes: [2, 2],
  },
  simulateRelease: {
    colour: (theme) => theme.tone('refused'),
    sign: 'M0 0H10V10H0ZM3 3V7H7V3Z',
    pattern: 'level',
    dashes: [6, 2],
  },
  badPackage: {
    colour: (theme) => theme.tone('failed'),
    sign: 'M5 0L10 10H0ZM4.4 3.5H5.6V6.5H4.4ZM4.4 7.5H5.6V8.7H4.4Z',
    pattern: 'level',
    dashes: [3, 3],
  },
  rollout: {
    colour: (theme) => theme.ink,
    sign: 'M0 10V6.5H10V10ZM0 5V0H5V5Z',
    pattern: 'level',
    dashes: [1, 2],
  },
  push: {
    colour: (theme) => theme.tone('hot'),
    sign: 'M0 3.5H3L8 0V10L3 6.5H0ZM9 3H10V7H9Z',
    pattern: 'rising',
    dashes: [8, 2],
  },
  change: {
    colour: (theme) => theme.tone('age'),
    sign: 'M0 1H10V3H0ZM0 7H10V9H0ZM2 0H4V4H2ZM6 6H8V10H6Z',
    pattern: 'level',
    dashes: [8, 2, 2, 2],
  },
  down: {
    colour: (theme) => theme.tone('failed'),
    sign: 'M0 0H10V3H0ZM0 7H10V10H0ZM4 4H6V6H4Z',
    pattern: 'rising',
    dashes: [5, 2],
  },
  degraded: {
    colour: (theme) => theme.tone('late'),
    sign: 'M0 0H4V10H0ZM6 6H10V10H6Z',
    pattern: 'rising',
    dashes: [3, 1],
  },
  errors: {
    colour: (theme) => theme.tone('failed'),
    sign: 'M4 0H6V6H4ZM4 8H6V10H4Z',
    pattern: 'level',
    dashes: [1, 4],
  },
  clockSkew: {
    colour: (theme) => theme.tone('late'),
    sign: 'M5 0A5 5 0 1 1 5 10A5 5 0 1 1 5 0ZM4.2 2V5.8H7.6V4.4H5.6V2Z',
    pattern: 'level',
    dashes: [5, 1, 1, 1],
  },
  bodySize: {
    colour: (theme) => theme.tone('late'),
    sign: 'M0 3H3V0L10 5L3 10V7H0Z',
    pattern: 'level',
    dashes: [4, 1],
  },
  release: {
    colour: (theme) => theme.ink,
    sign: 'M0 0H1.8V0.6L10 3.6L1.8 6.6V10H0Z',
    pattern: 'level',
    dashes: [4, 3],
  },
  grayStep: {
    colour: (theme) => theme.soft,
    sign: 'M0 10V7H3.3V3.5H6.6V0H10V10Z',
    pattern: 'level',
    dashes: [1, 3],
  },
};
