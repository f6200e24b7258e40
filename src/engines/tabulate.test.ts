import { describe, expect, test } from 'vitest';
import { assign, createActor, createMachine, fromPromise, raise, sendTo } from 'xstate';
import { type Chart, chart } from '../../machines/chart.ts';
import { CHARTS } from '../../machines/charts.ts';
import { ROUTES } from '../../machines/routes.ts';
import { type Input, MACHINES, type Message, TIMER_OWNER, type Timer } from '../../machines/vocabulary.ts';
import { ACTIONS, DUE_AT, GUARDS } from './behaviours.ts';
import { answersText } from './chart-page.ts';
import { configurationOf, isEffective, type TableRow, tabulate, UntabulableError } from './tabulate.ts';
import { TIMER_RANK } from './timer-rank.ts';

/** A machine that XState accepts and our charts' own type would not. */
function strange(config: object): Chart {
  return createMachine({ id: 'odd', initial: 'calm', ...config } as never) as unknown as Chart;
}

/** What the tabulator says of a chart that it refuses. */
function refusal(machine: Chart): string {
  try {
    tabulate(machine);
  } catch (error) {
    if (error instanceof UntabulableError) return error.message;
    throw error;
  }
  return 'tabulated';
}

const other = { other: {} };
const reacting = (edge: unknown) => strange({ states: { calm: { on: { 'user.open': edge } }, ...other } });
const owning = (state: object) => strange({ states: { calm: state, ...other } });

test('a chart with three guards in a row has four rows: only the questions that are asked are answered', () => {
  const guarded = chart('pre', {
    initial: 'idle',
    states: {
      idle: {
        on: {
          'app.launched': [
            { guard: 'isPreRefused', actions: 'rejectPre' },
            { guard: 'isOffline', actions: 'skipPre' },
            { guard: 'isPreLost', target: 'busy' },
            { target: 'busy', actions: 'requestPre' },
          ],
        },
      },
      busy: {},
    },
  });
  const rows = tabulate(guarded).rows.filter((row) => row.from === 'idle');
  expect(rows.map((row) => [answersText(row.answers), row.to, ...row.steps].join(' | '))).toEqual([
    'isPreRefused | idle | rejectPre',
    'not isPreRefused, isOffline | idle | skipPre',
    'not isPreRefused, not isOffline, isPreLost | busy',
    'not isPreRefused, not isOffline, not isPreLost | busy | requestPre',
  ]);
});

test('a state asks its own guards first, and its parent only if none of them said yes', () => {
  const nested = strange({
    states: {
      calm: {
        initial: 'inner',
        on: { 'user.open': { guard: 'isOffline', target: 'other' } },
        states: { inner: { on: { 'user.open': { guard: 'isPreLate', actions: 'showLatePre' } } } },
      },
      ...other,
    },
  });
  const rows = tabulate(nested).rows.filter((row) => row.from === 'calm.inner');
  expect(rows.map((row) => [answersText(row.answers), row.to, ...row.steps].join(' | '))).toEqual([
    'isPreLate | calm.inner | showLatePre',
    'not isPreLate, isOffline | other',
    'not isPreLate, not isOffline | calm.inner',
  ]);
});

