/** Few scenarios that notice as much as many do. */

/**
 * The greedy cover, and of that only what notices something that no other does. Of scenarios that notice as much as each other the
 * first is taken. @param noticed by the name of a scenario, the mutants that it notices
 */
export function coverOf(noticed: ReadonlyMap<string, ReadonlySet<number>>): readonly string[] {
  const left = new Map([...noticed].map(([name, ids]) => [name, new Set(ids)]));
  const taken: string[] = [];
  for (;;) {
    const [name, ids] = [...left].reduce((best, each) => (each[1].size > best[1].size ? each : best), NOBODY);
    if (ids.size === 0) return needed(taken, noticed);
    taken.push(name);
    for (const id of [...ids]) for (const others of left.values()) others.delete(id);
  }
}

const NOBODY: readonly [string, ReadonlySet<number>] = ['', new Set<number>()];

/** Those taken first may have become needless. */
function needed(taken: readonly string[], noticed: ReadonlyMap<string, ReadonlySet<number>>): string[] {
  const times = new Map<number, number>();
  const count = (name: string, by: number) => {
    for (const id of noticed.get(name)!) times.set(id, (times.get(id) ?? 0) + by);
  };
  for (const name of taken) count(name, 1);
  return taken.filter((name) => {
    const isNeeded = [...noticed.get(name)!].some((id) => times.get(id) === 1);
    if (!isNeeded) count(name, -1);
    return isNeeded;
  });
}
