import { describe, expect, test } from 'vitest';
import { appNameOf, personaOf } from './personas.ts';

describe('personas', () => {
  test('are the same for the same address', () => {
    expect(personaOf({ seed: 1, device: 17 })).toEqual(personaOf({ seed: 1, device: 17 }));
    expect(appNameOf({ seed: 1, app: 3 })).toBe(appNameOf({ seed: 1, app: 3 }));
  });

  test('have an owner, a phone and a city', () => {
    for (const text of Object.values(personaOf({ seed: 1, device: 0 }))) expect(text).toMatch(/\S/);
  });

  test('differ between devices and seeds', () => {
    const people = [0, 1, 2, 3].flatMap((device) => [1, 2].map((seed) => personaOf({ seed, device })));
    expect(new Set(people.map((person) => JSON.stringify(person))).size).toBe(people.length);
    expect(new Set([0, 1, 2, 3].map((app) => appNameOf({ seed: 1, app }))).size).toBeGreaterThan(1);
  });

  test('leave the global randomness alone', () => {
    expect(personaOf({ seed: 2 ** 53 - 1, device: 2 ** 31 - 1 }).owner).toMatch(/\S/);
  });
});
