/**
 * From a chart to its table: every configuration, input and outcome of the guards that are asked, with the target and the
 * ordered steps, found by exploring the chart with XState's own pure transition function (decision D3). Guard outcomes are
 * enumerated lazily: only the questions that the chart asks. What a table cannot say exactly is refused, never approximated.
 */

import { type AnyMachineSnapshot, type AnyStateNode, initialTransition, transition } from 'xstate';
import type { Chart } from '../../machines/chart.ts';
import { KINDS } from '../../machines/kinds.ts';
import type { Input } from '../../machines/vocabulary.ts';

/** One answer of a chart to an input. */
export interface TableRow {
  readonly from: string;
  readonly input: string;
  /** The guards that were asked, in order, with the answers that lead here. */
  readonly answers: readonly (readonly [guard: string, answer: boolean])[];
  readonly to: string;
  /** Actions in order: `storePre`, `arm pre.reply`, `tell app.read`. Empty if the input changes nothing. */
  readonly steps: readonly string[];
}

export interface Table {
  readonly machine: string;
  readonly initial: string;
  /** Configurations in the order in which they are reached. */
  readonly states: readonly string[];
  readonly inputs: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A chart that a table cannot express; the message names the state, the trouble and the mend. */
export class UntabulableError extends Error {
  override readonly name = 'UntabulableError';
}

/**
 * Explores a chart from its initial state.
 * @param kinds sets of guards of which exactly one answers yes
 * @throws UntabulableError
 */
export function tabulate(chart: Chart, kinds: readonly (readonly string[])[] = KINDS): Table {
  refuseInexpressible(chart);
  const oracle = new Oracle(kinds);
  const names = [...new Set(guardsWithin(chart.root))];
  const guards = Object.fromEntries(names.map((name) => [name, () => oracle.ask(name)]));
  const logic = chart.provide({ guards } as never);
  const [start, firstSteps] = initialTransition(logic, { subject: {} });
  if (firstSteps.length > 0) {
    throw new UntabulableError(
      `${chart.id}: does something at its start (${firstSteps.map(stepName).join(', ')}); do it at the first input instead`,
    );
  }
  const inputs = [...new Set<string>(logic.events)].sort();
  const reached = new Map<string, AnyMachineSnapshot>([[configurationOf(start), start]]);
  const rows: TableRow[] = [];
  for (const [from, snapshot] of reached) {
    for (const input of inputs) {
      oracle.restart();
      do {
        const [next, actions] = transition(logic, snapshot as never, { type: input as Input });
        const to = configurationOf(next);
        if (next.context !== snapshot.context) {
          throw new UntabulableError(
            `${chart.id}.${from} on ${input}: changes context; record a fact instead`,
          );
        }
        if (!reached.has(to)) reached.set(to, next);
        const row = { from, input, answers: oracle.given(), to, steps: actions.map(stepName) };
        if (isPossible(chart, row, kinds)) rows.push(row);
      } while (oracle.next());
    }
  }
  return { machine: chart.id, initial: configurationOf(start), states: [...reached.keys()], inputs, rows };
}

/**
 * Whether the answers of a row can be given: all kinds but one may be denied, and not the last.
 * @throws UntabulableError if a kind is left to a branch that does not name it, or to none
 */
function isPossible(chart: Chart, row: TableRow, kinds: readonly (readonly string[])[]): boolean {
  const asked = new Map(row.answers);
  const denied = kinds.filter(
    (kind) => kind.some((guard) => asked.has(guard)) && !kind.some((guard) => asked.get(guard)),
  );
  for (const kind of denied) {
    const refuse = (trouble: string, mend: string) => {
      throw new UntabulableError(`${chart.id}.${row.from} on ${row.input}: ${trouble}; ${mend}`);
    };
    const unnamed = kind.filter((guard) => !asked.has(guard));
    if (unnamed.length > 0)
      refuse('leaves a kind to what is not asked for it', `give ${unnamed.join(' and ')} a branch`);
    if (row.from !== row.to || row.steps.length > 0) {
      refuse(`has a branch for none of ${kind.join(', ')}`, 'guard it, or leave it out');
    }
  }
  return denied.length === 0;
}

/** Whether an input does anything in this row. */
export function isEffective(row: TableRow): boolean {
  return row.from !== row.to || row.steps.length > 0 || row.answers.length > 0;
}

/**
 * Answers yes and no questions so that every path of answers is tried once: the code under test is run again and again,
 * and each time the last answer that was yes becomes no. Where one of several kinds has been answered yes, the others are no.
 */
class Oracle {
  readonly #kinds: readonly (readonly string[])[];
  #script: [string, boolean][] = [];
  #position = 0;

