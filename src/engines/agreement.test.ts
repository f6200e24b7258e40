import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { enginesAgree, enginesAgreeOnTraces, expectAgreement, type Make } from './agreement.contract.ts';
import { anyRun } from './any-run.contract.ts';
import { FleetEngine } from './fleet/fleet.ts';
import { MEANING, programOf, programText } from './fleet/program.ts';

describe('two engines, one behaviour', () => {
  enginesAgree(100);
  enginesAgreeOnTraces(20);
});

describe('a planted fault is caught', () => {
  const withText = (spoil: (text: string) => string): Make => {
    return (model, books) =>
      new FleetEngine(model, books, { program: programOf(model, spoil(programText(model))) });
  };
  const withGuard = (name: keyof typeof MEANING.guards, guard: (cell: Cell) => boolean): Make => {
    const meaning = { ...MEANING, guards: { ...MEANING.guards, [name]: guard } };
    return (model: Model, books) =>
      new FleetEngine(model, books, { program: programOf(model, programText(model), meaning) });
  };
  const outside = MEANING.guards.isOutsideWindow;

  test.each<[string, Make]>([
    [
      'in a table: a suspended app is not destroyed but left in the background',
      withText((text) => text.replace(/pair\.lifecycle = \d+; \/\/ destroyed/g, 'pair.lifecycle = 3;')),
    ],
    ['in a table: an action too few', withText((text) => text.replace('suspendApp(cell);', ''))],
    [
      'in a table: two steps in the wrong order',
      withText((text) =>
        text.replaceAll('storePeriodic(cell);', 'schedulePeriodic(cell); storePeriodic(cell);'),
      ),
    ],
    ['in a guard: the window read the other way', withGuard('isOutsideWindow', (cell) => !outside(cell))],
    ['in a guard: a failure that is not seen', withGuard('isPeriodicFailed', () => false)],
    [
      'in a timer: never disarmed',
      withText((text) => text.replaceAll(/pair\.due\[\d+\] = Infinity; \/\/ disarm package\.loaded/g, '')),
    ],
    ['in the order of timers: a close after an open of the same instant', withText(lastFirst)],
  ])('%s', (_name, make) => {
    const verdict = fc.check(
      fc.property(anyRun, (scenario) => expectAgreement(scenario, make)),
      { numRuns: 300, seed: 20_260_302, endOnFailure: true },
    );
    expect(verdict.failed).toBe(true);
  });
});

/** The lines that look for the next slot, backwards: of equal instants the last rank wins. */
function lastFirst(text: string): string {
  const looks = text.split('\n').filter((line) => line.startsWith('  if (due['));
  const start = text.indexOf(looks[0]!);
  const end = text.indexOf(looks.at(-1)!) + looks.at(-1)!.length;
  return text.slice(0, start) + looks.reverse().join('\n') + text.slice(end);
}
