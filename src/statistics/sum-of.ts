export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum;
}

export function sumAt(values: Float64Array, indexes: readonly number[]): number {
  let sum = 0;
  for (const index of indexes) sum += values[index]!;
  return sum;
}
