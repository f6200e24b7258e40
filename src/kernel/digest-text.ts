/** A digest as it is printed and compared: sixteen hexadecimal digits. */
export function digestText({ low, high }: { readonly low: number; readonly high: number }): string {
  return [high, low].map((bits) => (bits >>> 0).toString(16).padStart(8, '0')).join('');
}
