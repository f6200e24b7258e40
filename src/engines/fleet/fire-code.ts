/** The part of the generated charts that gives machines their inputs: see chart-code.ts. */

import { at, idOf, ownerOf, SLOTS } from './slots.ts';

export function fireCode(): string[] {
  const cases = SLOTS.flatMap((slot, index) => [
    `    case ${index}:`,
    `      pair.${at(slot)} = NEVER;`,
    `      ${idOf(ownerOf(slot), slot)}(pair);`,
    '      return;',
  ]);
  return [
    '/** Gives the machine of the next slot its input, and all messages that follow from it. */',
    'export function fire(pair: Pair): void {',
    '  switch (pair.next) {',
    ...cases,
    '    // Nothing is due.',
    '    default:',
    '      return;',
    '  }',
    '}',
    '',
  ];
}
