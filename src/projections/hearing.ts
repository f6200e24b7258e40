import type { Cell } from '../domain/cell.ts';
import { FACT_TYPES, type FactCode } from '../facts/vocabulary.ts';
import { PARTS, type Tally } from './tally.ts';

/** Passes a fact to all projections that hear it. */
export type Hear = (cell: Cell, code: FactCode, a: number, b: number, c: number) => void;

/**
 * A function that passes each fact to just those projections that hear it: a `switch` over the facts, written out as code, so
 * that a fact costs what its hearers cost (decision D17).
 */
export function hearing(tally: Tally): Hear {
  const parts = Object.entries(PARTS);
  const cases = FACT_TYPES.flatMap(({ name }, code) => {
    const hearers = parts.filter(([, part]) => name in part.on).map(([part]) => part);
    const calls = hearers.map((part) => `      ${part}_${name}(${part}, cell, a, b, c);`);
    return calls.length === 0 ? [] : [`    case ${code}: // ${name}`, ...calls, '      return;'];
  });
  const text = [
    "'use strict';",
    ...parts.flatMap(([part, { on }]) => [
      `const ${part} = tally.${part};`,
      ...Object.keys(on).map((name) => `const ${part}_${name} = parts.${part}.on.${name};`),
    ]),
    'return function hear(cell, code, a, b, c) {',
    '  const counted = cell.now >= cell.world.warmupMs ? counts.measured : counts.warmup;',
    '  counted[code] += 1;',
    '  switch (code) {',
    ...cases,
    '  }',
    '};',
  ].join('\n');
  return (new Function('tally', 'parts', text) as (tally: Tally, parts: typeof PARTS) => Hear)(tally, PARTS);
}
