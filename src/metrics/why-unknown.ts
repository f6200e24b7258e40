import type { SharedChance } from '../scenario/compile/shared-chance.ts';
import type { Figure } from './figure.ts';
import type { Split } from './split.ts';
import type { UnknownError } from './unknown-error.ts';

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
