/** Which client a device has, and what it cannot do yet. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { clientReachesAt } from '../../compiled/domain/client.ts';
import { uptakeModel } from '../compile/uptake.ts';
import { compareVersions } from '../schema/client-version.ts';
import { type Clients, stagesOf } from '../schema/clients.ts';
import type { Since } from '../schema/since.ts';
import type { Instant } from '../schema/text.ts';

/** The version of the client on the device of a cell now. */
export function clientOf({ phone, now }: Cell, clients: Clients, start: Instant): string {
  const versions = stagesOf(clients).flatMap((stage) => stage.versions.map(({ version }) => version));
  const newestFirst = versions.sort((a, b) => compareVersions(b, a));
  const held = newestFirst.find((version) => {
    const uptake = uptakeModel(clients, version, start);
    return uptake === null || clientReachesAt(phone, uptake) <= now;
  });
  return held ?? newestFirst.at(-1)!;
}

const ABILITIES: Readonly<Record<keyof Since, string>> = {
  fetch: 'fetch',
  report: 'report',
  pullNow: 'be told to fetch at once',
};

/** What a client cannot do that later ones can. */
export function clientText(client: string, since: Since): string {
  const missing = (Object.keys(ABILITIES) as (keyof Since)[]).flatMap((key) => {
    const from = since[key];
    const isOld = from !== 'any' && compareVersions(client, from) < 0;
    return isOld ? [`${ABILITIES[key]} (since ${from})`] : [];
  });
  return missing.length === 0 ? `client ${client}` : `client ${client}: too old to ${listed(missing)}`;
}

function listed(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}
