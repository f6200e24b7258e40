import fc from 'fast-check';
import {
  concatMap,
  debounceTime,
  delay,
  from,
  interval,
  map,
  merge,
  type Observable,
  observeOn,
  of,
  type SchedulerAction,
  type SchedulerLike,
  type Subscription,
  take,
  takeUntil,
  throttleTime,
  timer,
  VirtualTimeScheduler,
} from 'rxjs';
import { describe, expect, test } from 'vitest';
import { NEVER } from '../compiled/kernel/time.ts';
import { RANK } from '../kernel/rank.ts';
import { VirtualClock } from './virtual-clock.ts';

fc.configureGlobal({ seed: 1 });

/** A piece of work: what it does, in this order, each time it runs. */
interface Work {
  readonly delay: number;
  /** Delays after which it runs again, one after the other. */
  readonly again: readonly number[];
  readonly rescheduleFirst: boolean;
  /** Which of the subscriptions made so far it ends, itself included. */
  readonly cancels: readonly number[];
  readonly spawns: readonly Work[];
}

/** Work that spawns work, which spawns work, `depth` deep. */
function workOf(depth: number): fc.Arbitrary<Work> {
  const often = <T>(value: T, other: fc.Arbitrary<T>) => fc.oneof(fc.constant(value), other);
  return fc.record({
    delay: fc.nat(4),
    again: often([], fc.array(fc.nat(3), { maxLength: 3 })),
    rescheduleFirst: fc.boolean(),
    cancels: often([], fc.array(fc.nat(), { maxLength: 2 })),
    spawns: depth === 0 ? fc.constant([]) : fc.array(workOf(depth - 1), { maxLength: 2 }),
  });
}

const MOST_LINES = 400;

/** Runs a program on a scheduler. @returns the label, the run and the instant of each work done, in order. */
function trace(program: readonly Work[], scheduler: SchedulerLike, flush: () => void): string[] {
  const lines: string[] = [];
  const subscriptions: Subscription[] = [];
  const start = (work: Work) => {
    const label = subscriptions.length;
    const act = function (this: SchedulerAction<number>, run = 0) {
      if (lines.length === MOST_LINES) return;
      lines.push(`work ${label}, run ${run}, at ${scheduler.now()}`);
      const next = work.again[run];
      const reschedule = () => next !== undefined && this.schedule(run + 1, next);
      if (work.rescheduleFirst) reschedule();
      for (const which of work.cancels) subscriptions[which % subscriptions.length]!.unsubscribe();
      for (const spawned of work.spawns) start(spawned);
      if (!work.rescheduleFirst) reschedule();
    };
    subscriptions.push(scheduler.schedule(act, work.delay, 0));
  };
  for (const work of program) start(work);
  flush();
  return lines;
}

function onClock(program: readonly Work[]): { lines: string[]; size: number } {
  const clock = new VirtualClock();
  const lines = trace(program, clock, () => clock.runUntil(NEVER));
  return { lines, size: clock.size };
}

function onRxjs(program: readonly Work[]): string[] {
  const scheduler = new VirtualTimeScheduler();
  return trace(program, scheduler, () => scheduler.flush());
}

