/** What there is to say of a fact beyond its numbers: the request that is sent, the callback that the app sees. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { periodicRefusal, preRefusal } from '../../compiled/domain/refusal.ts';
import { FACT } from '../../compiled/facts/codes.ts';
import { populationOf } from '../compile/population.ts';
import type { ResolvedScenario } from '../compile/resolved-scenario.ts';
import { requestText } from './fetch-request.ts';
import { arrivalText, hitText, missText, refusalText, tokenText } from './read-answer.ts';
import { requestOf, sceneOf, settingsOf } from './request-of.ts';

/** @returns asked with a cell as it is before a fact: a line, or `undefined` if there is nothing to say */
export function notesOf(scenario: ResolvedScenario): (cell: Cell, code: number) => string | undefined {
  const population = populationOf(scenario);
  return (cell, code) => {
    const app = settingsOf(cell, population);
    const { os } = population[cell.phone.cohortIndex]!;
    const sent = (kind: 'periodic' | 'pre') => requestText(requestOf(kind, cell, app, scenario));
    switch (code) {
      case FACT.PackageLoaded:
        return `scene ${sceneOf(cell, app)}; ${tokenText(cell)}`;
      case FACT.PeriodicRequested:
        return sent('periodic');
      case FACT.PreRequested:
        return sent('pre');
      case FACT.PeriodicFetched:
        return arrivalText('periodic', cell);
      case FACT.PreFetched:
        return arrivalText('pre', cell);
      case FACT.PeriodicHit:
        return hitText('periodic', app);
      case FACT.PreHit:
        return hitText('pre', app);
      case FACT.PeriodicMissed:
        return missText('periodic', os);
      case FACT.PreMissed:
        return missText('pre', os);
      case FACT.PeriodicRejected:
        return refusalText(periodicRefusal(cell));
      case FACT.PreRejected:
        return refusalText(preRefusal(cell));
      default:
        return undefined;
    }
  };
}
