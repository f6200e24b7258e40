/** What is the same for all policies, or they would not be tried on the same people at the same time, or told of in the same rows. */
export const SHARED = [
  'seed',
  'devices',
  'represents',
  'start',
  'timeZone',
  'horizon',
  'warmup',
  'series',
] as const;

/** The first of some paths of keys that changes it. */
export function changeOfPeople(paths: readonly string[]): string | undefined {
  return paths.find((path) => SHARED.some((shared) => shared === path || path.startsWith(`${shared}.`)));
}
