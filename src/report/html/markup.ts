/** HTML as a value of its own type: text put into a template is escaped, markup is not, so that neither is done twice. */

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | undefined | false | readonly Content[];

/** Builds markup; strings and numbers are escaped, lists are joined, `undefined` and `false` leave nothing. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = parts[0] ?? '';
  contents.forEach((content, index) => {
    text += contentText(content) + (parts[index + 1] ?? '');
  });
  return new Markup(text);
}

/** JSON that may stand in a script element: no `<`, so that neither `</script` nor `<!--` can occur; five figures. */
export function inlineJson(value: unknown): Markup {
  return new Markup(JSON.stringify(value, fiveFigures).replaceAll('<', '\\u003c'));
}

function fiveFigures(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}

function contentText(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return content.map(contentText).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
