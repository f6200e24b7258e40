/** All inputs of a run, defaults included, as rows whose path is the one that `--set` takes. */

import { isGroup } from './given.ts';
import { count } from './quantity.ts';
import type { Speech } from './speech.ts';

type Say = Speech['say'];

const MOST_ITEMS = 24;

const NONE = { en: 'none', zh: '无' };

export interface InputRow {
  /** Dotted path below the group, such as `periodic.interval`. */
  readonly path: string;
  readonly value: string;
}

export interface InputGroup {
  /** The top-level key; empty for keys that hold a plain value. */
  readonly name: string;
  readonly rows: readonly InputRow[];
}

/** Plain top-level keys first, then a group for each key that holds others. */
export function inputGroups(inputs: { readonly [key: string]: unknown }, say: Say): readonly InputGroup[] {
  const plain: InputRow[] = [];
  const groups: InputGroup[] = [];
  for (const [key, value] of Object.entries(inputs)) {
    if (value === undefined) continue;
    if (isPlain(value)) plain.push({ path: key, value: valueText(value, say) });
    else groups.push({ name: key, rows: rowsOf(value, '', say) });
  }
  return [...(plain.length > 0 ? [{ name: '', rows: plain }] : []), ...groups];
}

function rowsOf(value: unknown, path: string, say: Say): readonly InputRow[] {
  if (isPlain(value)) return [{ path, value: valueText(value, say) }];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index), item])
    : Object.entries(value as object);
  return entries
    .filter(([, item]) => item !== undefined)
    .flatMap(([key, item]) => rowsOf(item, path === '' ? key : `${path}.${key}`, say));
}

/** Whether a value fits one cell: a scalar, a list of scalars, or an object that names its law or kind and little else. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isScalar) || (value.length > 0 && value.every(isWord));
  if (!isGroup(value)) return true;
  const items = Object.values(value);
  return items.length === 0 || isWord(value);
}

function isWord(value: unknown): boolean {
  if (!isGroup(value) || !('law' in value || 'kind' in value)) return false;
  return Object.values(value).every(
    (item) => isScalar(item) || (Array.isArray(item) && item.every(isScalar)),
  );
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function valueText(value: unknown, say: Say): string {
  if (Array.isArray(value)) return listText(value, say);
  if (isGroup(value)) return groupText(value, say);
  if (value === null) return '–';
  if (value === '') return '""';
  return String(value);
}

function listText(items: readonly unknown[], say: Say): string {
  if (items.length === 0) return say(NONE);
  const shown = items
    .slice(0, MOST_ITEMS)
    .map((item) => valueText(item, say))
    .join(', ');
  const rest = items.length - MOST_ITEMS;
  return rest > 0
    ? say({ en: `${shown} and ${count(rest)} more`, zh: `${shown} 等，另有 ${count(rest)} 项` })
    : shown;
}

function groupText(group: { readonly [key: string]: unknown }, say: Say): string {
  const parts = Object.entries(group)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) =>
      key === 'law' || key === 'kind' ? valueText(item, say) : `${key} ${valueText(item, say)}`,
    );
  return parts.length === 0 ? say(NONE) : parts.join(', ');
}
