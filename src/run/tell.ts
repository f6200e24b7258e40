import { fleetModule } from '../compiler/fleet-module.ts';
import { metBy } from '../engines/met.ts';
import { metNotes } from '../engines/met-words.ts';
import { type Annotate, type Told, taleOf } from '../engines/tale.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { represented } from './represented.ts';

/** The life of one device as in the whole run: where devices meet at services, the whole run is lived for it. */
export async function tell(
  compiled: Compiled,
  device: number,
  annotate: Annotate = () => [],
): Promise<readonly Told[]> {
  const { model } = await represented(compiled);
  if (model.services.length === 0) return taleOf(model, device, annotate);
  const met = metBy(device, model, await fleetModule());
  const noteOf = metNotes(model, met);
  const both: Annotate = (...fact) => [...annotate(...fact), ...noteOf(...fact)];
  return taleOf(model, device, both, met);
}
