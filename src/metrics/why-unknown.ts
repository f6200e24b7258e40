import type { SharedChance } from '../scenario/compile/shared-chance.ts';
import type { Figure } from './figure.ts';
import type { Split } from './split.ts';
import type { UnknownError } from './unknown-error.ts';

interface Circumstances {
  /** What devices share by chance. */
  readonly shared: readonly SharedChance[];
  /** Whether a log says when people come. */
  readonly isTraced: boolean;
}

/** @param figure that has a value but no interval */
export function whyUnknown(
  { kind }: Figure,
  { runs, sizes }: Split,
  { shared, isTraced }: Circumstances,
): UnknownError {
  if (kind === 'largest') return 'largest';
  if (runs === 1 && shared.length > 0) return 'shared';
  if (kind === 'peak' && isTraced) return 'onePeople';
  if (kind === 'peak' && runs === 1) return 'oneRun';
  return sizes.length < 2 ? 'oneDevice' : 'fewDevices';
}
