import type { Model } from '../compiled/domain/model.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { metBy } from '../engines/met.ts';
import { metNotes } from '../engines/met-words.ts';
import { type Annotate, type Told, taleOf } from '../engines/tale.ts';

/** The life of one device as in the whole run: where devices meet at services, the whole run is lived for it. */
export async function tell(
  model: Model,
  device: number,
  annotate: Annotate = () => [],
): Promise<readonly Told[]> {
  if (model.services.length === 0) return taleOf(model, device, annotate);
  const met = metBy(device, model, await fleetModule());
  const noteOf = metNotes(model, met);
  const both: Annotate = (...fact) => [...annotate(...fact), ...noteOf(...fact)];
  return taleOf(model, device, both, met);
}
