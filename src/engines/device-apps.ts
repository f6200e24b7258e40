import { beginPhone } from '../compiled/domain/begin.ts';
import { Phone } from '../compiled/domain/cell.ts';
import type { Model } from '../compiled/domain/model.ts';

export interface DeviceApp {
  /** As facts name it. */
  readonly app: number;
  /** As the scenario or the trace calls it; empty where there is one app that nobody named. */
  readonly name: string;
}

/** The apps that a device has, in the order of the list. */
export function appsOfDevice(model: Model, device: number): readonly DeviceApp[] {
  const { traced } = model;
  if (traced) return traced.devices[device]!.apps.map(({ app }) => ({ app, name: traced.appIds[app]! }));
  const phone = new Phone(model);
  beginPhone(phone, device);
  return [...phone.appAt.subarray(0, phone.apps)].map((app) => ({ app, name: phone.cohort.apps[app]!.name }));
}

/** The cohort of a device, by name; empty where there is one that nobody named. */
export function cohortOfDevice(model: Model, device: number): string {
  const phone = new Phone(model);
  beginPhone(phone, device);
  return phone.cohort.name;
}
