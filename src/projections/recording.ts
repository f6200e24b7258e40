import type { Recorder } from '../domain/cell.ts';
import { hashHead } from '../facts/hash-fact.ts';
import { FACT_TYPES } from '../facts/vocabulary.ts';
import { hashNumber } from '../kernel/digest.ts';
import { PARTS, type Tally } from './tally.ts';

/**
 * A function that takes a fact into the books: into the hash of its device, into the count of its kind, and to just those
 * projections that hear it. It is written out as code, a `switch` over the facts, so that a fact costs what it carries and
 * what its hearers cost (decision D17).
 */
export function recording(tally: Tally): Recorder['record'] {
  const parts = Object.entries(PARTS);
  const cases = FACT_TYPES.map(({ name, payload }, code) => {
    const numbers = ['a', 'b', 'c'].slice(0, payload.length).map((number) => `hashNumber(hash, ${number});`);
    const hearers = parts.filter(([, part]) => name in part.on);
    const calls = hearers.map(([part]) => `${part}_${name}(${part}, cell, a, b, c);`);
    return [
      `    case ${code}: // ${name}`,
      ...[...numbers, ...calls, 'return;'].map((line) => `      ${line}`),
    ];
  });
  const text = [
    "'use strict';",
    'const { hashHead, hashNumber } = hashing;',
    ...parts.flatMap(([part, { on }]) => [
      `const ${part} = tally.${part};`,
      ...Object.keys(on).map((name) => `const ${part}_${name} = parts.${part}.on.${name};`),
    ]),
    'const { measured, warmup } = counts;',
    'return function record(cell, code, a, b, c) {',
    '  const hash = cell.phone.hash;',
    '  hashHead(hash, cell.app, cell.now, code);',
    '  const counted = cell.now >= cell.world.warmupMs ? measured : warmup;',
    '  counted[code] += 1;',
    '  switch (code) {',
    ...cases.flat(),
    '  }',
    '};',
  ].join('\n');
  const make = new Function('tally', 'parts', 'hashing', text);
  return make(tally, PARTS, { hashHead, hashNumber }) as Recorder['record'];
}
