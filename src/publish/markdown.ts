/** What a page in Markdown is made of, as text. */

export interface Heading {
  readonly depth: number;
  readonly text: string;
}

export interface Fence {
  readonly language: string;
  /** Where its text is a whole file: as the page calls it, in brackets beside the language. */
  readonly file: string | undefined;
  readonly text: string;
}

/** Blocks of code, in order. */
export function fencesOf(page: string): Fence[] {
  const fences = page.matchAll(/^```(\w*)(?: \[([^\]]+)\])?[^\n]*\n(.*?)^```$/gms);
  return [...fences].map(([, language, file, text]) => ({ language: language!, file, text: text! }));
}

/** Headings outside of blocks of code. */
export function headingsOf(page: string): Heading[] {
  const lines = withoutFences(page).matchAll(/^(#+) (.+)$/gm);
  return [...lines].map(([, marks, text]) => ({ depth: marks!.length, text: text! }));
}

/** Where the links of a page lead that stay in the repository: a path, an anchor, or both. */
export function linksOf(page: string): string[] {
  const links = withoutFences(page)
    .replaceAll(/`[^`\n]*`/g, '')
    .matchAll(/\]\(([^)\s]+)\)/g);
  return [...links].map(([, target]) => target!).filter((target) => !/^\w+:/.test(target));
}

/** The anchor of a heading, as GitHub and the site make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function withoutFences(page: string): string {
  return page.replaceAll(/^```.*?^```$/gms, '');
}
