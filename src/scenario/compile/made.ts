/** The parts of a model are of their classes, for only those have a layout in the memory of the fleet engine. */

export function made<T extends object>(Part: new () => T, fields: T): T {
  return Object.assign(new Part(), fields);
}
