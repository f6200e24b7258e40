/**
 * Names and phones for the devices of a run, so that a page can say "Ana's Pixel in Lyon" instead of "device 17".
 * Decoration only: a persona never decides a time or a branch.
 */

import { base, en, Faker } from '@faker-js/faker';
import { draw, SHARED } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';

/** A made-up person with a phone. */
export interface Persona {
  readonly owner: string;
  readonly model: string;
  readonly city: string;
}

/** Far above the streams of the engine, which it must not disturb. */
const STREAM = 1000;

const MODELS = [
  'Galaxy A55',
  'Galaxy S24',
  'Honor 200',
  'Honor Magic6',
  'Huawei Mate 60',
  'Huawei nova 12',
  'Huawei Pura 70',
  'iPhone 13',
  'iPhone 15',
  'iPhone SE',
  'OnePlus 12',
  'OPPO Find X7',
  'OPPO Reno 12',
  'Pixel 8',
  'realme GT 6',
  'Redmi Note 13',
  'vivo X100',
  'vivo Y200',
  'Xiaomi 14',
] as const;

/** The person behind a device; the same for the same seed and device. */
export function personaOf({ seed, device }: { seed: number; device: number }): Persona {
  const faker = fakerAt(seed, device, SHARED);
  return {
    owner: faker.person.firstName(),
    model: faker.helpers.arrayElement(MODELS),
    city: faker.location.city(),
  };
}

/** What an app is called; the same for the same seed and app. */
export function appNameOf({ seed, app }: { seed: number; app: number }): string {
  const faker = fakerAt(seed, SHARED, app);
  return `${faker.commerce.productAdjective()} ${faker.commerce.product()}`;
}

let key = keyOf({ seed: 0, replication: 0, device: 0, app: 0 });
let n = 0;
const faker = new Faker({
  locale: [en, base],
  randomizer: { next: () => draw(key, STREAM, n++), seed: () => {} },
});

/** One source of names for all, for it is slow to make; each begins with draws of its own. */
function fakerAt(seed: number, device: number, app: number): Faker {
  key = keyOf({ seed, replication: 0, device, app });
  n = 0;
  return faker;
}
