import type { FetchContext, FetchRequest } from './fetch-request.ts';
import { wechatRequest } from './wechat.ts';

/** FinClip: the parameters of WeChat under its own name space; the SDK in the host sends both kinds. */
export function finclipRequest(context: FetchContext): FetchRequest {
  return { ...wechatRequest(context), by: 'the SDK' };
}
