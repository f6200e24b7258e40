/** What a reader reads of a report, line by line: the text of its markup, its charts and its labels for those who see neither. */

import type { Picture } from '../../report/charts/picture.ts';
import { type Page, pageFooter } from '../../report/html/page-html.ts';

export function linesOfPage({ speech, version, header, main, pictures }: Page): readonly string[] {
  const footer = pageFooter(version, speech);
  return [...linesOfMarkup(`${header.text}${main.text}${footer.text}`), ...pictures.flatMap(linesOfChart)];
}

function linesOfMarkup(markup: string): readonly string[] {
  return markup
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, '\n$1\n')
    .replace(/<(?:b|code|span|wbr|a)\b[^>]*>|<\/(?:b|code|span|a)>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => unescaped(line).trim());
}

function linesOfChart({ chart }: Picture): readonly string[] {
  return chart ? textsIn(chart) : [];
}

/** Every text in a value, in its order, but for the words that only the page's script reads. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['kind', 'tone', 'unit'].includes(key) ? [] : textsIn(part),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
