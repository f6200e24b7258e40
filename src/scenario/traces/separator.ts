/** What stands between the fields of a record, and how it is found where nobody says it. */

import { CsvSplitter } from './csv-splitter.ts';

export const SEPARATORS = { comma: ',', tab: '\t', semicolon: ';', pipe: '|' } as const;
export type Separator = keyof typeof SEPARATORS;

const NAMES = Object.keys(SEPARATORS) as Separator[];

export function byteOf(separator: Separator): number {
  return SEPARATORS[separator].charCodeAt(0);
}

/**
 * The separator of a header line: the one by which most of the asked columns are there; of several, the one that parts it most.
 * @throws QuoteError if a quote in the line is not closed
 */
export function separatorOf(line: Buffer, asked: readonly string[]): Separator {
  const scored = NAMES.map((name) => {
    const header = headerBy(line, name);
    return { name, known: asked.filter((column) => header.includes(column)).length, parts: header.length };
  });
  return scored.reduce((best, other) =>
    other.known > best.known || (other.known === best.known && other.parts > best.parts) ? other : best,
  ).name;
}

/** The names in a header line if this separates them; none where its quotes do not fit. */
export function headerBy(line: Buffer, separator: Separator): string[] {
  const names: string[] = [];
  const splitter = new CsvSplitter(byteOf(separator), (record) => {
    for (let column = 0; column < record.count; column++) names.push(record.text(column));
  });
  try {
    splitter.push(line);
    splitter.end();
  } catch {
    return [];
  }
  return names;
}
