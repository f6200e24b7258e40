import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import type { FactName } from '../facts/vocabulary.ts';

/**
 * A view of facts that can be split and merged (decision D8): a monoid with `empty` and `merge`, and what each fact that it
 * hears does to it. It sees a fact together with the rows that the fact is about to change, and at the end every cell.
 */
export interface Projection<State> {
  empty(model: Model): State;
  readonly on: { readonly [name in FactName]?: Hearing<State> };
  /** The horizon: what is still open for this (device, app). Called once per cell, `cell.now` being its end. */
  end(state: State, cell: Cell): void;
  merge(into: State, from: State): void;
}

/** What a fact does to a state; its numbers in the order of the vocabulary. */
export type Hearing<State> = (state: State, cell: Cell, a: number, b: number, c: number) => void;

/** Facts before the warm-up build state and are left out of every metric. */
export function isMeasured(cell: Cell): boolean {
  return cell.now >= cell.world.warmupMs;
}

/** Whether any of the time in which a device was observed is measured. */
export function isEverMeasured({ phone, world }: Cell): boolean {
  return phone.endAt > world.warmupMs;
}
