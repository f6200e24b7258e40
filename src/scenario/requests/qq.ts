import type { FetchContext, FetchRequest } from './fetch-request.ts';
import { wechatRequest } from './wechat.ts';

/** QQ: the parameters of WeChat, without the version of the package. */
export function qqRequest(context: FetchContext): FetchRequest {
  return wechatRequest({ ...context, version: '' });
}
