/** @param indexes which of them; all by default */
export function sumOf(values: Float64Array, indexes: Iterable<number> = values.keys()): number {
  let sum = 0;
  for (const index of indexes) sum += values[index]!;
  return sum;
}