describe('against the scheduler of rxjs', () => {
  const program = fc.array(workOf(3), { minLength: 1, maxLength: 6 });

  test('any program of nested, cancelled and rescheduled work runs in the same order at the same instants', () => {
    fc.assert(
      fc.property(program, (works) => {
        const { lines, size } = onClock(works);
        expect(lines).toEqual(onRxjs(works));
        expect(size).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('the programs reach what they are for', () => {
    const samples = fc.sample(program, { numRuns: 300, seed: 1 }).map((works) => onClock(works).lines);
    const reaches = (what: RegExp) => samples.filter((lines) => lines.some((line) => what.test(line))).length;
    expect(reaches(/run 2/)).toBeGreaterThan(30);
    expect(reaches(/work \d\d/)).toBeGreaterThan(30);
  });

  test.each<[string, (scheduler: SchedulerLike) => Observable<unknown>]>([
    ['timer', (scheduler) => timer(7, scheduler)],
    ['periodic timer', (scheduler) => timer(3, 5, scheduler).pipe(take(4))],
    ['interval', (scheduler) => interval(10, scheduler).pipe(take(4))],
    ['interval of zero', (scheduler) => interval(0, scheduler).pipe(take(4))],
    ['delay', (scheduler) => interval(10, scheduler).pipe(take(3), delay(25, scheduler))],
    ['delay of zero', (scheduler) => interval(10, scheduler).pipe(take(3), delay(0, scheduler))],
    ['debounceTime', (scheduler) => bursts(scheduler).pipe(debounceTime(5, scheduler))],
    [
      'throttleTime',
      (scheduler) => bursts(scheduler).pipe(throttleTime(5, scheduler, { leading: true, trailing: true })),
    ],
    ['observeOn', (scheduler) => of(1, 2, 3).pipe(observeOn(scheduler, 4))],
    ['from an array', (scheduler) => from([1, 2, 3]).pipe(observeOn(scheduler))],
    [
      'two intervals that meet',
      (scheduler) =>
        merge(
          interval(6, scheduler).pipe(map((n) => `six ${n}`)),
          interval(4, scheduler).pipe(map((n) => `four ${n}`)),
        ).pipe(takeUntil(timer(37, scheduler))),
    ],
  ])('%s says the same at the same instants', (_, make) => {
    const clock = new VirtualClock();
    const scheduler = new VirtualTimeScheduler();
    const ours = listen(make(clock), clock);
    const theirs = listen(make(scheduler), scheduler);
    clock.runUntil(NEVER);
    scheduler.flush();
    expect(ours).toEqual(theirs);
    expect(ours.at(-1)).toMatch(/^complete/);
    expect(clock.size).toBe(0);
  });
});

/** 0 to 5: three in quick succession, a pause, two more, a pause, one. */
function bursts(scheduler: SchedulerLike): Observable<number> {
  return from([2, 2, 2, 20, 2, 20]).pipe(
    concatMap((gap, index) => timer(gap, scheduler).pipe(map(() => index))),
  );
}

function listen(source: Observable<unknown>, clock: SchedulerLike): string[] {
  const lines: string[] = [];
  source.subscribe({
    next: (value) => lines.push(`${value} at ${clock.now()}`),
    complete: () => lines.push(`complete at ${clock.now()}`),
  });
  return lines;
}

describe('operators on the virtual clock', () => {
  test('interval speaks at every multiple below the horizon', () => {
    const clock = new VirtualClock();
    const lines = listen(interval(10, clock), clock);
    clock.runUntil(30);
    expect(lines).toEqual(['0 at 10', '1 at 20']);
    clock.runUntil(31);
    expect(lines).toEqual(['0 at 10', '1 at 20', '2 at 30']);
  });

  test('debounceTime speaks when a burst has been quiet for its time', () => {
    const clock = new VirtualClock();
    const lines = listen(bursts(clock).pipe(debounceTime(5, clock)), clock);
    clock.runUntil(NEVER);
    expect(lines).toEqual(['2 at 11', '4 at 33', '5 at 48', 'complete at 48']);
  });

  test('they come before engine events of the same instant', () => {
    const clock = new VirtualClock();
    const lines: string[] = [];
    clock.at(10, RANK.fault, () => lines.push('fault'));
    timer(10, clock).subscribe(() => lines.push('timer'));
    clock.runUntil(NEVER);
    expect(lines).toEqual(['timer', 'fault']);
  });

  test('an error of a subscriber ends the work and leaves the rest to be done', () => {
    const clock = new VirtualClock();
    const lines: string[] = [];
    clock.schedule(() => {
      throw new Error('trouble');
    }, 1);
    clock.schedule(() => lines.push(`rest at ${clock.now()}`), 2);
    expect(() => clock.runUntil(NEVER)).toThrow('trouble');
    clock.runUntil(NEVER);
    expect(lines).toEqual(['rest at 2']);
  });

  test('a subscription is closed when its work is done, so that what holds it lets it go', () => {
    const clock = new VirtualClock();
    const once = clock.schedule(() => {}, 1);
    const twice = clock.schedule<number>(
      function (run = 0) {
        if (run === 0) this.schedule(1, 1);
      },
      1,
      0,
    );
    clock.runUntil(2);
    expect([once.closed, twice.closed]).toEqual([true, false]);
    clock.runUntil(3);
    expect(twice.closed).toBe(true);
  });

  test('a piece of work that asks twice for its next run is done once more, the last time it asked for', () => {
    const clock = new VirtualClock();
    const instants: number[] = [];
    clock.schedule<boolean>(
      function (again) {
        instants.push(clock.now());
        if (!again) return;
        this.schedule(false, 5);
        this.schedule(false, 9);
      },
      1,
      true,
    );
    clock.runUntil(NEVER);
    expect(instants).toEqual([1, 10]);
  });
});
