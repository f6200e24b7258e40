/**
 * The smallest piece of the schema: one value as people write it, and what it means. Reading and writing stand side by
 * side, so that a scenario can be printed back (`inputsOf`) by the schema that read it.
 */

import * as z from 'zod';

/** A JSON Schema fragment: how an editor checks the notation. */
export type JsonFragment = Readonly<Record<string, unknown>>;

/** How a value is written and what it means. */
export interface Notation<Written, Meaning> {
  /** What is accepted, as it follows "expected" in a message. */
  readonly expected: string;
  /** @returns undefined for what is not accepted; `refuse` says why in a sentence of its own. */
  read(value: unknown, refuse: (sentence: string) => undefined): Meaning | undefined;
  write(meaning: Meaning): Written;
  readonly json: JsonFragment;
  /** Whether a meaning is one of this notation: needed where several stand to choice. */
  holds?(meaning: unknown): boolean;
  /** The words that are accepted, for the near miss. */
  readonly words?: readonly string[];
}

export type Leaf<Written, Meaning> = z.ZodCodec<z.ZodCustom<Written, Written>, z.ZodCustom<Meaning, Meaning>>;

/** Makes a notation a schema. A missing value is a value that is not accepted. */
export function leaf<Written, Meaning>(notation: Notation<Written, Meaning>): Leaf<Written, Meaning> {
  const { expected, words, json } = notation;
  return z.codec(z.custom<Written>().meta(json), z.custom<Meaning>(notation.holds?.bind(notation)), {
    decode: (value, ctx) => {
      let params: Record<string, unknown> = { words };
      let message = expected;
      const meaning = notation.read(value, (sentence) => {
        message = sentence;
        params = { isSentence: true };
        return undefined;
      });
      if (meaning !== undefined) return meaning;
      ctx.issues.push({ code: 'custom', input: value, message, params });
      return z.NEVER;
    },
    encode: (meaning) => notation.write(meaning),
  });
}
