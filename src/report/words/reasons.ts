/** In words, why a read found no fresh answer, or why an open read nothing. */

import { isOfRead } from '../../compiled/books/why.ts';
import type { Words } from '../../kernel/words.ts';
import { rowOf } from '../../metrics/catalogue/catalogue.ts';
import { REASON_CODES } from '../../metrics/reason-codes.ts';
import { REASON_NAMES, type Reason } from '../../metrics/reasons.ts';
import type { NotFreshMetrics } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';

/** A reason that reads have, under the title of its metric. */
const ofReads = (reason: keyof NotFreshMetrics, tone: Tone) => ({
  words: rowOf(`periodic.notFresh.${reason}`).title,
  tone,
});

const WORDS: Readonly<Record<Reason, { readonly words: Words; readonly tone: Tone }>> = {
  tooEarly: ofReads('tooEarly', 'age'),
  windowLapsed: ofReads('windowLapsed', 'stale'),
  noOpportunity: ofReads('noOpportunity', 'waiting'),
  limitPerOpportunity: ofReads('limitPerOpportunity', 'refused'),
  network: ofReads('network', 'hit'),
  failure: ofReads('failure', 'failed'),
  tooLarge: ofReads('tooLarge', 'refused'),
  tokenMissing: ofReads('tokenMissing', 'refused'),
  notStarred: ofReads('notStarred', 'refused'),
  inFlight: ofReads('inFlight', 'late'),
  firstUse: ofReads('firstUse', 'cold'),
  cacheCleared: ofReads('cacheCleared', 'unread'),
  hostNotRunning: ofReads('hostNotRunning', 'waiting'),
  hotStart: { words: { en: 'In memory, so not read', zh: '仍在内存中，未读取' }, tone: 'hot' },
  leftEarly: { words: { en: 'Left before it had loaded', zh: '加载完成前已离开' }, tone: 'late' },
  release: { words: { en: 'Delayed by a package download', zh: '被代码包下载阻塞' }, tone: 'load' },
  readAgain: { words: { en: 'Read again after an update', zh: '更新重启后再次读取' }, tone: 'load' },
  notFetched: { words: { en: 'Nothing is fetched', zh: '未启用拉取' }, tone: 'unread' },
  crashed: { words: { en: 'Crashed with a bad package', zh: '代码包有缺陷而崩溃' }, tone: 'failed' },
  notOpened: { words: { en: 'Not opened', zh: '未打开' }, tone: 'unread' },
};

/** By the codes under which they are counted; names are those of results. */
export const REASONS = REASON_NAMES.map((name) => ({ name, code: REASON_CODES[name], ...WORDS[name] }));

/** Those that a read can have, and not only an open. */
export const REASONS_OF_READS = REASONS.filter(({ code }) => isOfRead(code));
