/** Which mutant is alive in this thread. Sources are loaded once, with every mutant in them, and each is behind its switch. */

/** A mutant that goes on and on: told by how often switches are asked, so that it does not depend on the machine. */
export class EndlessError extends Error {
  override readonly name = 'EndlessError';
}

/** What switches have been asked since {@link turnOn}. */
export interface Asked {
  count: number;
  readonly ids: Set<number>;
}

let alive = -1;
let mostAsked = Number.POSITIVE_INFINITY;
let asked: Asked = { count: 0, ids: new Set() };

/** Brings one mutant to life. @param id -1: none @param most after how many questions it is endless */
export function turnOn(id: number, most: number = Number.POSITIVE_INFINITY): Asked {
  alive = id;
  mostAsked = most;
  asked = { count: 0, ids: new Set() };
  return asked;
}

/** Called by the mutated sources. @throws EndlessError */
export function isOn(id: number): boolean {
  asked.count += 1;
  if (asked.count > mostAsked) throw new EndlessError(`asked more than ${mostAsked} times`);
  if (alive < 0) asked.ids.add(id);
  return id === alive;
}
