type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether colours and movements of the cursor may be written to a stream: on a terminal that knows them, unless the user
 * wants none: `NO_COLOR` with any value (https://no-color.org), or `FORCE_COLOR=0`.
 */
export function takesEscapeCodes(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = '', FORCE_COLOR = '', TERM }: Environment = process.env,
): boolean {
  const isUnwanted = NO_COLOR !== '' || FORCE_COLOR === '0' || FORCE_COLOR === 'false';
  return isTTY === true && !isUnwanted && TERM !== 'dumb';
}
