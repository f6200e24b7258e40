import { describe, expect, test } from 'vitest';
import { whyRefused } from '../../compiled/books/why.ts';
import { REFUSAL } from '../../compiled/facts/codes.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../compile/compile.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { refusalText } from './read-answer.ts';

const { none, ...reasons } = REFUSAL;

describe('a fetch that is not sent', () => {
  test('has words and a reason of its own for each refusal, and none where there is none', () => {
    const codes = Object.values(reasons);
    const told = codes.map(refusalText);
    expect(new Set([...told, undefined]).size).toBe(codes.length + 1);
    expect(new Set([none, ...codes].map(whyRefused)).size).toBe(codes.length + 1);
    expect(refusalText(none)).toBeUndefined();
  });

  test('is told of a token only where the token is the reason: the platform passes over an app that is not starred', () => {
    for (const [name, code] of Object.entries(reasons)) {
      expect(/token/.test(refusalText(code)!)).toBe(name === 'tokenNotSet');
    }
    expect(refusalText(REFUSAL.tokenNotSet)).toBe(
      'token not set, maybe you should setBackgroundFetchToken first',
    );
  });

  test.each([
    ['not starred', 0, 1, 'notStarred'],
    ['neither starred nor with a token', 0, 0, 'notStarred'],
    ['without a token', 1, 0, 'tokenMissing'],
  ] as const)('counts its reason: %s', async (_, starredShare, tokenShare, reason) => {
    const scenario = parseScenario({
      name: 'refused',
      devices: 20,
      horizon: '10d',
      warmup: '1d',
      policy: { preset: 'wechat-2019', periodic: { network: 'any' } },
      host: { activations: '3h' },
      app: { starredShare, tokenShare },
    });
    const { periodic } = (await runToEnd(compile(scenario))).metrics;
    const { firstUse, noOpportunity, windowLapsed, ...others } = periodic.notFresh;
    expect(firstUse + noOpportunity + windowLapsed).toBeLessThan(periodic.reads / 2);
    const counted = Object.entries(others).filter(([, count]) => count > 0);
    expect(counted.map(([name]) => name)).toEqual([reason]);
  });
});
