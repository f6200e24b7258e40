import { describe, expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { PRESET_NAMES } from '../presets.ts';
import type { ScenarioError } from './problem.ts';

/** A scenario with one value set. */
function scenarioWith(path: string, value: unknown): Record<string, unknown> {
  const [first, ...rest] = path.split('.');
  const inner = rest.reduceRight<unknown>((inside, key) => ({ [key]: inside }), value);
  return { name: 'x', [first!]: inner };
}

function refused(scenario: unknown): string {
  try {
    parseScenario(scenario);
  } catch (error) {
    return (error as ScenarioError).message;
  }
  return 'accepted';
}

const trace = { file: 'a.csv', columns: { time: 't', device: 'd' } };

describe('refusals', () => {
  test('everything that is wrong is said at once', () => {
    const message = refused({
      name: 'Not Kebab',
      horizon: '3d',
      polcy: 'wechat',
      network: { kind: 'marcov' },
      policy: { periodic: { interval: 0, retry: { kind: 'fixed', after: 0 } } },
    });
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'name',
      'policy.periodic.retry.after',
      'policy.periodic.interval',
      'network.kind',
      'polcy',
      'warmup',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['horizonn', '3d', 'horizonn: unknown key (did you mean "horizon"?)'],
    [
      'horizon',
      '-3d',
      'expected a duration such as 500ms, 90s, 30m, 12h, 12h30m, 7d or 4w, or a number of milliseconds, above 0, found "-3d"',
    ],
    ['policy', 'weechat', `${PRESET_NAMES.join(', ')}), found "weechat" (did you mean "wechat"?)`],
    ['policy.preset', 'binanc', '(did you mean "binance"?)'],
    [
      'policy.periodic.opportunity',
      { kind: 'dailySweep', at: '24:00' },
      'policy.periodic.opportunity.at: expected a local time such as 03:00, found "24:00"',
    ],
    [
      'usage',
      { opens: { kind: 'ofHostOpens', probability: 0.1 }, diurnal: { amplitude: 0.5, peakHour: 21 } },
      'usage.diurnal: opens follow the host: give host.diurnal instead',
    ],
    ['usage.opens.kind', 'ofHostOpen', '(did you mean "ofHostOpens"?)'],
    [
      'usage.diurnal',
      [1, 2],
      'usage.diurnal: expected none; or 24 weights, one for each local hour, not all 0',
    ],
    [
      'usage.diurnal',
      { amplitude: 1.5, peakHour: 21 },
      'usage.diurnal.amplitude: expected a number from 0 to 1, found 1.5',
    ],
    [
      'usage.weekly',
      [0, 0, 0, 0, 0, 0, 0],
      'usage.weekly: expected none; or 7 weights, Monday first, not all 0',
    ],
    ['cohorts', [{ name: 'a' }], 'cohorts.0.share: is required; expected a number from 0 to 1, above 0'],
    [
      'cohorts',
      [{ name: 'rest', share: 0.5 }],
      'cohorts.0.name: "rest" is what the devices of no cohort are called, and the shares leave some',
    ],
    [
      'cohorts',
      [{ name: 'a', share: 0.5, usage: { opens: { gap: '8hours' } } }],
      'cohorts.0.usage.opens.gap: expected',
    ],
    [
      'cohorts',
      [{ name: 'a', share: 1, timeZone: 'CEST' }],
      'expected an offset from UTC such as +08:00, or a time zone such as Europe/Berlin, found "CEST"',
    ],
    ['apps', [{ id: 'a' }, { id: 'a' }], 'apps.1.id: "a" is used twice'],
    [
      'apps',
      [{ id: 'a', policy: { periodic: { windw: '7d' } } }],
      'apps.0.policy.periodic.windw: unknown key',
    ],
    ['host', { keepAlive: 'soon' }, 'host.keepAlive: expected'],
    ['clients', '7.0.5', 'clients: expected a list, found "7.0.5"'],
    ['clients', [], 'clients: needs a version at least, with the share 1'],
    [
      'clients',
      [{ version: 8.1, share: 1 }],
      'clients.0.version: is read as a number; write a version in quotes',
    ],
    [
      'clients',
      [{ version: '7.0.5', share: 0.4 }],
      'clients: the shares of the versions add up to 0.4, and every device has one: to 1',
    ],
    [
      'clients',
      [
        { version: '7.0', share: 0.5 },
        { version: '7.0.0', share: 0.5 },
      ],
      'clients.1.version: "7.0.0" is given twice',
    ],
    [
      'clients',
      [
        { at: '2d', versions: [{ version: '7.0.5', share: 1 }] },
        { at: '1d', versions: [{ version: '7.0.5', share: 1 }] },
      ],
      'clients.1.at: must come after the list before it, of 2d',
    ],
    [
      'clients',
      [
        { at: '2d', versions: [{ version: '7.0.5', share: 1 }] },
        { at: '2027-01-01', versions: [{ version: '7.0.5', share: 1 }] },
      ],
      'cannot be put in order: give all instants, or all durations after the start',
    ],
    [
      'clients',
      [
        { at: '1d', versions: [{ version: '7.0.5', share: 1 }] },
        { at: '2d', versions: [{ version: '7.0.4', share: 1 }] },
      ],
      'clients never go back, and 0 of the devices have 7.0.5 or newer here, after 1 at 1d',
    ],
    ['policy.since.fetch', 'anny', 'found "anny" (did you mean "any"?)'],
    [
      'app.backOffice',
      { url: 'http://example.com/x' },
      'app.backOffice.url: is not HTTPS, which the platform requires',
    ],
    [
      'app.backOffice',
      { url: 'https://other.org/x' },
      'app.backOffice.url: other.org is not on the list of service domains (example.com)',
    ],
    ['app.backOffice', { url: ['https://example.com/x'] }, 'app.backOffice.url: expected an address such as'],
    ['app.backOffice', { entity: 'personal' }, 'an app of a personal entity may only use a cloud source'],
    [
      'app.backOffice',
      { token: 'x'.repeat(1025) },
      'app.backOffice.token: has 1025 characters, 1024 at most',
    ],
    [
      'app.backOffice',
      {
        gray: {
          steps: [
            { at: '1d', share: 0.5 },
            { at: '2d', share: 0.2 },
          ],
        },
      },
      'a gray release may only grow, and this share is smaller than the one before',
    ],
    [
      'policy',
      { update: { minimumVersion: 'v2' } },
      'policy.update.minimumVersion: expected none; or a whole number',
    ],
    [
      'releases',
      ['soon'],
      'releases.0: expected an instant such as 2026-03-02T00:00:00+08:00, or a duration',
    ],
    [
      'policy.periodic.retry',
      { after: '1m' },
      'policy.periodic.retry.kind: is required; expected one of fixed, exponential',
    ],
    ['policy.periodic.read', 'wiat', 'found "wiat" (did you mean "wait"?)'],
    ['usage.session', { mean: '3s' }, 'usage.session.law: is required; expected one of exponential'],
    ['usage.session', { law: 'expo', mean: 3 }, 'usage.session.law: expected one of exponential'],
    ['usage.opens.gap', { law: 'weibull', shape: 5, scale: 0 }, 'usage.opens.gap.scale: expected'],
    [
      'usage.opens.gap',
      { law: 'uniform', min: 0, max: 1 },
      'usage.opens.gap: gaps need a mean of 1 ms or more, and these have 0.5 ms',
    ],
    [
      'network',
      { kind: 'markov', states: { wifi: { mean: '1h' } }, failure: { wfi: 0.1 } },
      'network.failure.wfi: there is no state of this name (there is wifi) (did you mean "wifi"?)',
    ],
    [
      'origin.content',
      { changes: { trace: { file: 'a', columns: { time: 't' } } }, scope: 'device' },
      'origin.content.scope: changes from a trace are the same for all devices',
    ],
    ['usage', { opens: { kind: 'trace', trace }, rate: 1 }, 'usage.rate: with a trace there is no rate'],
  ])('%s: %j', (path, value, message) => {
    expect(refused(scenarioWith(path, value))).toContain(message);
  });

  test.each<[object, string]>([
    [{ app: { backOffice: { supportedShare: 0.5 } } }, 'app.backOffice.supportedShare'],
    [{ app: { analytics: { reportingShare: 0.5 } } }, 'app.analytics.reportingShare'],
    [{ faults: [{ kind: 'pullNow', at: '1d', share: 0.5 }] }, 'faults.0.share'],
    [
      { cohorts: [{ name: 'a', share: 1, app: { backOffice: { supportedShare: 0 } } }] },
      'cohorts.0.app.backOffice.supportedShare',
    ],
    [
      { apps: [{ id: 'a', app: { analytics: { reportingShare: 0 } } }] },
      'apps.0.app.analytics.reportingShare',
    ],
  ])('a share beside the clients from which it follows: %j', (given, path) => {
    const clients = [{ version: '7.0.5', share: 1 }];
    const message = `${path}: clients already says which devices: leave this share out, or leave clients out`;
    expect(refused({ name: 'x', clients, ...given })).toBe(message);
    const whole = JSON.parse(JSON.stringify(given).replace(/0\.5|(?<=Share":)0/g, '1'));
    expect(refused({ name: 'x', clients, ...whole })).toBe('accepted');
    const ofSome = { cohorts: [{ name: 'b', share: 0.1, clients }] };
    if (!('cohorts' in given)) expect(refused({ name: 'x', ...ofSome, ...given })).toBe(message);
  });

  test.each([{ horizon: '5d' }, { warmup: '28d' }, { horizon: '7d', warmup: '7d' }])(
    'a warm-up that is not shorter than the horizon: %j',
    (given) => {
      expect(refused({ name: 'x', ...given })).toMatch(
        /^warmup: the warm-up of \d+d is not shorter than the horizon of \d+d$/,
      );
    },
  );

  test.each([[null], [undefined], ['x'], [[]], [3]])('a scenario that is %o', (scenario) => {
    expect(refused(scenario)).toContain('an object of settings');
  });
});
