import type { Timer } from '../../machines/vocabulary.ts';
import { RANK } from '../kernel/rank.ts';

/** Which of the things that happen at one instant a timer is. */
export const TIMER_RANK: Readonly<Record<Timer, number>> = {
  'host.expire': RANK.destroy,
  'sweep.due': RANK.due,
  'sweep.settled': RANK.caused,
  'walk.step': RANK.due,
  'package.loaded': RANK.packageLoaded,
  'prompt.answered': RANK.packageLoaded,
  'check.reply': RANK.answer,
  'download.done': RANK.answer,
  'update.expired': RANK.readTimeout,
  'update.retry': RANK.due,
  'push.arrived': RANK.answer,
  'release.learned': RANK.answer,
  'os.suspend': RANK.suspend,
  'os.destroy': RANK.destroy,
  'os.kill': RANK.kill,
  'fetch.due': RANK.due,
  'open.settled': RANK.caused,
  'retry.due': RANK.due,
  'periodic.reply': RANK.answer,
  'periodic.readExpired': RANK.readTimeout,
  'own.reply': RANK.answer,
  'own.retryDue': RANK.due,
  'pre.reply': RANK.answer,
  'pre.readExpired': RANK.readTimeout,
  'pre.retryDue': RANK.due,
};
