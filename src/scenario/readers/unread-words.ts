/** What a person is told of a key that nothing reads. */

import type { Words } from '../../kernel/words.ts';
import type { PlacedProblem } from '../problems/issue-problems.ts';
import type { UnreadKey } from './unread-keys.ts';

/** As a problem, which stands at the key. */
export function unreadProblem({ keys, condition, where }: UnreadKey): PlacedProblem {
  const { by, cure } = condition;
  return {
    keys,
    path: keys.join('.'),
    isKeyWrong: true,
    message: `nothing reads it: it is read by ${by.en}, and here ${condition.here(where).en}; leave it out, or ${cure}`,
  };
}

/** As notes: one for each thing that would read some of the keys. */
export function unreadNotes(found: readonly UnreadKey[]): readonly Words[] {
  const byReason = new Map<string, UnreadKey[]>();
  for (const key of found) {
    const reason = key.condition.by.en + key.condition.here(key.where).en;
    byReason.set(reason, [...(byReason.get(reason) ?? []), key]);
  }
  return [...byReason.values()].map(noteOf);
}

function noteOf(found: readonly UnreadKey[]): Words {
  const { condition, where } = found[0]!;
  const here = condition.here(where);
  const paths = found.map(({ keys }) => keys.join('.'));
  const [are, they] = paths.length === 1 ? ['has', 'it is'] : ['have', 'they are'];
  return {
    en: `${listOf(paths)} ${are} no effect: ${they} read by ${condition.by.en}, and here ${here.en}`,
    zh: `${paths.join('、')} 不起作用：仅由${apart(condition.by.zh)}读取，而此处${apart(here.zh).trimEnd()}`,
  };
}

/** Words in Chinese, set apart by a space from Chinese before and after them where they begin or end in Latin letters. */
function apart(words: string): string {
  return words.replace(/^(?=[\w])/, ' ').replace(/(?<=[\w])$/, ' ');
}

function listOf(paths: readonly string[]): string {
  return paths.length === 1 ? paths[0]! : `${paths.slice(0, -1).join(', ')} and ${paths.at(-1)}`;
}
