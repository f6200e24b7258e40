/** From what was tallied to the metrics of a result (contract, section 2): each row of the catalogue gives a figure. */

import { branchNamed, branchOf } from './catalogue/branches.ts';
import { CATALOGUE } from './catalogue/catalogue.ts';
import type { MetricsOf } from './catalogue/metrics-of.ts';
import type { Rows, Seen } from './catalogue/row.ts';
import { amountOf, type Figure } from './figure.ts';
import type { Ratio } from './ratio.ts';
import type { Metrics } from './result.ts';

/** By dotted path; those of a branch that is missing are left out. */
export type Figures = ReadonlyMap<string, Figure>;

export function figuresOf(seen: Seen, rows: Rows = CATALOGUE): Figures {
  const there = Object.entries(rows).filter(([path]) => branchNamed(branchOf(path)).isThere?.(seen) ?? true);
  return new Map(there.map(([path, row]) => [path, row.of(seen)]));
}

/** The metrics that figures say. @param runs how many replications they were added up over */
export function metricsFrom(figures: Figures, runs: number): Metrics {
  return treeOf(CATALOGUE, (path) => {
    const figure = figures.get(path);
    return figure && amountOf(figure, runs);
  });
}

/** Values by dotted path as the tree that a result holds, in the order of rows. @param valueAt `undefined` where the branch is missing */
export function treeOf<R extends Rows>(rows: R, valueAt: (path: string) => Ratio | undefined): MetricsOf<R> {
  return nested(Object.keys(rows), valueAt) as MetricsOf<R>;
}

/** The same of any paths. */
export function nested<Path extends string>(
  paths: readonly Path[],
  valueAt: (path: Path) => Ratio | undefined,
): object {
  const root: Record<string, unknown> = {};
  for (const path of paths) {
    const value = valueAt(path);
    if (value === undefined) root[branchOf(path)] = null;
    else put(root, path.split('.'), value);
  }
  return root;
}

function put(root: Record<string, unknown>, path: readonly string[], value: Ratio): void {
  let node = root;
  for (const key of path.slice(0, -1)) {
    node[key] ??= {};
    node = node[key] as Record<string, unknown>;
  }
  node[path.at(-1)!] = value;
}
