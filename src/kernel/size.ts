/** Sizes as people write them: bytes, or `40KiB`, `1.5MiB`. */

const UNITS = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 } as const;
const LARGEST = 2 ** 53;
const PATTERN = /^(\d+(?:\.\d+)?)(B|KiB|MiB|GiB)$/;

/** What {@link parseSize} accepts, in the words of an error message. */
export const SIZE_FORM = 'a size such as 40KiB or 1.5MiB, or a number of bytes';

/** Reads a size. @returns whole bytes, or `undefined` if the value is no size (negative ones and those beyond 2^53 are none). */
export function parseSize(value: unknown): number | undefined {
  if (typeof value === 'number') return wholeBytes(value);
  if (typeof value !== 'string') return undefined;
  const match = PATTERN.exec(value.trim());
  return match ? wholeBytes(Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]) : undefined;
}

function wholeBytes(bytes: number): number | undefined {
  return bytes >= 0 && bytes <= LARGEST ? Math.round(bytes) : undefined;
}

/** Writes a size with the largest unit that divides it, so that `parseSize` reads the same number back. */
export function formatSize(bytes: number): string {
  if (bytes === 0) return '0B';
  const unit = (['GiB', 'MiB', 'KiB'] as const).find((name) => bytes % UNITS[name] === 0) ?? 'B';
  return `${bytes / UNITS[unit]}${unit}`;
}

/** Writes a size for reading: three figures in the largest fitting unit (`7.63 MiB`). */
export function roundSize(bytes: number): string {
  const unit = (['GiB', 'MiB', 'KiB'] as const).find((name) => Math.abs(bytes) >= UNITS[name]) ?? 'B';
  return `${Number((bytes / UNITS[unit]).toPrecision(3))} ${unit}`;
}