describe('what a table cannot say exactly is refused, with the state, the trouble and the mend', () => {
  const onOpen = (actions: unknown) => reacting({ actions });
  test.each([
    [
      'always',
      owning({ always: 'other' }),
      'odd.calm: has an `always` transition; send a message to the same machine',
    ],
    [
      'after',
      owning({ after: { 1000: 'other' } }),
      'odd.calm: has an `after` transition; arm a named timer instead',
    ],
    [
      'assign',
      onOpen(assign({ opens: 1 })),
      'odd.calm: uses xstate.assign; record a fact, arm a timer or tell',
    ],
    ['assign at entry', owning({ entry: assign({}) }), 'odd.calm: uses xstate.assign; record a fact'],
    [
      'raise',
      onOpen(raise({ type: 'again' })),
      'odd.calm: uses xstate.raise; record a fact, arm a timer or tell',
    ],
    ['a delayed raise', onOpen(raise({ type: 'again' }, { delay: 1 })), 'odd.calm: uses xstate.raise; '],
    ['sending', owning({ exit: sendTo('someone', { type: 'hello' }) }), 'odd.calm: uses xstate.sendTo; '],
    [
      'an inline guard',
      reacting({ guard: () => true }),
      'odd.calm: asks an inline guard on user.open; name the guard',
    ],
    ['an inline action', onOpen(() => {}), 'odd.calm: has an inline action; name the action and write it'],
    [
      'an inline action at exit',
      owning({ exit: () => {} }),
      'odd.calm: has an inline action; name the action',
    ],
    [
      'parallel regions',
      owning({ type: 'parallel', states: other }),
      'odd.calm: has parallel regions; make each',
    ],
    [
      'history',
      owning({ initial: 'a', states: { a: {}, b: { type: 'history' } } }),
      'odd.calm.b: is a history state; ',
    ],
    ['a wildcard', owning({ on: { '*': 'other' } }), 'odd.calm: accepts *; name every input'],
    ['half a wildcard', owning({ on: { 'app.*': 'other' } }), 'odd.calm: accepts app.*; name every input'],
    [
      'an actor',
      owning({ invoke: { src: fromPromise(async () => 1) } }),
      'odd.calm: invokes an actor; make it a',
    ],
  ])('%s', (_trouble, machine, message) => {
    expect(refusal(machine)).toContain(message);
  });

  test('but a plain chart is not', () => {
    expect(refusal(reacting({ target: 'other', actions: 'closeApp' }))).toBe('tabulated');
  });
});

/** What a real actor does in the state of a row, when guards answer as the row says. */
function lived(machine: Chart, row: TableRow): Pick<TableRow, 'answers' | 'to' | 'steps'> {
  const answers: [string, boolean][] = [];
  const steps: string[] = [];
  const scripted = new Map(row.answers);
  const guard = (name: string) => () => {
    const answer = scripted.get(name);
    if (answer === undefined)
      throw new Error(`${row.from} on ${row.input} asks ${name}, which its row does not`);
    answers.push([name, answer]);
    return answer;
  };
  const step = (name: string) => (_: unknown, params?: { timer?: string; message?: string }) => {
    steps.push([name, params?.timer ?? params?.message].filter(Boolean).join(' '));
  };
  const logic = machine.provide({
    guards: Object.fromEntries(Object.keys(GUARDS).map((name) => [name, guard(name)])),
    actions: Object.fromEntries(
      [...Object.keys(ACTIONS), 'arm', 'disarm', 'tell'].map((name) => [name, step(name)]),
    ),
  } as never);
  const value = row.from
    .split('.')
    .reduceRight<unknown>((inner, name) => (inner ? { [name]: inner } : name), null);
  const snapshot = logic.resolveState({ value: value as never, context: { subject: {} } });
  const actor = createActor(logic, { snapshot, input: { subject: {} } }).start();
  actor.send({ type: row.input as Input });
  return { answers, to: configurationOf(actor.getSnapshot()), steps };
}

