/** Faults of which the verification must notice each, so that the tester is tested: a place of the sources, and what to make of it. */

export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  /** What the file says, in one place. */
  readonly from: string;
  readonly to: string;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'the window is closed where it should be open',
    file: 'compiled/domain/guards/fetch.ts',
    from: 'idleMs >= policy.windowMs',
    to: 'idleMs > policy.windowMs',
  },
  {
    name: 'retries count from the due instant, not from the failure',
    file: 'compiled/domain/delays.ts',
    from: 'return retryAt(cell, cell.model.periodic!.retry!, cell.periodicFetch.question, chain, first);',
    to: 'return Math.max(cell.now, retryAt(cell, cell.model.periodic!.retry!, cell.periodicFetch.question, chain, first) - cell.now + cell.row.periodicStoredAt + cell.model.periodic!.intervalMs);',
  },
  {
    name: 'a day of the warm-up leaks into the metrics',
    file: 'compiled/books/projection.ts',
    from: 'return cell.now >= cell.world.warmupMs;',
    to: 'return cell.now >= cell.world.warmupMs - 86_400_000;',
  },
];

/** The sources with the fault in them. @throws Error if the place is not there just once: it has moved, and the fault with it */
export function planted(
  sources: ReadonlyMap<string, string>,
  { name, file, from, to }: PlantedFault,
): Map<string, string> {
  const parts = sources.get(file)?.split(from) ?? [];
  if (parts.length !== 2)
    throw new Error(
      `"${name}": ${file} should say ${JSON.stringify(from)} once, and says it ${Math.max(0, parts.length - 1)} times.`,
    );
  return new Map(sources).set(file, parts.join(to));
}
