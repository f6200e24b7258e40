/** What befell the requests of a device at services, in words, at the facts that end them. */

import type { Cell } from '../compiled/domain/cell.ts';
import type { Model } from '../compiled/domain/model.ts';
import { FACT, OUTCOME } from '../compiled/facts/codes.ts';
import { REQUEST } from '../compiled/services/ask.ts';
import { SERVED, TURNED } from '../compiled/services/service-facts.ts';
import { type Met, requestKey, type ServiceFact } from './met.ts';
import type { Annotate } from './tale.ts';

/** Why a request was turned away. */
const WHY_TURNED: Readonly<Record<number, string>> = {
  [TURNED.full]: 'its queue was full',
  [TURNED.limit]: 'its rate limit was reached',
  [TURNED.down]: 'it was down',
};

/** @returns asked of every fact of one device, with a cell as it is before the fact */
export function metNotes({ services }: Model, met: Met): Annotate {
  return (cell, code) => {
    const ended = endedBy(cell, code);
    if (ended === null) return [];
    const facts = met.facts.get(requestKey(cell.app, ...ended)) ?? [];
    return facts.flatMap((fact) => textOf(fact, services[fact.service]!.name));
  };
}

/** The request that a fact ends: its kind, and which of them it is; `null` if it ends none that a service was asked. */
function endedBy({ row }: Cell, code: number): readonly [kind: number, n: number] | null {
  const asked = (outcome: number, kind: number, n: number) =>
    outcome === OUTCOME.asked ? ([kind, n] as const) : null;
  switch (code) {
    case FACT.PeriodicFetched:
    case FACT.PeriodicTooLarge:
    case FACT.PeriodicFailed:
      return asked(row.periodicOutcome, REQUEST.periodic, row.periodicAttempts - 1);
    case FACT.PreFetched:
    case FACT.PreFailed:
      return asked(row.preOutcome, REQUEST.pre, row.preAttempts - 1);
    case FACT.OwnFetched:
    case FACT.OwnFailed:
      return asked(row.ownOutcome, REQUEST.own, row.ownOpen);
    case FACT.UpdateAnswered:
    case FACT.UpdateCheckFailed:
      return asked(row.updateOutcome, REQUEST.check, row.updateChecks - 1);
    case FACT.PackageStored:
    case FACT.PackageFailed:
      return asked(row.packageOutcome, REQUEST.download, row.packages - 1);
    default:
      return null;
  }
}

function textOf({ code, a, b }: ServiceFact, service: string): readonly string[] {
  switch (code) {
    case SERVED.Begun:
      return a === 0 ? [] : [`${service}: waited ${inTime(a)} to be served`];
    case SERVED.Passed:
      return [`${service}: passed on after ${inTime(a)}`];
    case SERVED.Served:
      return [`${service}: ${b >= 2 ? 'answered with an error' : 'served'} ${inTime(a)} after it came`];
    case SERVED.Made:
      return [`${service}: made its answer ${inTime(a)} after it came`];
    case SERVED.Sent:
      return [
        `${service}: sent it in ${inTime(b)} over the link that all answers share, ${inTime(a)} after it came`,
      ];
    case SERVED.CutOff:
      return [
        `${service}: broke off its answer after ${b} bytes, ${inTime(a)} after it came, as the device had given up`,
      ];
    case SERVED.Rejected:
      return [
        `${service}: turned away, as ${WHY_TURNED[a]}${b > 0 ? `; told to come again in ${inTime(b * 1000)}` : ''}`,
      ];
    case SERVED.Dropped:
      return [`${service}: turned away without a word, as ${WHY_TURNED[a]}`];
    case SERVED.Expired:
      return [`${service}: not begun, as the device had given up`];
    case SERVED.EdgeHit:
      return [
        `${service}: answered at its edge with what ${b === 0 ? 'a node' : 'the shield'} had kept for ${inTime(a)}`,
      ];
    case SERVED.EdgeJoined:
      return [`${service}: waited at its edge, as the same was being fetched for another`];
    case SERVED.EdgeShared:
      return [
        `${service}: given the ${b >= 2 ? 'error' : 'answer'} to that request, ${inTime(a)} after it came`,
      ];
    case SERVED.EdgeLost:
      return [`${service}: left without an answer, as that request got none`];
    default:
      return [];
  }
}

/** @param us microseconds */
function inTime(us: number): string {
  const ms = us / 1000;
  if (ms < 1000) return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}
