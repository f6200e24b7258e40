/** A sweep over all apps at a fixed time, and one that nobody was there for. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../src/compiled/domain/policy-model.ts';
import { HOUR } from '../../src/compiled/kernel/time.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

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
      "2h 50m    app.opened    unopened → scheduled             otherwise          PeriodicScheduled
      2h 50m    host.opened   unscheduled → scheduled                             SweepScheduled(dueAt 3h)
      2h 50m    host.opened   scheduled                        isHostOpenIgnored
      2h 50m    app.read      scheduled                                           PeriodicMissed
      3h      sweep.due       scheduled                        isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h)
      3h        sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h      periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'if the host is not running the sweep runs when it is next opened, after the reads of that open; the schedule stays'() {
    expect(tell({ opens: ['1h for 20s', '9h for 20s'], until: '1d 4h' })).toMatchInlineSnapshot(`
      "1h       app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h       host.opened   unscheduled → scheduled                                 SweepScheduled(dueAt 3h)
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                               PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise              SweepMissed SweepScheduled(dueAt 1d 3h)
      9h       host.opened   pending → scheduled                                     SweepRan(late) SweepScheduled(dueAt 1d 3h)
      9h       host.opened   scheduled → settling             not isHostOpenIgnored
      9h       app.read      settling                                                PeriodicMissed
      9h     open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      9h     periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      1d 3h  sweep.due       scheduled → pending              otherwise              SweepMissed SweepScheduled(dueAt 2d 3h)"
    `);
  },

  'or a sweep that is late resets the timer: the next one comes a day after it'() {
    expect(
      tell({ opens: ['1h for 20s', '9h for 20s'], until: '1d 10h', sweep: { isTimerReset: true } }),
    ).toMatchInlineSnapshot(`
      "1h       app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h       host.opened   unscheduled → scheduled                                 SweepScheduled(dueAt 3h)
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                               PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise              SweepMissed SweepScheduled
      9h       host.opened   pending → scheduled                                     SweepRan(late) SweepScheduled(dueAt 1d 9h)
      9h       host.opened   scheduled → settling             not isHostOpenIgnored
      9h       app.read      settling                                                PeriodicMissed
      9h     open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      9h     periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      1d 9h  sweep.due       scheduled → pending              otherwise              SweepMissed SweepScheduled"
    `);
  },

  'or it is left out'() {
    expect(
      tell({ opens: ['1h for 20s', '9h for 20s'], until: '10h', sweep: { isSkipped: true } }),
    ).toMatchInlineSnapshot(`
      "1h    app.opened   unopened → scheduled     otherwise          PeriodicScheduled
      1h    host.opened  unscheduled → scheduled                     SweepScheduled(dueAt 3h)
      1h    host.opened  scheduled                isHostOpenIgnored
      1h    app.read     scheduled                                   PeriodicMissed
      3h  sweep.due      scheduled                isSweepSkipped     SweepMissed(skipped) SweepScheduled(dueAt 1d 3h)
      9h    host.opened  scheduled                isHostOpenIgnored
      9h    app.read     scheduled                                   PeriodicMissed"
    `);
  },

  'of sweeps that nobody was there for, one is caught up'() {
    expect(tell({ opens: ['1h for 20s', '2d 9h for 20s'], until: '2d 10h' })).toMatchInlineSnapshot(`
      "1h       app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h       host.opened   unscheduled → scheduled                                 SweepScheduled(dueAt 3h)
      1h       host.opened   scheduled                        isHostOpenIgnored
      1h       app.read      scheduled                                               PeriodicMissed
      3h     sweep.due       scheduled → pending              otherwise              SweepMissed SweepScheduled(dueAt 1d 3h)
      1d 3h  sweep.due       pending                                                 SweepMissed SweepScheduled(dueAt 2d 3h)
      2d 3h  sweep.due       pending                                                 SweepMissed SweepScheduled(dueAt 3d 3h)
      2d 9h    host.opened   pending → scheduled                                     SweepRan(late) SweepScheduled(dueAt 3d 3h)
      2d 9h    host.opened   scheduled → settling             not isHostOpenIgnored
      2d 9h    app.read      settling                                                PeriodicMissed
      2d 9h  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      2d 9h  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
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
      "8d 2h 50m    app.opened    1: unopened → scheduled             otherwise                  PeriodicScheduled
      8d 2h 50m    host.opened   pending → scheduled                                            SweepRan(late) SweepScheduled(dueAt 8d 3h)
      8d 2h 50m    host.opened   scheduled → settling                not isHostOpenIgnored
      8d 2h 50m    host.opened   1: scheduled → settling             not isHostOpenIgnored
      8d 2h 50m    app.read      1: settling                                                    PeriodicMissed
      8d 2h 50m  open.settled    settling → lapsed                   isOutsideWindow            PeriodicLapsed
      8d 2h 50m  open.settled    1: settling → in-flight.unawaited   otherwise                  PeriodicRequested
      8d 2h 50m  periodic.reply  1: in-flight.unawaited → scheduled  otherwise                  PeriodicFetched(bytes 1024) PeriodicScheduled
      8d 3h      sweep.due       scheduled                           isHostAlive                SweepRan SweepScheduled(dueAt 9d 3h)
      8d 3h        sweep.ran     1: scheduled → in-flight.unawaited  otherwise                  PeriodicRequested
      8d 3h      periodic.reply  1: in-flight.unawaited → scheduled  otherwise                  PeriodicFetched(bytes 1024) PeriodicScheduled
      9d           app.opened    lapsed → scheduled                  not isFetchOwedAtLateOpen  PeriodicScheduled
      9d           host.opened   scheduled                           isHostOpenIgnored
      9d           host.opened   1: scheduled                        isHostOpenIgnored
      9d           app.read      scheduled                                                      PeriodicMissed
      9d 3h      sweep.due       scheduled → pending                 otherwise                  SweepMissed SweepScheduled(dueAt 10d 3h)
      10d 3h     sweep.due       pending                                                        SweepMissed SweepScheduled(dueAt 11d 3h)"
    `);
  },
};
