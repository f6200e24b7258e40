import type { Speech } from './speech.ts';

/** What one should know before trusting the numbers, as a line of its own. @param of whom it concerns, if not all */
export function noteText(note: string, { say }: Speech, of = ''): string {
  if (of !== '') return say({ en: `Note (${of}): ${note}.`, zh: `说明（${of}）：${note}。` });
  return say({ en: `Note: ${note}.`, zh: `说明：${note}。` });
}
