/** Local time: an offset from UTC, or a zone by its name in the time zone database. */

import { NEVER } from '../../compiled/kernel/time.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import { isZone, zoneNames } from '../zones/tz-database.ts';
import { type Leaf, leaf } from './leaf.ts';
import { type Instant, instant } from './text.ts';

/**
 * A zone as a run keeps it in its inputs: its name, the first instant that shows each of its offsets, and until when they are known:
 * `[Europe/Berlin, 2026-03-02T00:00:00+01:00, 2026-03-29T03:00:00+02:00, 2026-03-30T00:00:00Z]`.
 */
export type KeptZone = readonly string[];

const OFFSET = /^(?:Z|([+-])(\d\d):(\d\d))$/;
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

export const timeZone: Leaf<string | KeptZone, TimeZone> = leaf<string | KeptZone, TimeZone>({
  expected: 'an offset from UTC such as +08:00, or a time zone such as Europe/Berlin',
  read: (value, refuse) => {
    if (Array.isArray(value)) return keptZone(value);
    if (typeof value !== 'string') return undefined;
    const offsetMinutes = offsetOf(value);
    if (offsetMinutes !== undefined) return fixedZone(value, offsetMinutes);
    if (!NAME.test(value)) return undefined;
    if (isZone(value)) return { name: value, offsets: null, until: NEVER };
    return value.includes('/')
      ? refuse(`"${value}" is no time zone that this Node knows${nearest(value)}`)
      : undefined;
  },
  // Zod asks for the form of an optional key that is absent, and leaves it out.
  write: (zone: TimeZone | undefined) => (zone ? writtenZone(zone) : ''),
  json: {
    title: 'time zone',
    anyOf: [
      { type: 'string', pattern: `${OFFSET.source}|${NAME.source}` },
      { type: 'array', items: { type: 'string' }, minItems: 3 },
    ],
  },
});

function writtenZone({ name, offsets, until }: TimeZone): string | KeptZone {
  if (offsets === null || until === NEVER) return name;
  return [name, ...[...offsets, { epochMs: until, offsetMinutes: 0 }].map(written)];
}

/** A zone whose clocks are never put forward or back. */
export function fixedZone(name: string, offsetMinutes: number): TimeZone {
  return { name, offsets: [{ epochMs: Number.NEGATIVE_INFINITY, offsetMinutes }], until: NEVER };
}

function offsetOf(text: string): number | undefined {
  const [all, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (all === undefined) return undefined;
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 || Number(minutes) > 59 ? undefined : (sign === '-' ? -1 : 1) * size + 0;
}

function keptZone([name, ...texts]: readonly unknown[]): TimeZone | undefined {
  if (typeof name !== 'string' || !isZone(name) || texts.length < 2) return undefined;
  const instants = texts.map(instantOf).filter((at) => at !== undefined);
  const isAscending = instants.every(({ epochMs }, at) => at === 0 || epochMs > instants[at - 1]!.epochMs);
  if (instants.length < texts.length || !isAscending) return undefined;
  return { name, offsets: instants.slice(0, -1), until: instants.at(-1)!.epochMs };
}

function instantOf(value: unknown): Instant | undefined {
  return instant.safeDecode(value as string).data;
}

function written(at: Instant): string {
  return instant.encode(at) as string;
}

/** The zone whose last part is the same, or whose first part is. */
function nearest(name: string): string {
  const city = name.split('/').at(-1)!.toLowerCase();
  const near = zoneNames().find((each) => each.split('/').at(-1)!.toLowerCase() === city);
  return near ? `; did you mean ${near}?` : '; the list is at https://www.iana.org/time-zones';
}
