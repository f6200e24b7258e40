/** How a report speaks one language: its sentences, and the numbers, durations and dates in them. */

import type { Language, Words } from '../../kernel/words.ts';
import { type Calendar, calendar } from './calendar.ts';
import { type Measures, measures } from './measures.ts';

/** Its functions need no `this`, so that each part of a report takes out those that it uses. */
export interface Speech extends Measures, Calendar {
  readonly language: Language;
  /** The one of two twins that is in this language. */
  say(words: Words): string;
  /** Sentences one after the other. */
  paragraph(sentences: readonly string[]): string;
}

const SPEECHES: Readonly<Record<Language, Speech>> = { en: speaking('en'), zh: speaking('zh') };

export function speechOf(language: Language): Speech {
  return SPEECHES[language];
}

function speaking(language: Language): Speech {
  return {
    language,
    say: (words) => words[language],
    paragraph: (sentences) => sentences.join(language === 'zh' ? '' : ' '),
    ...measures(language),
    ...calendar(language),
  };
}
