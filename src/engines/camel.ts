/** `os.suspend` makes `osSuspend`. */
export function camel(dotted: string): string {
  return dotted.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}
