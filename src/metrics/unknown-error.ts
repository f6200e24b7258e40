/** Why nothing is known of how far off a metric is: a missing interval is always explained. */

import type { SharedChance } from '../scenario/compile/shared-chance.ts';
import type { Figure } from './figure.ts';
import type { Split } from './split.ts';

export type UnknownError =
  /** All devices share chance, and there is one run. */
  | 'shared'
  /** Of a peak: there is one run, and it has one peak. */
  | 'oneRun'
  /** There is one device, or a group of them that cannot be told apart. */
  | 'oneDevice'
  /** The largest that was seen has no law. */
  | 'largest'
  /** All that was measured is of one group of devices. */
  | 'fewDevices';

/** By dotted path of a metric that has a value but no interval. */
export type UnknownErrors = Readonly<Record<string, UnknownError>>;

/** @param figure that has a value but no interval @param shared what devices share by chance */
export function whyUnknown(
  { kind }: Figure,
  { runs, sizes }: Split,
  shared: readonly SharedChance[],
): UnknownError {
  if (kind === 'largest') return 'largest';
  if (runs === 1 && shared.length > 0) return 'shared';
  if (runs === 1 && kind === 'peak') return 'oneRun';
  return sizes.length < 2 ? 'oneDevice' : 'fewDevices';
}
