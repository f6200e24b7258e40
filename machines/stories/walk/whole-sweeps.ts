/** Sweeps that go from app to app, as a whole: how they begin, and what ends them. */

import { expect } from 'vitest';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { jitter } from '../periodic/tell.ts';
import { tell } from './tell.ts';

export const wholeSweeps: Stories = {
  'a sweep that is late goes from app to app as well, after the reads of the open'() {
    const script: Partial<Script> = {
      opens: ['1h for 20s', '5h for 20s'],
      others: [['2h for 20s']],
      host: {},
    };
    expect(tell({}, { ...script, since: '3h', until: '6h' })).toMatchInlineSnapshot(`
      "3h     sweep.due       scheduled → pending                 otherwise            SweepMissed SweepScheduled(dueAt 1d 3h)
      5h       app.opened    scheduled                           not isRefreshWanted
      5h       host.opened   pending → settling
      5h       host.opened   scheduled                           isHostOpenIgnored
      5h       host.opened   1: scheduled                        isHostOpenIgnored
      5h       app.read      scheduled                                                PeriodicMissed
      5h     sweep.settled   settling → scheduled                                     SweepRan(late) SweepScheduled(dueAt 1d 3h)
      5h       sweep.ran     idle → calling
      5h       sweep.ran     scheduled                           isSweepIgnored
      5h       sweep.ran     1: scheduled                        isSweepIgnored
      5h     walk.step       calling                             otherwise            SweepTurned
      5h       sweep.turn    scheduled → in-flight.unawaited     otherwise            SweepServed PeriodicRequested
      5h       sweep.turn    1: scheduled                        isTurnIgnored
      5h     walk.step       calling → waiting                   isTurnTaken
      5h 2s  periodic.reply  in-flight.unawaited → scheduled     otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      5h 2s    fetch.ended   waiting → calling                   not isTurnTaken
      5h 2s  walk.step       calling                             otherwise            SweepTurned(place 1)
      5h 2s    sweep.turn    scheduled                           isTurnIgnored
      5h 2s    sweep.turn    1: scheduled → in-flight.unawaited  otherwise            SweepServed PeriodicRequested
      5h 2s  walk.step       calling → waiting                   isTurnTaken
      5h 4s  periodic.reply  1: in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      5h 4s    fetch.ended   waiting → calling                   not isTurnTaken
      5h 4s  walk.step       calling → idle                      isWalkOver           SweepEnded"
    `);
  },

  'it ends with the host process, or goes on'() {
    const script: Partial<Script> = { host: {}, latency: '15m', others: [['2h 45m for 20s']] };
    expect(tell({}, script)).toMatchInlineSnapshot(`
      "3h          sweep.due       scheduled                           isHostAlive      SweepRan SweepScheduled(dueAt 1d 3h)
      3h            sweep.ran     idle → calling
      3h            sweep.ran     scheduled                           isSweepIgnored
      3h            sweep.ran     1: scheduled                        isSweepIgnored
      3h          walk.step       calling                             otherwise        SweepTurned
      3h            sweep.turn    scheduled → in-flight.unawaited     otherwise        SweepServed PeriodicRequested
      3h            sweep.turn    1: scheduled                        isTurnIgnored
      3h          walk.step       calling → waiting                   isTurnTaken
      3h 15m      periodic.reply  in-flight.unawaited → scheduled     otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 15m        fetch.ended   waiting → calling                   not isTurnTaken
      3h 15m      walk.step       calling                             otherwise        SweepTurned(place 1)
      3h 15m        sweep.turn    scheduled                           isTurnIgnored
      3h 15m        sweep.turn    1: scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 15m      walk.step       calling → waiting                   isTurnTaken
      3h 15m 20s    host.ended    waiting                             isWalkEndBorne
      3h 15m 20s    host.ended    1: in-flight.unawaited              isHostEndBorne
      3h 30m      periodic.reply  1: in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 30m        fetch.ended   waiting → calling                   not isTurnTaken
      3h 30m      walk.step       calling → idle                      isWalkOver       SweepEnded"
    `);
    expect(
      tell({ isDroppedWithHost: true }, { ...script, sweep: { isDroppedWithHost: true } }),
    ).toMatchInlineSnapshot(`
      "3h          sweep.due       scheduled                           isHostAlive         SweepRan SweepScheduled(dueAt 1d 3h)
      3h            sweep.ran     idle → calling
      3h            sweep.ran     scheduled                           isSweepIgnored
      3h            sweep.ran     1: scheduled                        isSweepIgnored
      3h          walk.step       calling                             otherwise           SweepTurned
      3h            sweep.turn    scheduled → in-flight.unawaited     otherwise           SweepServed PeriodicRequested
      3h            sweep.turn    1: scheduled                        isTurnIgnored
      3h          walk.step       calling → waiting                   isTurnTaken
      3h 15m      periodic.reply  in-flight.unawaited → scheduled     otherwise           PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 15m        fetch.ended   waiting → calling                   not isTurnTaken
      3h 15m      walk.step       calling                             otherwise           SweepTurned(place 1)
      3h 15m        sweep.turn    scheduled                           isTurnIgnored
      3h 15m        sweep.turn    1: scheduled → in-flight.unawaited  otherwise           SweepServed PeriodicRequested
      3h 15m      walk.step       calling → waiting                   isTurnTaken
      3h 15m 20s    host.ended    waiting → idle                      not isWalkEndBorne  SweepCut
      3h 15m 20s    host.ended    1: in-flight.unawaited → scheduled  not isHostEndBorne  PeriodicFailed(reason hostEnded) PeriodicScheduled"
    `);
  },

  'a new sweep begins from the first app again, and leaves alone what fetches still'() {
    const sweep = { everyMs: 10 * MINUTE };
    expect(
      tell({}, { sweep, latency: '8m', others: [['2h 45m for 20s']], until: '3h 21m' }),
    ).toMatchInlineSnapshot(`
      "3h      sweep.due       scheduled                           isHostAlive      SweepRan SweepScheduled(dueAt 3h 10m)
      3h        sweep.ran     idle → calling
      3h        sweep.ran     scheduled                           isSweepIgnored
      3h        sweep.ran     1: scheduled                        isSweepIgnored
      3h      walk.step       calling                             otherwise        SweepTurned
      3h        sweep.turn    scheduled → in-flight.unawaited     otherwise        SweepServed PeriodicRequested
      3h        sweep.turn    1: scheduled                        isTurnIgnored
      3h      walk.step       calling → waiting                   isTurnTaken
      3h 8m   periodic.reply  in-flight.unawaited → scheduled     otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 8m     fetch.ended   waiting → calling                   not isTurnTaken
      3h 8m   walk.step       calling                             otherwise        SweepTurned(place 1)
      3h 8m     sweep.turn    scheduled                           isTurnIgnored
      3h 8m     sweep.turn    1: scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 8m   walk.step       calling → waiting                   isTurnTaken
      3h 10m  sweep.due       scheduled                           isHostAlive      SweepRan SweepScheduled(dueAt 3h 20m)
      3h 10m    sweep.ran     waiting → calling
      3h 10m    sweep.ran     scheduled                           isSweepIgnored
      3h 10m  walk.step       calling                             otherwise        SweepTurned
      3h 10m    sweep.turn    scheduled → in-flight.unawaited     otherwise        SweepServed PeriodicRequested
      3h 10m  walk.step       calling → waiting                   isTurnTaken
      3h 16m  periodic.reply  1: in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 16m    fetch.ended   waiting                             isTurnTaken
      3h 18m  periodic.reply  in-flight.unawaited → scheduled     otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 18m    fetch.ended   waiting → calling                   not isTurnTaken
      3h 18m  walk.step       calling                             otherwise        SweepTurned(place 1)
      3h 18m    sweep.turn    scheduled                           isTurnIgnored
      3h 18m    sweep.turn    1: scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 18m  walk.step       calling → waiting                   isTurnTaken
      3h 20m  sweep.due       scheduled                           isHostAlive      SweepRan SweepScheduled(dueAt 3h 30m)
      3h 20m    sweep.ran     waiting → calling
      3h 20m    sweep.ran     scheduled                           isSweepIgnored
      3h 20m  walk.step       calling                             otherwise        SweepTurned
      3h 20m    sweep.turn    scheduled → in-flight.unawaited     otherwise        SweepServed PeriodicRequested
      3h 20m  walk.step       calling → waiting                   isTurnTaken"
    `);
    const atOnce = { sweep, latency: '10m', others: [['2h 45m for 20s']], until: '3h 11m' };
    expect(tell({}, atOnce)).toMatchInlineSnapshot(`
      "3h      sweep.due       scheduled                        isHostAlive      SweepRan SweepScheduled(dueAt 3h 10m)
      3h        sweep.ran     idle → calling
      3h        sweep.ran     scheduled                        isSweepIgnored
      3h        sweep.ran     1: scheduled                     isSweepIgnored
      3h      walk.step       calling                          otherwise        SweepTurned
      3h        sweep.turn    scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h        sweep.turn    1: scheduled                     isTurnIgnored
      3h      walk.step       calling → waiting                isTurnTaken
      3h 10m  periodic.reply  in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 10m    fetch.ended   waiting → calling                not isTurnTaken
      3h 10m  sweep.due       scheduled                        isHostAlive      SweepRan SweepScheduled(dueAt 3h 20m)
      3h 10m    sweep.ran     scheduled                        isSweepIgnored
      3h 10m    sweep.ran     1: scheduled                     isSweepIgnored
      3h 10m  walk.step       calling                          otherwise        SweepTurned
      3h 10m    sweep.turn    scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 10m    sweep.turn    1: scheduled                     isTurnIgnored
      3h 10m  walk.step       calling → waiting                isTurnTaken"
    `);
  },

  'an app whose first fetch is put off is passed over'() {
    expect(tell({ initialDelay: jitter(HOUR) }, { others: [] })).toMatchInlineSnapshot(`
      "3h  sweep.due     scheduled       isHostAlive     SweepRan SweepScheduled(dueAt 1d 3h)
      3h    sweep.ran   idle → calling
      3h    sweep.ran   scheduled       isSweepIgnored
      3h  walk.step     calling         otherwise       SweepTurned
      3h    sweep.turn  scheduled       isTurnIgnored
      3h  walk.step     calling → idle  isWalkOver      SweepEnded"
    `);
  },
};
