/** How the report writes numbers that are the same in every language: shares, counts, figures and sizes. See measures.ts. */

import { roundSize } from '../../kernel/size.ts';

/** Stands for `null`: a ratio without a denominator. */
export const NOTHING = '–';

const THIN_SPACE = '\u202f';
export const NO_BREAK_SPACE = '\u00a0';
const TEBIBYTE = 1024 ** 4;

/** A whole number, its thousands set apart by a thin space: `12 345 678`. */
export function count(value: number | null): string {
  return value === null ? NOTHING : grouped(Math.round(value).toString());
}

/** Three significant figures without a unit: `0.42`, `5.03`, `12 300`. */
export function figure(value: number | null): string {
  if (value === null) return NOTHING;
  const size = Math.abs(value);
  if (size > 0 && size < 0.0001) return `${value < 0 ? '−' : ''}<${THIN_SPACE}0.0001`;
  return grouped(String(Number(Number(value.toPrecision(3)).toFixed(6))));
}

/** Writes figures of one column with as many decimals as give the largest of them three figures, so that they align. */
export function alignedFigures(values: readonly (number | null)[]): (value: number | null) => string {
  const largest = values.reduce((most: number, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const decimals = largest > 0 ? Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest)))) : 0;
  return (value) => (value === null ? NOTHING : grouped(value.toFixed(decimals)));
}

/** A share of 0 to 1 as a percentage; only an exact 0 or 1 is written as 0% or 100%. */
export function percent(share: number | null): string {
  if (share === null) return NOTHING;
  if (share > 0 && share < 0.0001) return '<0.01%';
  if (share > 0.9999 && share < 1) return '>99.99%';
  const nearEnd = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
  if (share === 0 || share === 1) return `${share * 100}%`;
  return `${grouped((share * 100).toFixed(nearEnd ? 2 : 1))}%`;
}

/** A size in bytes, three figures in the largest fitting unit. */
export function size(bytes: number | null): string {
  if (bytes === null) return NOTHING;
  return bytes >= TEBIBYTE
    ? `${figure(bytes / TEBIBYTE)}${NO_BREAK_SPACE}TiB`
    : roundSize(bytes).replace(' ', NO_BREAK_SPACE);
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
