import type { Speech } from '../words/speech.ts';

/** Where the report is, as the last line that a command prints. */
export function reportLine(path: string, { say }: Speech): string {
  return `${say({ en: 'report', zh: '报告' })} ${path}`;
}
