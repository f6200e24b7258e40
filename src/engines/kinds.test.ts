import { describe, expect, test } from 'vitest';
import { chart } from '../../machines/chart.ts';
import { KINDS } from '../../machines/kinds.ts';
import { script } from '../../machines/script.ts';
import type { Guard } from '../../machines/vocabulary.ts';
import { Cell, Phone, type Recorder } from '../compiled/domain/cell.ts';
import { Desk } from '../compiled/domain/desk.ts';
import { OriginLoad } from '../compiled/domain/load.ts';
import { FAULT, type FaultKind, isPlayed } from '../compiled/facts/codes.ts';
import { GUARDS } from './behaviours.ts';
import { answersText } from './chart-page.ts';
import { modelOf } from './script.contract.ts';
import { tabulate } from './tabulate.ts';

const SHAPES = [['isRound', 'isSquare', 'isFlat']];

/** A chart that answers a step by guards, each with its action, and otherwise does what `last` says. */
const choosing = (guards: readonly string[], last?: { readonly actions: 'clearCaches' }) =>
  chart('cache', {
    initial: 'calm',
    states: {
      calm: {
        on: {
          'tool.clear': [
            ...guards.map((guard) => ({ guard: guard as Guard, actions: 'stepScript' as const })),
            ...(last ? [last] : []),
          ],
        },
      },
    },
  });

describe('a chart that decides over kinds names each', () => {
  test('one row for each kind, and none for what cannot be', () => {
    const rows = tabulate(choosing(['isRound', 'isSquare', 'isFlat']), SHAPES).rows;
    expect(rows.map(({ answers }) => answersText(answers))).toEqual([
      'isRound',
      'not isRound, isSquare',
      'not isRound, not isSquare, isFlat',
    ]);
  });

  test('a state may ask first what is no kind', () => {
    const nested = chart('cache', {
      initial: 'calm',
      states: {
        calm: {
          initial: 'inner',
          on: {
            'tool.clear': [
              { guard: 'isLoading', actions: 'stepScript' },
              { guard: 'isOffline', actions: 'stepScript' },
            ],
          },
          states: { inner: { on: { 'tool.clear': { guard: 'isPreLate', actions: 'clearCaches' } } } },
        },
      },
    });
    const rows = tabulate(nested, [['isOffline', 'isLoading']]).rows;
    expect(rows.map(({ answers }) => answersText(answers))).toEqual([
      'isPreLate',
      'not isPreLate, isLoading',
      'not isPreLate, not isLoading, isOffline',
    ]);
  });

  test.each([
    [
      'a last branch that means the remaining kind',
      choosing(['isRound', 'isSquare'], { actions: 'clearCaches' }),
      'cache.calm on tool.clear: leaves a kind to what is not asked for it; give isFlat a branch',
    ],
    [
      'a kind that is forgotten',
      choosing(['isRound']),
      'cache.calm on tool.clear: leaves a kind to what is not asked for it; give isSquare and isFlat a branch',
    ],
    [
      'a branch for no kind at all',
      choosing(['isRound', 'isSquare', 'isFlat'], { actions: 'clearCaches' }),
      'cache.calm on tool.clear: has a branch for none of isRound, isSquare, isFlat; guard it, or leave it out',
    ],
  ])('%s is refused', (_name, drawn, refusal) => {
    expect(() => tabulate(drawn, SHAPES)).toThrow(refusal);
  });

  test('a step that is added to the script is refused until the chart plays it', () => {
    const [steps] = KINDS;
    expect(() => tabulate(script, [[...steps!, 'isMeteorScripted']])).toThrow(
      'script.playing on script.step: leaves a kind to what is not asked for it; give isMeteorScripted a branch',
    );
  });
});

describe('of the kinds of a step exactly one answers yes', () => {
  const played = Object.entries(FAULT).filter(([, kind]) => isPlayed(kind));

  test.each(played)('%s', (name, kind: FaultKind) => {
    const phone = new Phone(modelOf({ opens: [], until: '1h', faults: [`${name} at 1m`] }));
    phone.scriptStep = 0;
    const cell = new Cell(phone, new OriginLoad(), new Desk(), {} as Recorder);
    expect(phone.world.faults[0]!.kind).toBe(kind);
    for (const set of KINDS) expect(set.filter((guard) => GUARDS[guard](cell))).toHaveLength(1);
  });
});
