/** @throws RangeError that names the first which is no whole number of 1 or more */
export function checkAtLeastOne(numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name}: expected a whole number of 1 or more, found ${value}`);
    }
  }
}
