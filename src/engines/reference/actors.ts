/** The charts as running XState actors, with their names given meaning. */

import { type AnyActor, createActor } from 'xstate';
import { CHARTS } from '../../../machines/charts.ts';
import type { MachineName, Message, Timer } from '../../../machines/vocabulary.ts';
import type { VirtualClock } from '../../clock/virtual-clock.ts';
import type { Cell } from '../../compiled/domain/cell.ts';
import { ACTIONS, GUARDS, USES } from '../behaviours.ts';

/** What an actor speaks for. */
export interface Speaker {
  readonly cell: Cell;
  /** Takes down the questions that are asked, with their answers, if anybody wants to know. */
  readonly answers: [string, boolean][] | null;
  arm(timer: Timer): void;
  disarm(timer: Timer): void;
  tell(message: Message): void;
}

export type Actors = { readonly [machine in MachineName]?: AnyActor };

interface About {
  readonly context: { readonly subject: object };
}

const speakerOf = ({ context }: About) => context.subject as Speaker;

/** The charts with their names given meaning: guards and actions of the domain, timers and messages of this engine. */
const MEANING = {
  guards: Object.fromEntries(
    Object.entries(GUARDS).map(([name, guard]) => [
      name,
      (about: About) => {
        const speaker = speakerOf(about);
        const answer = guard(speaker.cell);
        speaker.answers?.push([name, answer]);
        return answer;
      },
    ]),
  ),
  actions: {
    ...Object.fromEntries(
      Object.entries(ACTIONS).map(([name, action]) => [
        name,
        (about: About) => action(speakerOf(about).cell),
      ]),
    ),
    arm: (about: About, { timer }: { timer: Timer }) => speakerOf(about).arm(timer),
    disarm: (about: About, { timer }: { timer: Timer }) => speakerOf(about).disarm(timer),
    tell: (about: About, { message }: { message: Message }) => speakerOf(about).tell(message),
  },
};

const LOGIC = Object.fromEntries(
  Object.entries(CHARTS).map(([name, chart]) => [name, chart.provide(MEANING as never)]),
) as typeof CHARTS;

/** The actors of those machines that the cell's model uses. */
export function actorsOf(machines: readonly MachineName[], subject: Speaker, clock: VirtualClock): Actors {
  const used = machines.filter((machine) => USES[machine](subject.cell));
  return Object.fromEntries(used.map((machine) => [machine, actorOf(machine, subject, clock)]));
}

/** An actor is the root of its own system: XState's `cancelAll` scans a whole system. */
function actorOf(machine: MachineName, subject: Speaker, clock: VirtualClock): AnyActor {
  return createActor(LOGIC[machine], { input: { subject }, clock: clock as never }).start();
}

/** The configuration of an actor as one word. */
export function nameOf(actor: AnyActor): string {
  const { value } = actor.getSnapshot() as { value: string | Record<string, string> };
  return typeof value === 'string'
    ? value
    : Object.entries(value).map(([outer, inner]) => `${outer}.${inner}`)[0]!;
}
