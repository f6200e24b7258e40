/**
 * When a person opens and closes an app: exogenous, so the same people do the same things whatever the policy. The cursor
 * knows the next open and the end of the running session; an engine asks for the next after it has delivered one. Campaigns make people
 * open an app besides: their own opens come when they would have come without.
 */

import { draw, type Key } from '../kernel/draw.ts';
import { quantileOf, residualOf, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import { arrivalOf } from './arrival.ts';
import { nextPushAt } from './campaign.ts';
import type { CampaignModel, RatesModel, RhythmModel, TracedApp, UsageModel } from './model.ts';
import { endOfPacedGap, rateAt } from './pace.ts';
import { endOfGap } from './rhythm.ts';

export class UsageCursor {
  model: UsageModel;
  readonly key: Key;
  trace: TracedApp | null = null;
  /** Multiplier of the open rate of this device. */
  rate: number = 1;
  /** Opens of their own that have been delivered so far. */
  opens: number = 0;
  /** The next of them. */
  ownAt: number = NEVER;
  campaigns: CampaignModel[] = [];
  app: number = 0;
  /** Opens delivered so far that are of campaigns, and the next of them. */
  pushes: number = 0;
  pushAt: number = NEVER;
  /** When the person comes to the app. */
  arriveAt: number = 0;
  /** The next open, whatever it is of. */
  openAt: number = NEVER;
  closeAt: number = NEVER;

  constructor(model: UsageModel, key: Key) {
    this.model = model;
    this.key = key;
  }
}

/** The start of a run. @param trace what the person does, if it is not drawn @param campaigns those of the run, for all its apps */
export function beginUsage(
  cursor: UsageCursor,
  model: UsageModel,
  trace: TracedApp | null,
  campaigns: CampaignModel[],
  app: number,
): void {
  cursor.model = model;
  cursor.trace = trace;
  cursor.opens = 0;
  cursor.rate = valueAt(model.rate, cursor.key, STREAM.rate, 0);
  cursor.arriveAt = model.arrivals === null ? 0 : arrivalOf(model.arrivals!, cursor.key);
  cursor.ownAt = trace ? tracedOpenAt(trace, 0) : firstOpenAt(cursor);
  cursor.campaigns = campaigns;
  cursor.app = app;
  cursor.pushes = 0;
  cursor.pushAt = campaigns.length === 0 ? NEVER : pushAfter(cursor, -1);
  cursor.openAt = Math.min(cursor.ownAt, cursor.pushAt);
}

/** After an open at `now`: its session begins, replacing one that runs; the next open follows unless it waits for the close. */
export function afterOpen(cursor: UsageCursor, now: number): void {
  if (cursor.ownAt === now) opened(cursor, now);
  else pushed(cursor, now);
  cursor.openAt = cursor.ownAt;
  if (cursor.pushAt !== NEVER) expectPush(cursor, now);
}

/** An open of the person's own accord. */
function opened(cursor: UsageCursor, now: number): void {
  const trace: TracedApp | null = cursor.trace;
  cursor.closeAt = now + sessionMs(cursor);
  cursor.opens += 1;
  if (trace) cursor.ownAt = tracedOpenAt(trace, cursor.opens);
  else cursor.ownAt = isGapFromOpen(cursor.model) ? openAfter(cursor, now) : NEVER;
}

/** An open of a campaign. */
function pushed(cursor: UsageCursor, now: number): void {
  cursor.closeAt = now + pushedSessionMs(cursor);
  cursor.pushes += 1;
}

function expectPush(cursor: UsageCursor, now: number): void {
  if (cursor.pushAt <= now) cursor.pushAt = pushAfter(cursor, now);
  cursor.openAt = Math.min(cursor.ownAt, cursor.pushAt);
}

/** After the close of a session at `now`. */
export function afterClose(cursor: UsageCursor, now: number): void {
  if (cursor.trace !== null || !cursor.model.isGapAfterClose || cursor.ownAt !== NEVER) return;
  cursor.ownAt = openAfter(cursor, now);
  cursor.openAt = Math.min(cursor.ownAt, cursor.pushAt);
}

/** The host has been opened at `now`, for the n-th time: that may open the app. */
export function afterHostOpen(cursor: UsageCursor, now: number, n: number): void {
  if (!cursor.model.isOfHostOpens || now < cursor.arriveAt) return;
  const rates: RatesModel | null = cursor.model.rates;
  const rate: number = rates === null ? cursor.rate : rateAt(rates, cursor.key, now);
  if (draw(cursor.key, STREAM.hostOpen, n) >= cursor.model.hostOpenProbability * rate) return;
  cursor.ownAt = now;
  cursor.openAt = now;
}

function isGapFromOpen(model: UsageModel): boolean {
  return !model.isGapAfterClose && !model.isOfHostOpens;
}

function tracedOpenAt(trace: TracedApp, n: number): number {
  return n < trace.openAt.length ? trace.openAt[n as i32]! : NEVER;
}

/** A stationary process starts at a random point of a gap: residual life, density S(x)/mean (contract, "Opens"). */
function firstOpenAt(cursor: UsageCursor): number {
  const model: UsageModel = cursor.model;
  const key: Key = cursor.key;
  if (model.isOfHostOpens) return NEVER;
  if (cursor.arriveAt > 0) return cursor.arriveAt;
  if (model.isFirstOpenStationary) {
    const u: number = draw(key, STREAM.firstOpen, 0);
    const drawn: number = residualOf(model.gap, u, draw(key, STREAM.firstOpen, 1));
    if (model.rates !== null) return wholeMs(endOfPacedGap(model.rates!, model.rhythm, key, 0, drawn));
    const gap: number = drawn / cursor.rate;
    return wholeMs(model.rhythm === null ? gap : endOfGap(model.rhythm!, 0, gap));
  }
  if (model.firstOpen === null) return 0;
  return wholeMs(quantileOf(model.firstOpen!, draw(key, STREAM.firstOpen, 0)));
}

/** The open after a gap: at least 1 ms later, so that a chain of opens leaves its instant however fast the rate. */
function openAfter(cursor: UsageCursor, now: number): number {
  const drawn: number = valueAt(cursor.model.gap, cursor.key, STREAM.gap, cursor.opens - 1);
  const rhythm: RhythmModel | null = cursor.model.rhythm;
  const rates: RatesModel | null = cursor.model.rates;
  if (rates !== null) return Math.max(now + 1, wholeMs(endOfPacedGap(rates, rhythm, cursor.key, now, drawn)));
  const gap: number = drawn / cursor.rate;
  if (rhythm === null) return now + Math.max(1, wholeMs(gap));
  return Math.max(now + 1, wholeMs(endOfGap(rhythm, now, gap)));
}

function pushAfter(cursor: UsageCursor, now: number): number {
  return nextPushAt(cursor.campaigns, cursor.app, cursor.key, now, cursor.arriveAt);
}

function pushedSessionMs(cursor: UsageCursor): number {
  return wholeMs(valueAt(cursor.model.session!, cursor.key, STREAM.campaignSession, cursor.pushes));
}

function sessionMs(cursor: UsageCursor): number {
  const model: UsageModel = cursor.model;
  if (model.session === null) return cursor.trace!.lengthMs[cursor.opens as i32]!;
  return wholeMs(valueAt(model.session!, cursor.key, STREAM.session, cursor.opens));
}
