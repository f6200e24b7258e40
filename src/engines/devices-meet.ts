import type { Model } from '../compiled/domain/model.ts';

/** Whether what happens to one device depends on others: then none of them can be lived without all. */
export function devicesMeet({ capacity, services }: Pick<Model, 'capacity' | 'services'>): boolean {
  return capacity !== null || services.length > 0;
}
