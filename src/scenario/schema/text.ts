/** Texts with a form of their own: names, instants, threshold rules. */

import { HOUR, MINUTE, NEVER, SECOND } from '../../compiled/kernel/time.ts';
import { parseDuration } from '../../kernel/duration.ts';
import { parseSize } from '../../kernel/size.ts';
import { type Leaf, leaf } from './leaf.ts';

const LONGEST_NAME = 64;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a scenario: kebab-case, since a folder is called after it. */
export const kebabName: Leaf<string, string> = leaf({
  expected: `a kebab-case name such as wechat-month, of ${LONGEST_NAME} characters at most`,
  read: (value, refuse) => {
    if (typeof value !== 'string' || !NAME.test(value)) return undefined;
    return value.length <= LONGEST_NAME
      ? value
      : refuse(`has ${value.length} characters, ${LONGEST_NAME} at most`);
  },
  write: (name) => name,
  json: { title: 'kebab-case name', type: 'string', pattern: NAME.source, maxLength: LONGEST_NAME },
});

/** A text that is not empty. */
export const someText: Leaf<string, string> = leaf({
  expected: 'a non-empty text',
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  write: (text) => text,
  json: { type: 'string', minLength: 1 },
});

/** An instant with the offset of its local time, which says what midnight is. */
export interface Instant {
  epochMs: number;
  offsetMinutes: number;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** An instant in ISO 8601; without an offset it is UTC. */
export const instant: Leaf<string, Instant> = leaf({
  expected: 'an instant such as 2026-03-02T00:00:00+08:00',
  read: (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
  write: formatInstant,
  json: { title: 'instant', type: 'string', pattern: INSTANT.source },
});

function parseInstant(text: string): Instant | undefined {
  const [, day, time = '00:00', offset = 'Z'] = INSTANT.exec(text) ?? [];
  if (day === undefined) return undefined;
  const local = new Date(`${day}T${time}Z`);
  // A day that the month does not have would otherwise be read as one of the next month.
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(day)) return undefined;
  const [hours, minutes] = offset === 'Z' ? [0, 0] : [Number(offset.slice(1, 3)), Number(offset.slice(4))];
  if (hours > 23 || minutes > 59) return undefined;
  const offsetMinutes = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) + 0;
  return { epochMs: local.getTime() - offsetMinutes * MINUTE, offsetMinutes };
}

function formatInstant({ epochMs, offsetMinutes }: Instant): string {
  const local = new Date(epochMs + offsetMinutes * MINUTE)
    .toISOString()
    .replace('.000Z', '')
    .replace('Z', '');
  return `${local}${formatOffset(offsetMinutes)}`;
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${clock}`;
}

export const OPERATORS = ['<=', '>=', '==', '<', '>'] as const;
const THRESHOLD = /^([a-zA-Z0-9]+(?:\.[a-zA-Z0-9-]+)*)\s*(<=|>=|==|<|>)\s*(\S+)$/;

/** A rule of a comparison, in which `base` stands for the value under the base. */
const BASED = /[<>=]\s*base\b/;

/** A rule that a metric has to keep: `metric op value`, the value in the metric's unit (ms, bytes or none). */
export interface Threshold {
  rule: string;
  path: string;
  op: (typeof OPERATORS)[number];
  value: number;
}

/** A threshold: `periodic.hitRate > 0.9`. */
export const threshold: Leaf<string, Threshold> = leaf({
  expected:
    'a rule such as "periodic.hitRate > 0.9": a metric, one of < <= > >= ==, and a number, duration or size',
  read: (value, refuse) => {
    if (typeof value !== 'string') return undefined;
    return BASED.test(value)
      ? refuse('is about a difference, which fleetcast compare judges: give it there, with --threshold')
      : parseThreshold(value.trim());
  },
  write: ({ rule }) => rule,
  json: { title: 'rule', type: 'string', pattern: `^\\s*${THRESHOLD.source.slice(1, -1)}\\s*$` },
});

function parseThreshold(rule: string): Threshold | undefined {
  const [, path, op, text] = THRESHOLD.exec(rule) ?? [];
  if (path === undefined || text === undefined) return undefined;
  const value = /^-?\d/.test(text) ? amountOf(text) : undefined;
  return value === undefined ? undefined : { rule, path, op: op as Threshold['op'], value };
}

/** A number, a duration in ms or a size in bytes. */
export function amountOf(text: string): number | undefined {
  const amount = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)
    ? Number(text)
    : (parseDuration(text) ?? parseSize(text));
  return amount === undefined || !Number.isFinite(amount) || amount === NEVER ? undefined : amount;
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** A local time of day: ms after midnight. */
export const timeOfDay: Leaf<string, number> = leaf({
  expected: 'a local time such as 03:00',
  read: (value) => {
    const [, hours, minutes, seconds = '0'] = (typeof value === 'string' && TIME_OF_DAY.exec(value)) || [];
    if (hours === undefined) return undefined;
    return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  },
  write: (time) => {
    const parts = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60, (time / SECOND) % 60];
    const [hours, minutes, seconds] = parts.map((part) => String(part).padStart(2, '0'));
    return seconds === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
  },
  json: { title: 'local time', type: 'string', pattern: TIME_OF_DAY.source },
});
