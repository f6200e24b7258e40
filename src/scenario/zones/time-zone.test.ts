import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../compile/compile.ts';
import { inputsOf } from '../compile/inputs.ts';
import { localTime } from '../compile/local-time.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { timeZone } from '../schema/time-zone.ts';
import { instantOfWall, offsetMinutesAt, wallReader } from './time-zone.ts';

const zone = (name: string) => timeZone.parse(name);
const utc = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 19);

/** Zones with one offset, with two a year, in the south, by half an hour, and with a month in which they are put back. */
const ZONES = [
  '+05:30',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];

describe('the clocks of a zone', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T00:59:59', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00', 60],
    ['Asia/Shanghai', '2026-07-01T00:00:00', 480],
    ['Asia/Shanghai', '1988-07-01T00:00:00', 540],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00', 630],
    ['America/St_Johns', '2026-01-01T00:00:00', -210],
    ['-03:30', '2026-01-01T00:00:00', -210],
  ])('of %s are ahead of UTC at %s by %i min', (name, at, minutes) => {
    expect(offsetMinutesAt(zone(name), utc(at))).toBe(minutes);
  });

  test.each([
    ['an ordinary time', '2026-03-29T12:00:00', '2026-03-29T10:00:00'],
    [
      'a time that the night leaves out, as they are put forward',
      '2026-03-29T02:30:00',
      '2026-03-29T01:00:00',
    ],
    ['a time that the night has twice, at first', '2026-10-25T02:30:00', '2026-10-25T00:30:00'],
    ['the first time that the night has once again', '2026-10-25T03:00:00', '2026-10-25T02:00:00'],
  ])('show %s', (_, wall, at) => {
    expect(iso(instantOfWall(zone('Europe/Berlin'), utc(wall)))).toBe(at);
  });

  test('show what they are read to show, and no instant before shows it or a later time', () => {
    const instants = fc.integer({ min: utc('2025-12-01T00:00:00'), max: utc('2027-02-01T00:00:00') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (name, wall) => {
        const [own, shownAt] = [zone(name), (at: number) => at + offsetMinutesAt(zone(name), at) * 60_000];
        const at = instantOfWall(own, wall);
        expect(shownAt(at)).toBeGreaterThanOrEqual(wall);
        expect(shownAt(at - 1)).toBeLessThan(wall);
        expect(wallReader(own)(wall)).toBe(at);
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  test.each([
    ['Europe/Atlantis', '"Europe/Atlantis" is no time zone that this Node knows'],
    ['Germany/Berlin', 'did you mean Europe/Berlin?'],
    ['+25:00', 'an offset from UTC such as +08:00, or a time zone such as Europe/Berlin'],
    ['Middle-earth', 'a time zone such as Europe/Berlin'],
    ['', 'a time zone such as Europe/Berlin'],
  ])('are not those of %j', (name, message) => {
    for (const raw of [{ timeZone: name }, { cohorts: [{ name: 'a', share: 1, timeZone: name }] }]) {
      expect(() => parseScenario({ name: 'nowhere', ...raw })).toThrow(message);
    }
  });
});

describe('a run with a zone', () => {
  const SPRING = { name: 'spring', start: '2026-03-23T00:00:00+01:00', horizon: '14d', devices: 40 };
  const PEOPLE = { usage: { opens: { gap: '3h' }, diurnal: { amplitude: 1, peakHour: 20 } } };
  const berlin = { ...SPRING, ...PEOPLE, timeZone: 'Europe/Berlin' };

  test('keeps what the database said, and is the same when it is run from its inputs', async () => {
    const result = await runToEnd(compile(parseScenario(berlin)));
    const kept = ['2026-03-23T00:00:00+01:00', '2026-03-29T03:00:00+02:00', '2026-04-05T23:00:00Z'];
    expect(result.inputs.timeZone).toEqual(['Europe/Berlin', ...kept]);
    expect(result.notes.join()).toContain(
      'Europe/Berlin change during the run, at 2026-03-29T03:00:00+02:00',
    );
    const again = compile(parseScenario(result.inputs));
    expect(inputsOf(again.scenario)).toEqual(result.inputs);
    expect((await runToEnd(again)).run).toMatchObject({ id: result.run.id, digest: result.run.digest });
  });

  test('of one offset throughout is that of the offset, and costs a device nothing', async () => {
    const [named, fixed] = ['Asia/Shanghai', '+08:00'].map((timeZone) =>
      compile(parseScenario({ ...SPRING, ...PEOPLE, timeZone })),
    );
    expect(named!.model).toEqual(fixed!.model);
    expect(named!.model.shifts).toBeNull();
    expect(named!.notes).toEqual([]);
    const [one, other] = [await runToEnd(named!), await runToEnd(fixed!)];
    expect(one.run.digest).toBe(other.run.digest);
  });

  test('looks further than what was kept when it lasts longer', () => {
    const { scenario } = compile(parseScenario({ ...berlin, horizon: '3d', warmup: '1d' }));
    const longer = compile(parseScenario({ ...inputsOf(scenario), horizon: '14d', warmup: '1d' }));
    expect(longer.model.shifts!.at).toHaveLength(1);
  });

  test('tells the time as its clocks do', () => {
    const { scenario } = compile(parseScenario(berlin));
    const change = utc('2026-03-29T01:00:00') - scenario.start.epochMs;
    expect([change - 1, change].map((at) => localTime(scenario, at).time)).toEqual([
      '01:59:59.999',
      '03:00:00.000',
    ]);
  });

  test('has cohorts with zones of their own', () => {
    const cohorts = [
      { name: 'here', share: 0.5 },
      { name: 'there', share: 0.5, timeZone: 'America/New_York' },
    ];
    const { model } = compile(parseScenario({ ...berlin, cohorts }));
    const shifts = model.cohorts.map(({ apps }) => apps[0]!.usage.rhythm!.shifts);
    expect(shifts.map((each) => each && [...each.byMs])).toEqual([[3_600_000], null]);
  });
});
