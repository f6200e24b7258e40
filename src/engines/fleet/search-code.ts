/** The part of the generated charts that finds what comes next: see chart-code.ts. */

import type { MachineName, Timer } from '../../../machines/vocabulary.ts';
import { at, order, ownerOf, rankOf, rivalsOf, SLOTS, type Slot } from './slots.ts';

/** Machines that few scenarios use, and timers of others: where none of them is used, their slots are not looked at. */
export const RARE: readonly MachineName[] = [
  'script',
  'host',
  'sweep',
  'walk',
  'update',
  'delivery',
  'own',
  'cache',
];

export const RARE_TIMERS: readonly Timer[] = ['pre.retryDue'];

/** Slots stand in the order of ranks, so of equal instants the first slot wins, unless the rank is shared. */
export function nextCode(): string[] {
  return [
    '/** Finds the slot that comes next, -1 if nothing is due: the earliest; of equal ones by rank, then the one armed first. */',
    ...nextOf('findNext', SLOTS),
    '/** The same where a pair is plain. */',
    ...nextOf(
      'findNextOfPlain',
      SLOTS.filter((slot) => !RARE.includes(ownerOf(slot)) && !RARE_TIMERS.includes(slot as Timer)),
    ),
  ];
}

function nextOf(name: string, slots: readonly Slot[]): string[] {
  const lines = slots.flatMap((slot, index) => {
    const earlier = rivalsOf(slot).filter((other) => slots.slice(0, index).includes(other));
    const ties = earlier.map(
      (other) =>
        `(pair.${at(slot)} === at && slot === ${SLOTS.indexOf(other)} && pair.${order(slot)} < pair.${order(other)})`,
    );
    return [
      `  // ${slot}`,
      `  if (${[`pair.${at(slot)} < at`, ...ties].join(' || ')}) {`,
      `    at = pair.${at(slot)};`,
      `    slot = ${SLOTS.indexOf(slot)};`,
      '  }',
    ];
  });
  return [
    `export function ${name}(pair: Pair): void {`,
    '  let slot: i32 = -1;',
    '  let at: number = NEVER;',
    ...lines,
    '  pair.next = slot;',
    '  pair.nextAt = at;',
    '}',
    '',
  ];
}

export function rankCode(): string[] {
  return [
    '/** Which of the things that happen at one instant a slot is. */',
    'export function rankOf(slot: i32): i32 {',
    '  switch (slot) {',
    ...SLOTS.flatMap((slot, index) => [`    case ${index}:`, `      return ${rankOf(slot)};`]),
    '    // Nothing is due.',
    '    default:',
    '      return -1;',
    '  }',
    '}',
    '',
  ];
}
