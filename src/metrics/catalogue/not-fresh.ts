import type { Words } from '../../kernel/words.ts';
import { type Count, count } from '../figure.ts';
import { REASON_CODES } from '../reason-codes.ts';
import type { Reason } from '../reasons.ts';
import type { Row, Rows } from './row.ts';

/** Reads that found nothing fresh for a reason: see {@link whyNotFresh}. */
function because(reason: Reason, title: Words, when: Words): Row<Count> {
  return {
    title,
    unit: 'count',
    better: 'less',
    definition: {
      en: `Reads of the periodic cache without a fresh answer, because ${when.en}.`,
      zh: `读取周期性更新缓存时未取到新鲜数据的次数，原因：${when.zh}。`,
    },
    of: ({ tally }) => count(tally.notFresh.reads[REASON_CODES[reason]]!),
  };
}

/** Why reads of the periodic cache found nothing fresh: each has one reason, so these add up to reads less fresh hits. */
export const NOT_FRESH = {
  'periodic.notFresh.tooEarly': because(
    'tooEarly',
    { en: 'Fetched too early', zh: '更新过早' },
    {
      en: 'the last fetch was too early for it and the next one not yet due',
      zh: '上一次更新过早，而下一次尚未到期',
    },
  ),
  'periodic.notFresh.windowLapsed': because(
    'windowLapsed',
    { en: 'Not used within the window', zh: '超出使用窗口' },
    {
      en: 'the app had not been used within the window when a fetch was due',
      zh: '更新到期时，该小程序已超过窗口期未被使用',
    },
  ),
  'periodic.notFresh.noOpportunity': because(
    'noOpportunity',
    { en: 'No opportunity to fetch yet', zh: '尚无更新时机' },
    {
      en: 'a fetch was due, but no tick, sweep or activation of the host had come',
      zh: '更新已到期，但轮询、定时扫描或宿主切到前台尚未发生',
    },
  ),
  'periodic.notFresh.limitPerOpportunity': because(
    'limitPerOpportunity',
    { en: 'Limit per opportunity', zh: '单次时机数量受限' },
    {
      en: 'so many apps were due at once that the limit per opportunity left this one out',
      zh: '同时到期的小程序超过单次更新上限，该小程序未被选中',
    },
  ),
  'periodic.notFresh.network': because(
    'network',
    { en: 'Network', zh: '网络原因' },
    {
      en: 'the network was not one on which a fetch is made, or failed the request',
      zh: '当时的网络不满足更新条件，或请求在网络上失败',
    },
  ),
  'periodic.notFresh.failure': because(
    'failure',
    { en: 'Failed at the origin', zh: '开发者服务器失败' },
    {
      en: 'the request failed at the origin, by time-out or by overload',
      zh: '请求因开发者服务器出错、超时或过载而失败',
    },
  ),
  'periodic.notFresh.tooLarge': because(
    'tooLarge',
    { en: 'Answer too large', zh: '响应过大' },
    { en: 'the answer was over 256 KiB and not stored', zh: '响应超过 256 KiB，未写入缓存' },
  ),
  'periodic.notFresh.tokenMissing': because(
    'tokenMissing',
    { en: 'No token', zh: '未设置 TOKEN' },
    { en: 'the platform fetches only with a token and none was set', zh: '平台要求 TOKEN，而该用户未设置' },
  ),
  'periodic.notFresh.notStarred': because(
    'notStarred',
    { en: 'Not starred', zh: '未被星标' },
    {
      en: 'the platform fetches only for apps that people have starred',
      zh: '平台只为将小程序设为星标的用户更新',
    },
  ),
  'periodic.notFresh.inFlight': because(
    'inFlight',
    { en: 'Answer on its way', zh: '响应在途' },
    { en: 'the answer was still on its way', zh: '响应尚在途中' },
  ),
  'periodic.notFresh.firstUse': because(
    'firstUse',
    { en: 'First use of the app', zh: '首次使用' },
    {
      en: 'it was the first use of the app: nothing could have been fetched',
      zh: '首次使用该小程序，此前不可能有更新',
    },
  ),
  'periodic.notFresh.cacheCleared': because(
    'cacheCleared',
    { en: 'Cache cleared', zh: '缓存被清除' },
    { en: 'the cache had been cleared', zh: '缓存已被清除' },
  ),
  'periodic.notFresh.hostNotRunning': because(
    'hostNotRunning',
    { en: 'Host not running', zh: '宿主未运行' },
    {
      en: 'the host process had ended while a fetch waited or was in flight, or was not running at a tick',
      zh: '拉取等待或在途时宿主进程已结束，或轮询时宿主未运行',
    },
  ),
} as const satisfies Rows;
