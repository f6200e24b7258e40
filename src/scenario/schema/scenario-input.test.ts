import { expectTypeOf, test } from 'vitest';
import type { Notation } from './scenario.ts';
import type { ScenarioInput } from './scenario-input.ts';

/** What people write is not changed by those who read it, and a key that is not given is not there. */
type Unchanging<T> = T extends object
  ? { readonly [Key in keyof T]: Unchanging<Exclude<T[Key], undefined>> }
  : T;

test('the types that are generated for users are those of the schema', () => {
  const written = (scenario: Unchanging<Notation>): ScenarioInput => scenario;
  const read = (scenario: ScenarioInput): Unchanging<Notation> => scenario;
  expectTypeOf(written).returns.toEqualTypeOf<ScenarioInput>();
  expectTypeOf(read).returns.toEqualTypeOf<Unchanging<Notation>>();
});
