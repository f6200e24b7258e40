/** A value as a problem shows it: short enough for one line, whatever it is. */

const LONGEST = 60;

/** Writes a value for a message: texts quoted and cut, lists and objects named rather than printed. */
export function showValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  return cut(String(value));
}

/** A text, cut if it is long. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
