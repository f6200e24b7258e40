/** Test support: who reads a setting, by its path. */

import type { Setting } from '../schema/setting-list.ts';
import type { Reader, ReaderTable } from './reader.ts';
import { SCENARIO_READERS } from './scenario-readers.ts';

/** The readers on the way to a setting, its own last; `undefined` if there is none. */
export function readersOf(path: string): readonly Reader[] | undefined {
  const way: Reader[] = [];
  let readers: ReaderTable | undefined = SCENARIO_READERS;
  for (const key of path.replaceAll('[]', '').split('.')) {
    const reader: Reader | undefined = readers?.[key];
    if (!reader) return undefined;
    way.push(reader);
    readers = reader.below;
  }
  return way;
}

/** A kind is read by whatever reads the object. */
export const isKind = ({ path }: Setting) => /(^|\.)kind$/.test(path) && !path.includes('columns');
