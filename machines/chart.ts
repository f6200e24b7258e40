/**
 * How a chart is written (decisions D1, D3): it names its inputs, guards, actions and timers and holds no data. No
 * `assign`, `always`, `after` or `raise` can be written here: one input is one microstep, and what a device remembers is
 * a row.
 */

import { createMachine } from 'xstate';
import type { Action, Guard, Input, MachineName, Message, Timer } from './vocabulary.ts';

/** A step of a transition: an action of the domain, a timer, or a message to the other machines of the device. */
export type Step =
  | Action
  | { readonly type: 'arm' | 'disarm'; readonly params: { readonly timer: Timer } }
  | { readonly type: 'tell'; readonly params: { readonly message: Message } };

/** One way to answer an input; the first whose guard answers yes is taken. */
export interface Edge {
  readonly guard?: Guard;
  readonly target?: string;
  readonly reenter?: true;
  readonly actions?: Step | readonly Step[];
}

export interface StateDefinition {
  readonly initial?: string;
  readonly entry?: Step | readonly Step[];
  readonly exit?: Step | readonly Step[];
  readonly on?: { readonly [input in Input]?: Edge | readonly Edge[] };
  readonly states?: { readonly [name: string]: StateDefinition };
}

/** What an actor of a chart is given: what it speaks for. A chart passes it on and never looks inside. */
export interface Subject {
  readonly subject: object;
}

interface Types {
  context: Subject;
  input: Subject;
  events: { type: Input };
}

export type Chart = ReturnType<typeof chart>;

/** Makes an XState machine whose guards and actions are names only; an engine provides what they mean. */
export function chart(id: MachineName, definition: StateDefinition & { readonly initial: string }) {
  return createMachine({
    types: {} as Types,
    id,
    context: ({ input }: { input: Subject }) => input,
    ...(definition as object),
  });
}

export const arm = (timer: Timer) => ({ type: 'arm' as const, params: { timer } });
export const disarm = (timer: Timer) => ({ type: 'disarm' as const, params: { timer } });
export const tell = (message: Message) => ({ type: 'tell' as const, params: { message } });
