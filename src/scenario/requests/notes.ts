/** What there is to say of a fact beyond its numbers: the request that is sent, the callback that the app sees. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { isClientTooOld } from '../../compiled/domain/guards/fetch.ts';
import { FACT, type Refusal } from '../../compiled/facts/codes.ts';
import { populationOf } from '../compile/population.ts';
import type { ResolvedScenario } from '../compile/resolved-scenario.ts';
import { clientOf, clientText } from './client-words.ts';
import { requestText } from './fetch-request.ts';
import { listeners } from './listener.ts';
import {
  arrivalText,
  functionsOf,
  hitText,
  type Kind,
  missText,
  refusalText,
  tokenSetText,
  tokenText,
  tooOldText,
  type User,
} from './read-answer.ts';
import { reportingText } from './reporting-words.ts';
import { detailsOf, requestOf, sceneOf, settingsOf, tokenOf } from './request-of.ts';
import { toolText } from './tool-words.ts';
import { type Numbers, promptText, updateCallbacks } from './update-callbacks.ts';

type Annotate = (cell: Cell, code: number, numbers: Numbers) => readonly string[];

/** @returns asked of every fact of one device, with a cell as it is before the fact */
export function notesOf(scenario: ResolvedScenario): Annotate {
  const population = populationOf(scenario);
  const listening = listeners();
  const callbackOf = updateCallbacks();
  const users = usersOfAnswers();
  return (cell, code, numbers) => {
    const app = settingsOf(cell, population);
    const { os, clients } = population[cell.phone.cohortIndex]!;
    const functions = functionsOf(app);
    const client = clients && clientOf(cell, clients, scenario.start);
    const delivered = listening.hear(cell, code);
    const callback = functions === 'wechat' ? callbackOf(cell, code, numbers) : undefined;
    const told = callback && listening.told(cell, { text: callback, isLostOnLoad: false });
    return [...said(), ...(told ? [told] : []), ...delivered];

    function said(): readonly string[] {
      const [a, b] = numbers;
      switch (code) {
        case FACT.ColdStarted: {
          const version = client === null ? undefined : clientText(client, app.policy.since);
          return present(version, detailsOf(cell, app, scenario), reportingText(cell));
        }
        case FACT.HotStarted:
          return present(reportingText(cell));
        case FACT.PackageLoaded:
          return functions === 'own' ? [] : loaded();
        case FACT.TokenSet:
          return functions === 'own' ? [] : [tokenSetText(tokenOf(cell, app))];
        case FACT.PeriodicRequested:
          return [sent('periodic')];
        case FACT.PreRequested:
          return [sent('pre')];
        case FACT.PeriodicFetched:
          return arrived('periodic');
        case FACT.PreFetched:
          return arrived('pre');
        case FACT.PeriodicHit:
          return [
            hitText({ kind: 'periodic', user: users.of(cell, 'periodic'), isEarlier: false }, functions),
          ];
        case FACT.PreHit:
          return [hitText({ kind: 'pre', user: users.of(cell, 'pre'), isEarlier: b === 0 }, functions)];
        case FACT.PeriodicMissed:
          return [missText('periodic', os, functions)];
        case FACT.PreMissed:
          return [missText('pre', os, functions)];
        case FACT.PeriodicRejected:
        case FACT.PreRejected:
          return present(refusalText(a as Refusal));
        case FACT.UpdatePrompted:
          return functions === 'wechat' ? [promptText(a === 1)] : [];
        case FACT.ToolUsed:
          return functions === 'wechat' ? present(toolText(a, app.policy.since, oldClient())) : [];
        default:
          return [];
      }
    }

    function sent(kind: Kind): string {
      users.asked(cell, kind);
      return requestText(requestOf(kind, cell, app, scenario));
    }

    function arrived(kind: Kind): readonly string[] {
      users.stored(cell, kind);
      if (functions === 'own') return [];
      return [listening.told(cell, { text: arrivalText(kind), isLostOnLoad: true })];
    }

    function loaded(): readonly string[] {
      const scene = `scene ${sceneOf(cell, app)}`;
      return isClientTooOld(cell)
        ? [scene, tooOldText(app.policy.since.fetch)]
        : [`${scene}; ${tokenText(cell, functions)}`];
    }

    /** One that does not hear what a tool tells it. */
    function oldClient(): string | null {
      return cell.now < cell.pullableAt ? client : null;
    }
  };
}

/** By which name requests tell their user: what comes back with an answer is what was sent with its request. */
function usersOfAnswers() {
  const asked = new Map<string, User>();
  const stored = new Map<string, User>();
  const at = ({ app }: Cell, kind: Kind) => `${kind} ${app}`;
  return {
    asked: (cell: Cell, kind: Kind) => {
      const withoutToken = kind === 'pre' ? 'code' : null;
      asked.set(at(cell, kind), cell.row.hasToken === 1 ? 'token' : withoutToken);
    },
    stored: (cell: Cell, kind: Kind) => stored.set(at(cell, kind), asked.get(at(cell, kind)) ?? null),
    of: (cell: Cell, kind: Kind) => stored.get(at(cell, kind)) ?? null,
  };
}

function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}