  constructor(kinds: readonly (readonly string[])[]) {
    this.#kinds = kinds;
  }

  restart(): void {
    this.#script = [];
    this.#position = 0;
  }

  ask(guard: string): boolean {
    const known = this.#script.slice(0, this.#position).find(([asked]) => asked === guard);
    if (known) return known[1];
    if (this.#isOfOtherKind(guard)) return false;
    if (this.#position === this.#script.length) this.#script.push([guard, true]);
    return this.#script[this.#position++]![1];
  }

  #isOfOtherKind(guard: string): boolean {
    const others = this.#kinds.filter((kind) => kind.includes(guard)).flat();
    return this.#script.slice(0, this.#position).some(([asked, answer]) => answer && others.includes(asked));
  }

  given(): readonly (readonly [string, boolean])[] {
    return this.#script.map(([guard, answer]) => [guard, answer] as const);
  }

  next(): boolean {
    this.#position = 0;
    while (this.#script.at(-1)?.[1] === false) this.#script.pop();
    const last = this.#script.at(-1);
    if (last) last[1] = false;
    return last !== undefined;
  }
}

/** The configuration of a chart as one word: `in-flight.awaited`. Parallel charts are refused before. */
export function configurationOf({ value }: { readonly value: unknown }): string {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${outer}.${configurationOf({ value: inner })}`;
}

function stepName({ type, params }: { type: string; params?: unknown }): string {
  const { timer, message } = (params ?? {}) as { timer?: string; message?: string };
  return [type, timer ?? message].filter(Boolean).join(' ');
}

function guardsWithin(node: AnyStateNode): string[] {
  const own = [...node.transitions.values()]
    .flat()
    .flatMap((edge) => (edge.guard ? [edge.guard as string] : []));
  return [...own, ...Object.values(node.states).flatMap(guardsWithin)];
}

function refuseInexpressible(chart: Chart): void {
  for (const node of nodesWithin(chart.root)) {
    const refuse = (trouble: string, mend: string) => {
      throw new UntabulableError(`${node.id}: ${trouble}; ${mend}`);
    };
    if (node.type === 'parallel') refuse('has parallel regions', 'make each region a machine of its own');
    if (node.type === 'final') refuse('is a final state', 'tell a message instead of ending');
    if (node.type === 'history') refuse('is a history state', 'keep what is remembered in a row');
    if (node.always?.length)
      refuse('has an `always` transition', 'send a message to the same machine instead');
    if (node.after.length > 0) refuse('has an `after` transition', 'arm a named timer instead');
    if (node.invoke.length > 0) refuse('invokes an actor', 'make it a machine and route messages to it');
    for (const edge of [...node.transitions.values()].flat()) {
      if (edge.eventType.includes('*')) refuse(`accepts ${edge.eventType}`, 'name every input');
      if (edge.guard && typeof edge.guard !== 'string') {
        refuse(`asks an inline guard on ${edge.eventType}`, 'name the guard and write it in the domain');
      }
      for (const action of edge.actions) refuseAction(action, refuse);
    }
    for (const action of [...node.entry, ...node.exit]) refuseAction(action, refuse);
  }
}

function refuseAction(action: unknown, refuse: (trouble: string, mend: string) => void): void {
  const type = typeof action === 'object' && action !== null ? (action as { type?: string }).type : action;
  if (typeof type === 'function') {
    const builtIn = (type as { type?: string }).type;
    if (builtIn?.startsWith('xstate.'))
      refuse(`uses ${builtIn}`, 'record a fact, arm a timer or tell a message');
    else refuse('has an inline action', 'name the action and write it in the domain');
  }
}

function nodesWithin(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesWithin)];
}
