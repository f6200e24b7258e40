/** Rules on the difference between a variant and its base: `periodic.freshHitRate >= base - 1pt`. */

import { amountMismatch, POINTS } from '../metrics/catalogue/amount-kind.ts';
import { describedAt, namedPaths } from '../metrics/catalogue/described.ts';
import type { Unit } from '../metrics/catalogue/unit.ts';
import type { Threshold } from '../metrics/thresholds.ts';
import { nearMiss } from '../scenario/problems/near-miss.ts';
import { amountOf, OPERATORS } from '../scenario/schema/text.ts';

/** `value` is what the difference is compared with: in the unit of the metric, or as a share of the base. */
export interface DifferenceRule extends Threshold {
  readonly isRelative: boolean;
}

const FORM = 'METRIC OPERATOR base ± AMOUNT';
const EXAMPLES = '"periodic.freshHitRate >= base - 1pt" or "origin.requests <= base + 5%"';

/** What people write for an operator. */
const MEANT: Readonly<Record<string, string>> = { '=': '==', '=<': '<=', '≤': '<=', '=>': '>=', '≥': '>=' };

const PARTS = /^([\w.-]+)\s*([<>=≤≥!~]+)\s*(\S.*)$/;
const BASE = /^base(?:\s*([+\-−])\s*(\d\S*(?:\s*[a-zA-Z%]+)?))?$/;

/** @throws RangeError that says what is wrong with it, in one sentence */
export function differenceRule(text: string): DifferenceRule {
  const rule = text.trim();
  const [, path = '', operator = '', side = ''] = PARTS.exec(rule) ?? [];
  if (path === '') throw new RangeError(`expected ${FORM}, such as ${EXAMPLES}, found "${text}"`);
  const described = describedAt(path);
  if (!described) {
    // Which services there are is not known yet: any may be meant.
    const [, service] = path.split('.');
    const meantPath = nearMiss(path, namedPaths(service === undefined ? [] : [service]));
    throw new RangeError(`there is no metric ${path}${meant(meantPath)} ("${rule}")`);
  }
  const op = OPERATORS.find((one) => one === operator);
  if (!op) {
    const known = OPERATORS.join(' ');
    throw new RangeError(`expected one of ${known}, found ${operator}${meant(MEANT[operator])} ("${rule}")`);
  }
  const [whole, sign = '+', amount] = BASE.exec(side) ?? [];
  if (whole === undefined) throw new RangeError(`${sideProblem(side)} ("${rule}")`);
  const { size, isRelative } =
    amount === undefined ? NONE : sizeOf(amount, { path, unit: described.unit }, rule);
  return { rule, path, op, value: sign === '+' || size === 0 ? size : -size, isRelative };
}

interface Amount {
  readonly size: number;
  readonly isRelative: boolean;
}

interface Named {
  readonly path: string;
  readonly unit: Unit;
}

const NONE: Amount = { size: 0, isRelative: false };

/** Points of shares, durations of durations, sizes of sizes, per cent of the base, and plain numbers of anything. */
function sizeOf(text: string, { path, unit }: Named, rule: string): Amount {
  const [, number = '', word = ''] = /^(\S*?\d)\s*([a-zA-Z%]*)$/.exec(text) ?? [];
  const size = amountOf(`${number}${POINTS.test(word) || word === '%' ? '' : word}`);
  if (size === undefined) {
    throw new RangeError(
      `expected a number, points (1pt), per cent of the base (5%), a duration or a size, found "${text}" ("${rule}")`,
    );
  }
  if (word === '%') return { size: size / 100, isRelative: true };
  const mismatch = amountMismatch(path, text);
  if (mismatch !== undefined) throw new RangeError(`${mismatch} ("${rule}")`);
  const inUnit = word === '' || unit !== 'share' ? size : size / 100;
  if (unit === 'share' && inUnit >= 1) {
    throw new RangeError(
      `no two shares differ by more than 1: write 1pt or 0.01 for one point, found "${text}" ("${rule}")`,
    );
  }
  return { size: inUnit, isRelative: false };
}

function sideProblem(side: string): string {
  const word = /^[a-zA-Z]+/.exec(side)?.[0] ?? '';
  const hint =
    word === ''
      ? '; a rule on a value itself stands in the thresholds of a scenario, for fleetcast run'
      : meant(word !== 'base' ? nearMiss(word, ['base']) : undefined);
  return `expected base, alone or with + or - an amount, as in ${EXAMPLES}, found "${side}"${hint}`;
}

function meant(word: string | undefined): string {
  return word === undefined ? '' : `; did you mean ${word}?`;
}
