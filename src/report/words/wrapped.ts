import { columnsOf, isWide } from './columns.ts';

/** Signs that may not begin a line. */
const CLOSING = /^[，。；：、！？）》”’]/;

/** Text in lines that are no wider than a terminal, broken between words and between Chinese characters. */
export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const { piece, gap } of piecesOf(text)) {
    const last = lines.at(-1)!;
    if (last !== '' && columnsOf(last) + gap.length + columnsOf(piece) > width) lines.push(piece);
    else lines[lines.length - 1] = last === '' ? piece : `${last}${gap}${piece}`;
  }
  return lines;
}

/** What is not broken, with the space before it: a word, or a Chinese character with the signs that close it. */
function piecesOf(text: string): { piece: string; gap: string }[] {
  return text.split(' ').flatMap((word) => {
    const pieces: string[] = [];
    let isBroken = true;
    for (const letter of word) {
      const breaks = isBroken || isWide(letter);
      if (breaks && !(pieces.length > 0 && CLOSING.test(letter))) pieces.push(letter);
      else pieces[pieces.length - 1] += letter;
      isBroken = isWide(letter);
    }
    if (pieces.length === 0) pieces.push('');
    return pieces.map((piece, index) => ({ piece, gap: index === 0 ? ' ' : '' }));
  });
}
