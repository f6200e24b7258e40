/**
 * Addresses from which a platform fetches: HTTPS, parameters of their own included. Some are templates (Binance, "The rules of
 * *-fetch-url"): a variable such as {lang} takes an argument of the request, and {cdnUrl} may begin the address.
 */

import { type Leaf, leaf } from './leaf.ts';

/** The arguments that a variable can take. */
const ARGUMENTS = ['appid', 'token', 'code', 'timestamp', 'path', 'query', 'lang', 'version', 'cdnUrl'];
const CDN = '{cdnUrl}';

export const address: Leaf<string, string> = leaf({
  expected: 'an address such as https://example.com/data, HTTPS only',
  read: (value, refuse) => {
    if (typeof value !== 'string') return undefined;
    if (/^http:\/\//i.test(value)) return refuse('is not HTTPS, which the platform requires');
    return /^(https:\/\/[^/?#\s]|\{cdnUrl\})\S*$/.test(value) ? value : undefined;
  },
  write: (text) => text,
  json: { title: 'HTTPS address', type: 'string', pattern: '^(https://[^/?#\\s]|\\{cdnUrl\\})\\S*$' },
});

/** A template with its variables filled in. */
export interface Filled {
  readonly address: string;
  /** The arguments that stand in it. */
  readonly used: ReadonlySet<string>;
}

/**
 * Each variable takes its argument, as often as it stands there; one whose argument has no value is replaced by nothing. A word in
 * braces that is no argument is no variable and stays. `cdnUrl` is an address of its own, so that it is not encoded.
 */
export function filledIn(template: string, values: ReadonlyMap<string, string | null>): Filled {
  const used = new Set<string>();
  const text = template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (!ARGUMENTS.includes(name)) return whole;
    used.add(name);
    const value = values.get(name) ?? '';
    return name === 'cdnUrl' ? value : encoded(value);
  });
  return { address: text, used };
}

/** As a part of an address; half a character, which none can hold, becomes the sign for it. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** What is set once and can stand in an address, and the list of those that may be requested. */
interface Given {
  readonly appid: string;
  readonly token: string;
  readonly lang: string;
  readonly path: string;
  readonly query: string;
  readonly cdnUrl?: string;
  readonly serviceDomains: readonly string[];
}

/** What is wrong with the host that an address comes to once its variables are filled in; `undefined` if it may be requested. */
export function hostProblem(template: string, given: Given): string | undefined {
  const { cdnUrl, serviceDomains } = given;
  if (template.startsWith(CDN) && cdnUrl === undefined) return `begins with ${CDN}, and cdnUrl is not given`;
  // What each request fills in anew stands for any value of it.
  const each = { token: `${given.token}-0`, code: 'code-0', timestamp: '0', version: '0' };
  const { address: text, used } = filledIn(
    template,
    new Map(Object.entries({ ...given, ...each, cdnUrl } as never)),
  );
  const then = used.size > 0 ? ', once its variables are filled in' : '';
  if (!text.startsWith('https://')) return `comes to ${text}${then}, which is not HTTPS`;
  const host = hostOf(text);
  if (host === undefined) return `comes to ${text}${then}, which is no address`;
  const isListed = serviceDomains.some((domain) => {
    const listed = hostOf(`https://${domain}`) ?? domain;
    return host === listed || host.endsWith(`.${listed}`);
  });
  if (isListed) return undefined;
  return `${host} is not on the list of service domains (${serviceDomains.join(', ')})${then}`;
}

/** With its port, if it has one of its own. */
function hostOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).host : undefined;
}
