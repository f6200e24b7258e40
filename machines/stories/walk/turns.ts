/** A sweep that goes from one app of a device to the next: whose turn it is. */

import { expect } from 'vitest';
import { MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { retry } from '../periodic/tell.ts';
import { tell } from './tell.ts';

export const turns: Stories = {
  'each app is asked for when the answer of the one before has come'() {
    expect(tell({})).toMatchInlineSnapshot(`
      "3h     sweep.due       scheduled                           isHostAlive      SweepRan SweepScheduled(dueAt 1d 3h)
      3h       sweep.ran     idle → calling
      3h       sweep.ran     scheduled                           isSweepIgnored
      3h       sweep.ran     1: scheduled                        isSweepIgnored
      3h       sweep.ran     2: scheduled                        isSweepIgnored
      3h     walk.step       calling                             otherwise        SweepTurned
      3h       sweep.turn    scheduled → in-flight.unawaited     otherwise        SweepServed PeriodicRequested
      3h       sweep.turn    1: scheduled                        isTurnIgnored
      3h       sweep.turn    2: scheduled                        isTurnIgnored
      3h     walk.step       calling → waiting                   isTurnTaken
      3h 2s  periodic.reply  in-flight.unawaited → scheduled     otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 2s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 2s  walk.step       calling                             otherwise        SweepTurned(place 1)
      3h 2s    sweep.turn    scheduled                           isTurnIgnored
      3h 2s    sweep.turn    1: scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 2s    sweep.turn    2: scheduled                        isTurnIgnored
      3h 2s  walk.step       calling → waiting                   isTurnTaken
      3h 4s  periodic.reply  1: in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 4s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 4s  walk.step       calling                             otherwise        SweepTurned(place 2)
      3h 4s    sweep.turn    scheduled                           isTurnIgnored
      3h 4s    sweep.turn    1: scheduled                        isTurnIgnored
      3h 4s    sweep.turn    2: scheduled → in-flight.unawaited  otherwise        SweepServed PeriodicRequested
      3h 4s  walk.step       calling → waiting                   isTurnTaken
      3h 6s  periodic.reply  2: in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 6s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 6s  walk.step       calling → idle                      isWalkOver       SweepEnded"
    `);
  },

  'apps that are not eligible take no time, and the limit holds for the whole sweep'() {
    const others = [['2h 10m for 20s'], ['2h 50m for 20s'], ['2h 55m for 20s']];
    expect(tell({ windowMs: 30 * MINUTE, maxPerOpportunity: 2 }, { others })).toMatchInlineSnapshot(`
      "3h     sweep.due       scheduled                           isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h)
      3h       sweep.ran     idle → calling
      3h       sweep.ran     scheduled                           isSweepIgnored
      3h       sweep.ran     1: scheduled                        isSweepIgnored
      3h       sweep.ran     2: scheduled                        isSweepIgnored
      3h       sweep.ran     3: scheduled                        isSweepIgnored
      3h     walk.step       calling                             otherwise          SweepTurned
      3h       sweep.turn    scheduled → in-flight.unawaited     otherwise          SweepServed PeriodicRequested
      3h       sweep.turn    1: scheduled                        isTurnIgnored
      3h       sweep.turn    2: scheduled                        isTurnIgnored
      3h       sweep.turn    3: scheduled                        isTurnIgnored
      3h     walk.step       calling → waiting                   isTurnTaken
      3h 2s  periodic.reply  in-flight.unawaited → scheduled     otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 2s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 2s  walk.step       calling                             otherwise          SweepTurned(place 1)
      3h 2s    sweep.turn    scheduled                           isTurnIgnored
      3h 2s    sweep.turn    1: scheduled → lapsed               isOutsideWindow    PeriodicLapsed
      3h 2s    sweep.turn    2: scheduled                        isTurnIgnored
      3h 2s    sweep.turn    3: scheduled                        isTurnIgnored
      3h 2s  walk.step       calling                             otherwise          SweepTurned(place 2)
      3h 2s    sweep.turn    scheduled                           isTurnIgnored
      3h 2s    sweep.turn    2: scheduled → in-flight.unawaited  otherwise          SweepServed PeriodicRequested
      3h 2s    sweep.turn    3: scheduled                        isTurnIgnored
      3h 2s  walk.step       calling → waiting                   isTurnTaken
      3h 4s  periodic.reply  2: in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 4s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 4s  walk.step       calling                             otherwise          SweepTurned(place 3)
      3h 4s    sweep.turn    scheduled                           isTurnIgnored
      3h 4s    sweep.turn    2: scheduled                        isTurnIgnored
      3h 4s    sweep.turn    3: scheduled                        isOpportunityFull  PeriodicDeferred PeriodicScheduled
      3h 4s  walk.step       calling → idle                      isWalkOver         SweepEnded"
    `);
    expect(tell({ isTokenRequired: true }, { hasToken: false, others: [] })).toMatchInlineSnapshot(`
      "3h  sweep.due     scheduled       isHostAlive        SweepRan SweepScheduled(dueAt 1d 3h)
      3h    sweep.ran   idle → calling
      3h    sweep.ran   scheduled       isSweepIgnored
      3h  walk.step     calling         otherwise          SweepTurned
      3h    sweep.turn  scheduled       isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled
      3h  walk.step     calling → idle  isWalkOver         SweepEnded"
    `);
  },

  'an app that fails is waited for until its retries are over'() {
    const network = ['failing for 3h 30s', 'wifi'];
    const policy = { retry: { ...retry, capMs: MINUTE, maxAttempts: 2 } };
    expect(tell(policy, { network, others: [['2h 45m for 20s']] })).toMatchInlineSnapshot(`
      "3h        sweep.due       scheduled                           isHostAlive          SweepRan SweepScheduled(dueAt 1d 3h)
      3h          sweep.ran     idle → calling
      3h          sweep.ran     scheduled                           isSweepIgnored
      3h          sweep.ran     1: scheduled                        isSweepIgnored
      3h        walk.step       calling                             otherwise            SweepTurned
      3h          sweep.turn    scheduled → in-flight.unawaited     otherwise            SweepServed PeriodicRequested(outcome network)
      3h          sweep.turn    1: scheduled                        isTurnIgnored
      3h        walk.step       calling → waiting                   isTurnTaken
      3h 2s     periodic.reply  in-flight.unawaited → retrying      isPeriodicRetryLeft  PeriodicFailed(reason network)
      3h 30s      net.opened    waiting                             isTurnTaken
      3h 1m 2s  retry.due       retrying → in-flight.unawaited      otherwise            PeriodicRequested
      3h 1m 4s  periodic.reply  in-flight.unawaited → scheduled     otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 1m 4s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 1m 4s  walk.step       calling                             otherwise            SweepTurned(place 1)
      3h 1m 4s    sweep.turn    scheduled                           isTurnIgnored
      3h 1m 4s    sweep.turn    1: scheduled → in-flight.unawaited  otherwise            SweepServed PeriodicRequested
      3h 1m 4s  walk.step       calling → waiting                   isTurnTaken
      3h 1m 6s  periodic.reply  1: in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 1m 6s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 1m 6s  walk.step       calling → idle                      isWalkOver           SweepEnded"
    `);
  },

  'a retry that is no longer eligible ends the turn'() {
    const policy = { retry: { ...retry, maxAttempts: 2 }, windowMs: 20 * MINUTE + 1000 };
    expect(tell(policy, { network: ['failing'], others: [['2h 50m for 20s']] })).toMatchInlineSnapshot(`
      "3h        sweep.due       scheduled                           isHostAlive          SweepRan SweepScheduled(dueAt 1d 3h)
      3h          sweep.ran     idle → calling
      3h          sweep.ran     scheduled                           isSweepIgnored
      3h          sweep.ran     1: scheduled                        isSweepIgnored
      3h        walk.step       calling                             otherwise            SweepTurned
      3h          sweep.turn    scheduled → in-flight.unawaited     otherwise            SweepServed PeriodicRequested(outcome network)
      3h          sweep.turn    1: scheduled                        isTurnIgnored
      3h        walk.step       calling → waiting                   isTurnTaken
      3h 2s     periodic.reply  in-flight.unawaited → retrying      isPeriodicRetryLeft  PeriodicFailed(reason network)
      3h 1m 2s  retry.due       retrying → lapsed                   isOutsideWindow      PeriodicLapsed
      3h 1m 2s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 1m 2s  walk.step       calling                             otherwise            SweepTurned(place 1)
      3h 1m 2s    sweep.turn    1: scheduled → in-flight.unawaited  otherwise            SweepServed PeriodicRequested(outcome network)
      3h 1m 2s  walk.step       calling → waiting                   isTurnTaken
      3h 1m 4s  periodic.reply  1: in-flight.unawaited → retrying   isPeriodicRetryLeft  PeriodicFailed(reason network)
      3h 2m 4s  retry.due       1: retrying → in-flight.unawaited   otherwise            PeriodicRequested(outcome network)
      3h 2m 6s  periodic.reply  1: in-flight.unawaited → scheduled  isPeriodicFailed     PeriodicFailed(reason network) PeriodicScheduled
      3h 2m 6s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 2m 6s  walk.step       calling → idle                      isWalkOver           SweepEnded"
    `);
  },

  'so is one that waits for a network; one that has lapsed by then lets the next one go'() {
    const others = [['2h 45m for 20s']];
    expect(tell({}, { network: ['wifi for 2h 59m', 'offline for 5m'], others })).toMatchInlineSnapshot(`
      "3h        sweep.due       scheduled                           isHostAlive           SweepRan SweepScheduled(dueAt 1d 3h)
      3h          sweep.ran     idle → calling
      3h          sweep.ran     scheduled                           isSweepIgnored
      3h          sweep.ran     1: scheduled                        isSweepIgnored
      3h        walk.step       calling                             otherwise             SweepTurned
      3h          sweep.turn    scheduled → held                    isPeriodicGateClosed  SweepServed PeriodicHeld
      3h          sweep.turn    1: scheduled                        isTurnIgnored
      3h        walk.step       calling → waiting                   isTurnTaken
      3h 4m       net.opened    held → in-flight.unawaited          otherwise             PeriodicRequested
      3h 4m       net.opened    waiting                             isTurnTaken
      3h 4m 2s  periodic.reply  in-flight.unawaited → scheduled     otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 4m 2s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 4m 2s  walk.step       calling                             otherwise             SweepTurned(place 1)
      3h 4m 2s    sweep.turn    scheduled                           isTurnIgnored
      3h 4m 2s    sweep.turn    1: scheduled → in-flight.unawaited  otherwise             SweepServed PeriodicRequested
      3h 4m 2s  walk.step       calling → waiting                   isTurnTaken
      3h 4m 4s  periodic.reply  1: in-flight.unawaited → scheduled  otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 4m 4s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 4m 4s  walk.step       calling → idle                      isWalkOver            SweepEnded"
    `);
    const policy = { windowMs: 22 * MINUTE };
    expect(tell(policy, { network: ['wifi for 2h 59m', 'offline for 5m'], others })).toMatchInlineSnapshot(`
      "3h        sweep.due       scheduled                           isHostAlive           SweepRan SweepScheduled(dueAt 1d 3h)
      3h          sweep.ran     idle → calling
      3h          sweep.ran     scheduled                           isSweepIgnored
      3h          sweep.ran     1: scheduled                        isSweepIgnored
      3h        walk.step       calling                             otherwise             SweepTurned
      3h          sweep.turn    scheduled → held                    isPeriodicGateClosed  SweepServed PeriodicHeld
      3h          sweep.turn    1: scheduled                        isTurnIgnored
      3h        walk.step       calling → waiting                   isTurnTaken
      3h 4m       net.opened    held → lapsed                       isOutsideWindow       PeriodicLapsed
      3h 4m       net.opened    waiting → calling                   not isTurnTaken
      3h 4m     walk.step       calling                             otherwise             SweepTurned(place 1)
      3h 4m       sweep.turn    1: scheduled → in-flight.unawaited  otherwise             SweepServed PeriodicRequested
      3h 4m     walk.step       calling → waiting                   isTurnTaken
      3h 4m 2s  periodic.reply  1: in-flight.unawaited → scheduled  otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled
      3h 4m 2s    fetch.ended   waiting → calling                   not isTurnTaken
      3h 4m 2s  walk.step       calling → idle                      isWalkOver            SweepEnded"
    `);
    const wifi = { isWifiOnly: true };
    expect(tell(wifi, { network: ['offline for 3h 5m', 'cellular'], others: [] })).toMatchInlineSnapshot(`
      "3h     sweep.due     scheduled          isHostAlive           SweepRan SweepScheduled(dueAt 1d 3h)
      3h       sweep.ran   idle → calling
      3h       sweep.ran   scheduled          isSweepIgnored
      3h     walk.step     calling            otherwise             SweepTurned
      3h       sweep.turn  scheduled → held   isPeriodicGateClosed  SweepServed PeriodicHeld
      3h     walk.step     calling → waiting  isTurnTaken
      3h 5m    net.opened  held               isPeriodicGateClosed
      3h 5m    net.opened  waiting            isTurnTaken"
    `);
  },
};
