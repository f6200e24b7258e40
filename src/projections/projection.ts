import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import type { FactCode } from '../facts/vocabulary.ts';

/**
 * A view of facts that can be split and merged (decision D8): a monoid with `empty` and `merge`, to which facts are added
 * one by one. It sees each fact together with the rows that the fact is about to change, and at the end every cell.
 */
export interface Projection<State> {
  empty(model: Model): State;
  /** The facts that it is told. */
  readonly hears: readonly FactCode[];
  add(state: State, cell: Cell, code: FactCode, a: number, b: number, c: number): void;
  /** The horizon: what is still open for this (device, app). Called once per cell, `cell.now` being its end. */
  end(state: State, cell: Cell): void;
  merge(into: State, from: State): void;
}

/** Facts before the warm-up build state and are left out of every metric. */
export function isMeasured(cell: Cell): boolean {
  return cell.now >= cell.world.warmupMs;
}
