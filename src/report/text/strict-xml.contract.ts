/** Test support: reads XML as strictly as the standard asks: one root, tags that close, attributes in quotes, no bare sign, no forbidden character. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PIECE = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w-]*="[^"<]*")*)\s*(\/?)>|[^<]+|[\s\S]/g;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** @throws Error that says what is no XML */
export function strictXml(xml: string): Element {
  if (!xml.startsWith(DECLARATION)) throw new Error('no declaration');
  if (FORBIDDEN.test(xml))
    throw new Error(`a character that XML forbids: ${FORBIDDEN.exec(xml)![0].codePointAt(0)}`);
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [document];
  for (const [piece, closes, name, attributes = '', isEmpty] of xml
    .slice(DECLARATION.length)
    .matchAll(PIECE)) {
    const inside = stack.at(-1)!;
    if (name === undefined) {
      if (piece === '<') throw new Error('a < that begins no tag');
      inside.text += decoded(piece);
    } else if (closes) {
      if (stack.length === 1 || stack.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const opened: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(opened);
      if (!isEmpty) stack.push(opened);
    }
  }
  if (stack.length > 1) throw new Error(`<${stack.at(-1)!.name}> is not closed`);
  if (document.text.trim() !== '' || document.children.length !== 1) throw new Error('not one root');
  return document.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, decoded(value!)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (all, code?: string, name?: string) => {
    const letter = code === undefined ? NAMED[name ?? ''] : String.fromCodePoint(Number(code));
    if (letter === undefined) throw new Error(`an & that is no reference: ${all}`);
    return letter;
  });
}
