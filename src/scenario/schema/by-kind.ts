/** Objects that come in kinds (or laws): which keys there are depends on which it is. */

import * as z from 'zod';

type Option = z.ZodObject<z.ZodRawShape, z.core.$strict>;

/** One of several objects, told apart by `kind` or `law`. An option whose kind has a default is the one without it. */
export function byKind<const Options extends readonly [Option, ...Option[]]>(
  key: 'kind' | 'law',
  options: Options,
): z.ZodDiscriminatedUnion<Options> {
  const kinds = options.flatMap((option) => [...(option.shape[key]?._zod.values ?? [])]);
  const expected = `an object with a ${key} (${kinds.join(', ')})`;
  return z.discriminatedUnion(key, options, {
    error: (issue) => ((issue.code as string) === 'invalid_type' ? expected : undefined),
  });
}
