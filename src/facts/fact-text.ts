import { formatDuration } from '../kernel/duration.ts';
import { FACT_TYPES, type Fact, type Payload } from './vocabulary.ts';

/** How to write durations and instants, both in ms. */
export interface TimeWords {
  duration(durationMs: number): string;
  instant(at: number): string;
  /** Whether an instant that never comes is left out rather than told. */
  readonly isSilentOnNever?: boolean;
}

const PLAIN: TimeWords = { duration: formatDuration, instant: formatDuration };

/** A fact with its numbers, named: `PeriodicHit(age 12h, lagVersions 1)`; zeros are left out. */
export function factText(fact: Fact, words: TimeWords = PLAIN): string {
  const { name, payload } = FACT_TYPES[fact.code]!;
  const numbers = payload.flatMap((part, index) => {
    const value = [fact.a, fact.b, fact.c][index]!;
    const isSilent = value === 0 || (words.isSilentOnNever && part.unit === 'instant' && value < 0);
    return isSilent ? [] : [numberText(part, value, words)];
  });
  return numbers.length > 0 ? `${name}(${numbers.join(', ')})` : name;
}

function numberText({ name, unit, names }: Payload, value: number, words: TimeWords): string {
  switch (unit) {
    case 'flag':
      return name;
    case 'ms':
      // A duration is written with its unit.
      return `${name.replace(/Ms$/, '')} ${words.duration(value)}`;
    case 'instant':
      return `${name} ${value < 0 ? 'never' : words.instant(value)}`;
    case 'millionths':
      return `${name} ${value / 1_000_000}`;
    case 'code':
      return `${name} ${names?.[value] ?? value}`;
    default:
      return `${name} ${value}`;
  }
}