describe.each(Object.entries(CHARTS))('%s', (_name, machine) => {
  const { initial, rows } = tabulate(machine);

  test('an actor asks, goes and acts as each row says', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect({ ...row, ...lived(machine, row) }).toEqual(row);
  });

  test('an actor starts where the table does, and does nothing yet', () => {
    const begun: string[] = [];
    const actions = [...Object.keys(ACTIONS), 'arm', 'disarm', 'tell'];
    const logic = machine.provide({
      actions: Object.fromEntries(actions.map((name) => [name, () => begun.push(name)])),
    } as never);
    const actor = createActor(logic, { input: { subject: {} } }).start();
    expect(configurationOf(actor.getSnapshot())).toBe(initial);
    expect(begun).toEqual([]);
  });

  test('no timer is armed twice, and no state is left with a timer that it ignores', () => {
    const timers = Object.keys(DUE_AT);
    const reached = new Map([[initial, { state: initial, armed: new Set<string>() }]]);
    for (const { state, armed } of reached.values()) {
      for (const row of rows) {
        if (row.from !== state || (timers.includes(row.input) && !armed.has(row.input))) continue;
        const next = new Set(armed);
        next.delete(row.input);
        for (const step of row.steps) {
          const [verb, timer = ''] = step.split(' ');
          if (verb === 'arm') expect([...next], `${state} on ${row.input}`).not.toContain(timer);
          if (verb === 'arm') next.add(timer);
          if (verb === 'disarm') next.delete(timer);
        }
        const place = [row.to, ...next].join(' ');
        if (!reached.has(place)) reached.set(place, { state: row.to, armed: next });
      }
      const heard = rows.filter((row) => row.from === state && isEffective(row)).map((row) => row.input);
      expect(heard, state).toEqual(expect.arrayContaining([...armed]));
    }
  });
});

/** The timers that the steps arm or disarm, or the messages that they tell. */
function named(steps: readonly string[], verb: string): string[] {
  return steps.filter((step) => step.startsWith(`${verb} `)).map((step) => step.slice(verb.length + 1));
}

describe('every name that a chart uses has a meaning, and every meaning is used', () => {
  const tables = MACHINES.map((machine) => tabulate(CHARTS[machine]));
  const rows = tables.flatMap((table) => table.rows);
  const steps = [...new Set(rows.flatMap((row) => row.steps))];
  const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

  test('guards', () => {
    expect(sorted(rows.flatMap((row) => row.answers.map(([guard]) => guard)))).toEqual(
      sorted(Object.keys(GUARDS)),
    );
  });

  test('actions', () => {
    expect(sorted(steps.filter((step) => !step.includes(' ')))).toEqual(sorted(Object.keys(ACTIONS)));
  });

  test('timers: armed and disarmed by their owner, which accepts them', () => {
    const timers = sorted(Object.keys(DUE_AT));
    expect(sorted(Object.keys(TIMER_RANK))).toEqual(timers);
    expect(sorted(Object.keys(TIMER_OWNER))).toEqual(timers);
    const owners = (verb: 'arm' | 'disarm') =>
      tables.flatMap(({ machine, rows }) =>
        sorted(rows.flatMap((row) => named(row.steps, verb))).map((timer) => `${machine} ${timer}`),
      );
    const expected = timers.map((timer) => `${TIMER_OWNER[timer as Timer]} ${timer}`);
    expect(sorted(owners('arm'))).toEqual(sorted(expected));
    expect(sorted(owners('disarm'))).toEqual(sorted(expected));
    for (const timer of timers) expect(tabulate(CHARTS[TIMER_OWNER[timer as Timer]]).inputs).toContain(timer);
  });

  test('messages: told by some machine, and routed to exactly those that accept them', () => {
    expect(sorted(named(steps, 'tell'))).toEqual(sorted(Object.keys(ROUTES)));
    for (const message of Object.keys(ROUTES) as Message[]) {
      const accepting = tables
        .filter((table) => table.inputs.includes(message))
        .map((table) => table.machine);
      expect(sorted(ROUTES[message])).toEqual(sorted(accepting));
    }
  });

  test('inputs: each is a timer, a message, or what the world does', () => {
    const world = [
      'host.activate',
      'host.leave',
      'net.change',
      'script.step',
      'sweep.begin',
      'user.close',
      'user.open',
    ];
    const inputs = sorted(tables.flatMap((table) => table.inputs));
    expect(inputs).toEqual(sorted([...world, ...Object.keys(DUE_AT), ...Object.keys(ROUTES)]));
  });
});
