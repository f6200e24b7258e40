/** From versions of the client to how the share of the devices that have one or a newer one grows. */

import { UptakeModel } from '../../compiled/domain/model.ts';
import { type Clients, shareFrom, stagesOf } from '../schema/clients.ts';
import type { Instant } from '../schema/text.ts';
import { made } from './made.ts';
import { inRun } from './when-in-run.ts';

/** @param from the first version that counts, or any @returns `null` if all devices have it always, or nobody knows */
export function uptakeModel(clients: Clients | null, from: string, start: Instant): UptakeModel | null {
  if (clients === null || from === 'any') return null;
  const stages = stagesOf(clients);
  const shares = Float64Array.from(stages, ({ versions }) => shareFrom(versions, from));
  if (shares.every((share) => share === 1)) return null;
  return made(UptakeModel, { at: Float64Array.from(stages, ({ at }) => inRun(at, start)), shares });
}
