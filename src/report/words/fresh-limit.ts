import { NEVER } from '../../compiled/kernel/time.ts';
import type { ReportContext } from './report-context.ts';

/** What counts as fresh, where a sentence names what a read found: `an answer no older than 12 h`. */
export function freshAnswer({ given: { freshForMs }, say, duration }: ReportContext): string {
  if (freshForMs === NEVER) return say({ en: 'an answer, which is always fresh', zh: '数据（永不过期）' });
  if (freshForMs === null) return say({ en: 'a fresh answer', zh: '新鲜数据' });
  return say({
    en: `an answer no older than ${duration(freshForMs)}`,
    zh: `年龄不超过 ${duration(freshForMs)}的数据`,
  });
}
