/** A sweep over all apps at a fixed time, and one that nobody was there for. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../src/compiled/kernel/time.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';
import { lawOf } from '../../src/kernel/law-of.ts';

/** The host lives for 30 min after an open of 20 s; the sweep is at 3:00. */
function tell(script: Partial<Script>): string {
  const periodic = { opportunity: OPPORTUNITY.dailySweep };
  const still: Script = {
    opens: ['2h 50m for 20s'],
    until: '2d',
    load: '0s',
    latency: '0s',
    host: {},
    periodic,
  };
  return story({ ...still, ...script, sweep: { firstAt: 3 * HOUR, ...script.sweep } }, 'sweep', 'periodic');
}

export const sweepStories: Stories = {
  'while the host is alive the sweep runs at its fixed time, and fetches at once'() {
    expect(tell({ until: '4h' })).toMatchInlineSnapshot(`
      "0s      sweep.begin     unscheduled → scheduled                             SweepScheduled(dueAt 3h)
      2h 50m    app.opened    unopened → scheduled             otherwise          PeriodicScheduled
      2h 50m    host.opened   scheduled                        isHostOpenIgnored
      2h 50m    app.read      scheduled                                           PeriodicMissed
      3h      sweep.due       scheduled                        isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h)
      3h        sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h      periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'if the host is not running the sweep runs when it is next opened, after the reads of that open; the schedule stays'() {
    expect(tell({ opens: ['1h for 20s', '9h for 20s'], until: '1d 4h' })).toMatchInlineSnapshot(`
      "0s     sweep.begin     unscheduled → scheduled                               SweepScheduled(dueAt 3h)
      1h       app.opened    unopened → scheduled             otherwise            PeriodicScheduled
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                             PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise            SweepMissed SweepScheduled(dueAt 1d 3h)
      9h       app.opened    scheduled                        not isRefreshWanted
      9h       host.opened   pending → settling
      9h       host.opened   scheduled                        isHostOpenIgnored
      9h       app.read      scheduled                                             PeriodicMissed
      9h     sweep.settled   settling → scheduled                                  SweepRan(late) SweepScheduled(dueAt 1d 3h)
      9h       sweep.ran     scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      9h     periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      1d 3h  sweep.due       scheduled → pending              otherwise            SweepMissed SweepScheduled(dueAt 2d 3h)"
    `);
  },

  'or a sweep that is late resets the timer: the next one comes a day after it'() {
    expect(
      tell({ opens: ['1h for 20s', '9h for 20s'], until: '1d 10h', sweep: { isTimerReset: true } }),
    ).toMatchInlineSnapshot(`
      "0s     sweep.begin     unscheduled → scheduled                               SweepScheduled(dueAt 3h)
      1h       app.opened    unopened → scheduled             otherwise            PeriodicScheduled
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                             PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise            SweepMissed SweepScheduled
      9h       app.opened    scheduled                        not isRefreshWanted
      9h       host.opened   pending → settling
      9h       host.opened   scheduled                        isHostOpenIgnored
      9h       app.read      scheduled                                             PeriodicMissed
      9h     sweep.settled   settling → scheduled                                  SweepRan(late) SweepScheduled(dueAt 1d 9h)
      9h       sweep.ran     scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      9h     periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      1d 9h  sweep.due       scheduled → pending              otherwise            SweepMissed SweepScheduled"
    `);
  },

  'or it is left out'() {
    expect(
      tell({ opens: ['1h for 20s', '9h for 20s'], until: '10h', sweep: { isSkipped: true } }),
    ).toMatchInlineSnapshot(`
      "0s  sweep.begin    unscheduled → scheduled                       SweepScheduled(dueAt 3h)
      1h    app.opened   unopened → scheduled     otherwise            PeriodicScheduled
      1h    host.opened  scheduled                isHostOpenIgnored
      1h    app.read     scheduled                                     PeriodicMissed
      3h  sweep.due      scheduled                isSweepSkipped       SweepMissed(skipped) SweepScheduled(dueAt 1d 3h)
      9h    app.opened   scheduled                not isRefreshWanted
      9h    host.opened  scheduled                isHostOpenIgnored
      9h    app.read     scheduled                                     PeriodicMissed"
    `);
  },

  'of sweeps that nobody was there for, one is caught up'() {
    expect(tell({ opens: ['1h for 20s', '2d 9h for 20s'], until: '2d 10h' })).toMatchInlineSnapshot(`
      "0s     sweep.begin     unscheduled → scheduled                               SweepScheduled(dueAt 3h)
      1h       app.opened    unopened → scheduled             otherwise            PeriodicScheduled
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                             PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise            SweepMissed SweepScheduled(dueAt 1d 3h)
      1d 3h  sweep.due       pending                                               SweepMissed SweepScheduled(dueAt 2d 3h)
      2d 3h  sweep.due       pending                                               SweepMissed SweepScheduled(dueAt 3d 3h)
      2d 9h    app.opened    scheduled                        not isRefreshWanted
      2d 9h    host.opened   pending → settling
      2d 9h    host.opened   scheduled                        isHostOpenIgnored
      2d 9h    app.read      scheduled                                             PeriodicMissed
      2d 9h  sweep.settled   settling → scheduled                                  SweepRan(late) SweepScheduled(dueAt 3d 3h)
      2d 9h    sweep.ran     scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      2d 9h  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'a sweep goes through the apps in the order of the list, and fetches for so many of them'() {
    const periodic = { opportunity: OPPORTUNITY.dailySweep, maxPerOpportunity: 2 };
    const others = [['2h 40m for 20s'], ['2h 45m for 20s']];
    expect(tell({ others, periodic, since: '3h', until: '4h' })).toMatchInlineSnapshot(`
      "3h  sweep.due       scheduled                           isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h)
      3h    sweep.ran     scheduled → in-flight.unawaited     otherwise          PeriodicRequested
      3h    sweep.ran     1: scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h    sweep.ran     2: scheduled                        isOpportunityFull  PeriodicDeferred PeriodicScheduled
      3h  periodic.reply  in-flight.unawaited → scheduled     otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      3h  periodic.reply  1: in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'an app not used within seven days is passed over until it is opened'() {
    const opens = ['1h for 20s', '9d for 20s'];
    const others = [['8d 2h 50m for 20s']];
    expect(tell({ opens, others, since: '8d 2h', until: '10d 4h' })).toMatchInlineSnapshot(`
      "8d 2h 50m    app.opened    1: unopened → scheduled             otherwise          PeriodicScheduled
      8d 2h 50m    host.opened   pending → settling
      8d 2h 50m    host.opened   scheduled                           isHostOpenIgnored
      8d 2h 50m    host.opened   1: scheduled                        isHostOpenIgnored
      8d 2h 50m    app.read      1: scheduled                                           PeriodicMissed
      8d 2h 50m  sweep.settled   settling → scheduled                                   SweepRan(late) SweepScheduled(dueAt 8d 3h)
      8d 2h 50m    sweep.ran     scheduled → lapsed                  isOutsideWindow    PeriodicLapsed
      8d 2h 50m    sweep.ran     1: scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      8d 2h 50m  periodic.reply  1: in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      8d 3h      sweep.due       scheduled                           isHostAlive        SweepRan SweepScheduled(dueAt 9d 3h)
      8d 3h        sweep.ran     1: scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      8d 3h      periodic.reply  1: in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      9d           app.opened    lapsed → scheduled                  otherwise          PeriodicScheduled
      9d           host.opened   scheduled                           isHostOpenIgnored
      9d           host.opened   1: scheduled                        isHostOpenIgnored
      9d           app.read      scheduled                                              PeriodicMissed
      9d 3h      sweep.due       scheduled → pending                 otherwise          SweepMissed SweepScheduled(dueAt 10d 3h)
      10d 3h     sweep.due       pending                                                SweepMissed SweepScheduled(dueAt 11d 3h)"
    `);
  },

  'a jitter delays each sweep, and the schedule stays: under a reset too, until one is late'() {
    const sweep = { isTimerReset: true, jitter: lawOf({ law: 'constant', value: 10 * MINUTE }) };
    const script = { opens: ['1h for 20s'], host: { keepAlive: '30h' }, sweep, until: '3d' };
    expect(tell(script)).toMatchInlineSnapshot(`
      "0s         sweep.begin     unscheduled → scheduled                             SweepScheduled(dueAt 3h 10m)
      1h           app.opened    unopened → scheduled             otherwise          PeriodicScheduled
      1h           host.opened   scheduled                        isHostOpenIgnored
      1h           app.read      scheduled                                           PeriodicMissed
      3h 10m     sweep.due       scheduled                        isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h 10m)
      3h 10m       sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h 10m     periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      1d 3h 10m  sweep.due       scheduled                        isHostAlive        SweepRan SweepScheduled(dueAt 2d 3h 10m)
      1d 3h 10m    sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      1d 3h 10m  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      2d 3h 10m  sweep.due       scheduled → pending              otherwise          SweepMissed SweepScheduled"
    `);
  },

  'a device that was not opened since the start has its sweeps, too: the first opening catches one up'() {
    expect(tell({ opens: ['1d 9h for 20s'], until: '1d 10h' })).toMatchInlineSnapshot(`
      "0s     sweep.begin     unscheduled → scheduled                             SweepScheduled(dueAt 3h)
      3h     sweep.due       scheduled → pending              otherwise          SweepMissed SweepScheduled(dueAt 1d 3h)
      1d 3h  sweep.due       pending                                             SweepMissed SweepScheduled(dueAt 2d 3h)
      1d 9h    app.opened    unopened → scheduled             otherwise          PeriodicScheduled
      1d 9h    host.opened   pending → settling
      1d 9h    host.opened   scheduled                        isHostOpenIgnored
      1d 9h    app.read      scheduled                                           PeriodicMissed
      1d 9h  sweep.settled   settling → scheduled                                SweepRan(late) SweepScheduled(dueAt 2d 3h)
      1d 9h    sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      1d 9h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'an app that is first opened at the instant at which a sweep is caught up is among those that are swept'() {
    const first = '1h 7m 2s 971ms';
    const script = {
      opens: [`${first} for 20s`],
      host: { gap: '80m', session: '1m' },
      sweep: { firstAt: HOUR },
    };
    expect(tell({ ...script, until: '2h' })).toMatchInlineSnapshot(`
      "0s              sweep.begin     unscheduled → scheduled                     SweepScheduled(dueAt 1h)
      1h              sweep.due       scheduled → pending              otherwise  SweepMissed SweepScheduled(dueAt 1d 1h)
      1h 7m 2s 971ms    host.opened   pending → settling
      1h 7m 2s 971ms    app.opened    unopened → scheduled             otherwise  PeriodicScheduled
      1h 7m 2s 971ms    app.read      scheduled                                   PeriodicMissed
      1h 7m 2s 971ms  sweep.settled   settling → scheduled                        SweepRan(late) SweepScheduled(dueAt 1d 1h)
      1h 7m 2s 971ms    sweep.ran     scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      1h 7m 2s 971ms  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'each device has a phase of its own, the same every day'() {
    const sweep = { spreadMs: 4 * HOUR };
    const told = tell({ opens: ['1h for 20s'], host: { keepAlive: 'never' }, sweep, until: '3d' });
    const due = told.split('\n').filter((line) => line.includes('sweep.due'));
    expect(due.map((line) => line.split('  ')[0])).toMatchInlineSnapshot(`
      [
        "3h 17m 38s 182ms",
        "1d 3h 17m 38s 182ms",
        "2d 3h 17m 38s 182ms",
      ]
    `);
  },
};
