/** What in a source is not the dialect (decision D17), told in less than a second: `npm run dialect`. */

import { dialectConditions } from './dialect-conditions.ts';
import { FOREIGN, KNOWN, type Mend } from './dialect-rules.ts';
import { type Place, placesIn, treeOf } from './dialect-tree.ts';

/** @returns a line for each trouble: `path:line: construct -> mend` */
export function dialectComplaints(path: string, text: string): string[] {
  const places = placesIn(treeOf(text));
  const conditions = dialectConditions(places);
  return places.flatMap((place) => {
    const mends = [...unknown(place), ...(conditions[place.node.type]?.(place) ?? [])];
    const line = text.slice(0, place.node.start).split('\n').length;
    return mends.map(([construct, mend]) => `${path}:${line}: ${construct} -> ${mend}`);
  });
}

function unknown({ node }: Place): Mend[] {
  if (KNOWN.has(node.type)) return [];
  return [FOREIGN[node.type] ?? [node.type, 'what src/compiler/dialect-rules.ts lists']];
}
