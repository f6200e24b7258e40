/** A command line of this program that can be pasted into a shell. */
export function commandLine(args: readonly string[]): string {
  return ['npx fleetcast', ...args.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
