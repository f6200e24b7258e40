import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSources } from '../compiler/compile-sources.ts';
import { dialectSources } from '../compiler/dialect-sources.ts';
import { enginesAgree, enginesAgreeOnTraces, expectAgreement, fleetOf } from './agreement.contract.ts';
import { anyRun } from './any-run.contract.ts';

describe('two engines, one behaviour', () => {
  enginesAgree(100);
  enginesAgreeOnTraces(20);
});

describe('a planted fault is caught', () => {
  const LIFECYCLE = 'compiled/fleet/charts/lifecycle.ts';
  const PERIODIC = 'compiled/fleet/charts/periodic.ts';
  const NEXT = 'compiled/fleet/charts/next.ts';
  const GUARDS = 'compiled/domain/guards/fetch.ts';

  test.each<[fault: string, file: string, spoil: (text: string) => string]>([
    [
      'in a table: a suspended app is not destroyed but left in the background',
      LIFECYCLE,
      (text) => text.replace(/pair\.lifecycle = \d+; \/\/ destroyed/g, 'pair.lifecycle = 3;'),
    ],
    ['in a table: an action too few', LIFECYCLE, (text) => text.replace('suspendApp(cell);', '')],
    [
      'in a table: two steps in the wrong order',
      PERIODIC,
      (text) => text.replaceAll('storePeriodic(cell);', 'schedulePeriodic(cell); storePeriodic(cell);'),
    ],
    [
      'in a guard: the window read the other way',
      GUARDS,
      (text) => text.replace('idleMs >= policy.windowMs', 'idleMs < policy.windowMs'),
    ],
    [
      'in a guard: a failure that is not seen',
      GUARDS,
      (text) => text.replace('return cell.row.periodicOutcome !== OUTCOME.answered', 'return false'),
    ],
    ['in a timer: never disarmed', LIFECYCLE, (text) => text.replaceAll(/^.*disarm package\.loaded$/gm, '')],
    ['in the order of timers: a close after an open of the same instant', NEXT, lastFirst],
  ])('%s', async (_fault, file, spoil) => {
    const sources = new Map(dialectSources());
    const right = sources.get(file)!;
    expect(spoil(right)).not.toBe(right);
    const module = new WebAssembly.Module(
      await compileSources(sources.set(file, spoil(right)), { isOptimized: false }),
    );
    const verdict = fc.check(
      fc.property(anyRun, (scenario) => expectAgreement(scenario, fleetOf(module))),
      { numRuns: 300, seed: 20_260_302, endOnFailure: true },
    );
    expect(verdict.failed).toBe(true);
  });
});

/** The looks for the next slot in the opposite order: of equal instants the last rank wins. */
function lastFirst(text: string): string {
  return text.replace(/^export function findNext[\s\S]*?^\}$/gm, (search) => {
    const looks = search.match(/^ {2}\/\/ [\w.]+\n {2}if \([^{]*\{\n[^}]*\}\n/gm)!;
    return search.replace(looks.join(''), looks.toReversed().join(''));
  });
}
