/** A source with every mutant of it written into it, each behind its switch: one program instead of hundreds. */

import { field, placesIn, treeOf } from '../compiler/dialect-tree.ts';
import type { Mutant } from './mutants.ts';

/** No mutant has this number. */
const NOBODY = -1;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mutants: Mutant[];
  readonly inner: Span[];
  /** Each turn of a loop asks too, so that none goes on for ever unseen. */
  readonly isLoop: boolean;
}

/** @param mutants those of this source @param imported where the switch is imported from */
export function switched(text: string, mutants: readonly Mutant[], imported: string): string {
  const root: Span = {
    start: 0,
    end: text.length,
    mutants: [],
    inner: spansOf(text, mutants),
    isLoop: false,
  };
  return `import { isOn } from ${JSON.stringify(imported)};\n${written(text, root)}`;
}

/** Spans nest as the syntax tree does. */
function spansOf(text: string, mutants: readonly Mutant[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { node } of placesIn(treeOf(text))) {
    if (!/^(For|While|DoWhile)/.test(node.type)) continue;
    const { start, end } = field(node, 'body') as Mutant['node'];
    spans.set(`${start}-${end}`, { start, end, mutants: [], inner: [], isLoop: true });
  }
  for (const mutant of mutants) {
    const { start, end } = mutant.node;
    const key = `${start}-${end}`;
    if (!spans.has(key)) spans.set(key, { start, end, mutants: [], inner: [], isLoop: false });
    spans.get(key)!.mutants.push(mutant);
  }
  const top: Span[] = [];
  const open: Span[] = [];
  for (const span of [...spans.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
    (open.at(-1)?.inner ?? top).push(span);
    open.push(span);
  }
  return top;
}

/** A mutant is written as it is, without others in it, for one alone is alive. */
function written(text: string, { start, end, mutants, inner, isLoop }: Span): string {
  let at = start;
  let own = '';
  for (const span of inner) {
    own += text.slice(at, span.start) + written(text, span);
    at = span.end;
  }
  own += text.slice(at, end);
  if (mutants.some(({ isStatement }) => isStatement)) own = `{ if (!isOn(${mutants[0]!.id})) ${own} }`;
  if (isLoop) return `{ isOn(${NOBODY}); ${own} }`;
  if (own.startsWith('{ if (!isOn')) return own;
  return mutants.reduceRight((otherwise, { id, to }) => `(isOn(${id}) ? (${to}) : (${otherwise}))`, own);
}
