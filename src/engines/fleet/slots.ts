import { type Exogenous, type MachineName, TIMER_OWNER, type Timer } from '../../../machines/vocabulary.ts';
import { RANK } from '../../kernel/rank.ts';
import { camel } from '../camel.ts';
import { TIMER_RANK } from '../timer-rank.ts';

/** What can come from the queue of a (device, app) pair. */
export type Slot = Exogenous | Timer;

const EXOGENOUS: Readonly<Record<Exogenous, { readonly owner: MachineName; readonly rank: number }>> = {
  'net.change': { owner: 'network', rank: RANK.network },
  'script.step': { owner: 'script', rank: RANK.fault },
  'host.activate': { owner: 'host', rank: RANK.host },
  'sweep.begin': { owner: 'sweep', rank: RANK.windowEdge },
  'host.leave': { owner: 'host', rank: RANK.suspend },
  'user.open': { owner: 'lifecycle', rank: RANK.open },
  'user.close': { owner: 'lifecycle', rank: RANK.close },
};

/** All slots in the order of their ranks, so that among equal instants the first slot is the one that comes first. */
export const SLOTS: readonly Slot[] = [
  ...(Object.keys(EXOGENOUS) as Exogenous[]),
  ...(Object.keys(TIMER_OWNER) as Timer[]),
].sort((a, b) => rankOf(a) - rankOf(b));

export function rankOf(slot: Slot): number {
  return slot in EXOGENOUS ? EXOGENOUS[slot as Exogenous].rank : TIMER_RANK[slot as Timer];
}

export function ownerOf(slot: Slot): MachineName {
  return slot in EXOGENOUS ? EXOGENOUS[slot as Exogenous].owner : TIMER_OWNER[slot as Timer];
}

/** The slots of the same rank: which of two comes first at one instant is decided by which was armed first. */
export function rivalsOf(slot: Slot): Slot[] {
  return SLOTS.filter((other) => other !== slot && rankOf(other) === rankOf(slot));
}

export function isTimer(slot: Slot): slot is Timer {
  return slot in TIMER_OWNER;
}

/** The field that says when a slot is due. */
export function at(slot: Slot): string {
  return `${camel(slot)}At`;
}

/** The field that says in which order it was armed. */
export function order(slot: Slot): string {
  return `${camel(slot)}Order`;
}

/** `lifecycle` and `user.open` make `lifecycleUserOpen`. */
export function idOf(...words: readonly string[]): string {
  return camel(words.join('.'));
}
