/**
 * Sources that the fleet engine compiles to WebAssembly say which numbers are words and bytes (docs/dialect.md, decision D17).
 * To the type checker, and to JavaScript, they are numbers like all others.
 */
type i32 = number;
type u8 = number;

/** The codes of a table `as const`: what `number & CodeOf<typeof TABLE>` may be, of which a switch must name each. */
type CodeOf<Table> = Table[keyof Table];
