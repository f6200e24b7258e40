export interface Word {
  readonly text: string;
  /** In a few words; may be empty. */
  readonly meaning: string;
}

/** What can stand at a place of a command line. */
export interface Answer {
  readonly words: readonly Word[];
  /** What the shell finds when it is asked: files with the endings of a scenario, or ids of runs, among others. */
  readonly found: readonly ('files' | 'folders' | 'scenarios' | 'runs')[];
  /** Whether more follows right behind a word, without a space. */
  readonly isOpen: boolean;
}

export const NOTHING: Answer = { words: [], found: [], isOpen: false };

export function wordsOf(texts: readonly string[], meaning = ''): readonly Word[] {
  return texts.map((text) => ({ text, meaning }));
}
