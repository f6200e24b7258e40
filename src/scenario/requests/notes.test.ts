/** What `explain --requests` says beside the facts, on one device whose person is scripted. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { taleOf } from '../../engines/tale.ts';
import { roundDuration } from '../../kernel/duration.ts';
import { compile } from '../compile/compile.ts';
import { readTraces } from '../compile/read-traces.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { notesOf } from './notes.ts';

const folder = mkdtempSync(join(tmpdir(), 'fleetcast-notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every note with its time. @param opens when the app is opened and for how long, in seconds */
async function told(
  opens: readonly (readonly [at: number, length: number])[],
  given: object,
): Promise<string[]> {
  const rows = opens.map(([at, length]) => `${1_772_380_800 + at},d,${length}`);
  writeFileSync(join(folder, 'opens.csv'), ['t,device,s', ...rows].join('\n'));
  const columns = { time: 't', device: 'device', duration: 's' };
  const scenario = parseScenario({
    name: 'told',
    start: '2026-03-01T16:00:00Z',
    horizon: '2d',
    warmup: 0,
    usage: { opens: { kind: 'trace', trace: { file: 'opens.csv', columns, mergeWithin: 0 } } },
    origin: { latency: '200ms', content: { changes: 'never' } },
    ...given,
    app: { loadTime: '1s', scenes: { '1001': 1 }, ...(given as { app?: object }).app },
  });
  const compiled = compile(scenario, await readTraces(scenario, folder));
  return taleOf(compiled.model, 0, notesOf(compiled.scenario)).flatMap(({ at, notes }) =>
    notes.map((note) => `${roundDuration(at)}: ${note}`),
  );
}

const withoutFetches = { periodic: { enabled: false }, pre: { enabled: false } };
const about = (lines: readonly string[], what: RegExp) => lines.filter((line) => what.test(line));

describe('UpdateManager', () => {
  const update = {
    push: 'never',
    hostCheck: 'never',
    checkTime: '300ms',
    downloadTime: '30s',
    longUnused: 'never',
  };
  const lifecycle = { destroyAfter: '2h' };
  const policy = { ...withoutFetches, update, lifecycle };
  const opens = [
    [0, 60],
    [4 * 3600, 60],
    [8 * 3600, 20],
    [9 * 3600, 60],
    [13 * 3600, 20],
  ] as const;

  test('tells each check beside a launch once the app has loaded, and a download when it ends', async () => {
    const lines = await told(opens, { policy, releases: ['3h'] });
    expect(about(lines, /UpdateManager|showModal/)).toMatchInlineSnapshot(`
      [
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): waits, the app has not loaded",
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): delivered now, after 700 ms",
        "4.01 h: UpdateManager.onUpdateReady(): heard",
        "8 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): waits, the app has not loaded",
        "8 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): delivered now, after 700 ms",
        "13 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): waits, the app has not loaded",
        "13 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): delivered now, after 700 ms",
      ]
    `);
  });

  test('what comes while the app is suspended waits for the next foreground, and is lost if there is none', async () => {
    const lines = await told(opens, { policy, releases: ['7h', '12h'] });
    expect(about(lines, /UpdateManager|showModal/)).toMatchInlineSnapshot(`
      [
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): waits, the app has not loaded",
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): delivered now, after 700 ms",
        "8 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): waits, the app has not loaded",
        "8 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): delivered now, after 700 ms",
        "8.01 h: UpdateManager.onUpdateReady(): waits, the app is suspended",
        "9 h: UpdateManager.onUpdateReady(): delivered now, after 59.5 min",
        "13 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): waits, the app has not loaded",
        "13 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): delivered now, after 700 ms",
        "13 h: UpdateManager.onUpdateReady(): waits, the app is suspended",
        "15 h: UpdateManager.onUpdateReady(): lost with the app",
      ]
    `);
  });

  test('a download that fails is told, once: what an app counts to know how often updates fail', async () => {
    const failing = { ...policy, update: { ...update, failure: 0.4 } };
    const releases = ['3h', '7h', '12h'];
    const tales = await Promise.all(
      Array.from({ length: 20 }, async (_, seed) =>
        about(await told(opens, { seed, policy: failing, releases }), /onUpdateFailed/),
      ),
    );
    const lines = tales.flat();
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).toMatch(
        /: UpdateManager\.onUpdateFailed\(\): (heard|waits, the app is suspended|delivered now|lost|nobody listens, the app is not in memory)/,
      );
    }
  });

  test('a person is asked, and the app restarts', async () => {
    const asks = { ...policy, update: { ...update, applyUpdate: 1 } };
    const lines = await told(opens.slice(0, 2), { policy: asks, releases: ['3h'] });
    expect(about(lines, /UpdateManager|showModal/)).toMatchInlineSnapshot(`
      [
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): waits, the app has not loaded",
        "4 h: UpdateManager.onCheckForUpdate({hasUpdate: true}): delivered now, after 700 ms",
        "4.01 h: UpdateManager.onUpdateReady(): heard",
        "4.01 h: showModal → confirm: UpdateManager.applyUpdate()",
        "4.01 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): waits, the app has not loaded",
        "4.01 h: UpdateManager.onCheckForUpdate({hasUpdate: false}): delivered now, after 700 ms",
      ]
    `);
  });

  test('a platform without it says nothing', async () => {
    for (const preset of ['binance', 'workmanager']) {
      const lines = await told(opens, {
        policy: { preset, update: { ...update, onColdStart: 'async' } },
        releases: ['3h'],
      });
      expect(about(lines, /UpdateManager/)).toEqual([]);
    }
  });
});

describe('fetches', () => {
  test('a fetch that ends while the app is suspended is told at its return', async () => {
    const periodic = { interval: '1h', opportunity: { kind: 'timer' } };
    const policy = { pre: { enabled: false }, periodic, lifecycle: { destroyAfter: '2h' } };
    const opens = [
      [0, 60],
      [6000, 60],
    ] as const;
    const lines = await told(opens, { policy, horizon: '5h' });
    expect(about(lines, /onBackgroundFetchData/)).toMatchInlineSnapshot(`
      [
        "1.2 s: onBackgroundFetchData({fetchType: 'periodic'}): heard",
        "1 h: onBackgroundFetchData({fetchType: 'periodic'}): waits, the app is suspended",
        "1.67 h: onBackgroundFetchData({fetchType: 'periodic'}): delivered now, after 40 min",
        "2 h: onBackgroundFetchData({fetchType: 'periodic'}): waits, the app is suspended",
        "3 h: onBackgroundFetchData({fetchType: 'periodic'}): waits, the app is suspended",
        "3.68 h: onBackgroundFetchData({fetchType: 'periodic'}): lost with the app",
        "3.68 h: onBackgroundFetchData({fetchType: 'periodic'}): lost with the app",
        "4 h: onBackgroundFetchData({fetchType: 'periodic'}): nobody listens, the app is not in memory",
      ]
    `);
  });

  test('the first launch has no token, so that its pre-fetch carries a code; what comes back says so', async () => {
    const policy = {
      preset: 'binance',
      pre: { requireToken: false, detailsTime: '100ms' },
      periodic: { enabled: false },
    };
    const lines = await told(
      [
        [0, 60],
        [8 * 3600, 60],
      ],
      { policy },
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "0 ms: the client: GET /bapi/mp/v1/app/wx0123456789abcdef/details → developmentSettings: {preFetchUrl: 'https://example.com/pre', backgroundFetchUrl: 'https://example.com/periodic'}",
        "0 ms: the platform: GET https://example.com/pre?appid=wx0123456789abcdef&code=code-587324348b45&timestamp=1772380800100&path=pages%2Findex&lang=en&version=0",
        "300 ms: onBackgroundFetchData({fetchType: 'pre'}): nobody listens, the app has not loaded",
        "1 s: scene 1001; getBackgroundFetchToken → failed; complete",
        "1 s: setBackgroundFetchToken({token: 'user-token-0'}) → success; complete",
        "1 s: getBackgroundFetchData({fetchType: 'pre'}) → success: fetchedData, appid, code, timestamp, path, query, lang, version; complete",
        "8 h: the client: GET /bapi/mp/v1/app/wx0123456789abcdef/details → developmentSettings: {preFetchUrl: 'https://example.com/pre', backgroundFetchUrl: 'https://example.com/periodic'}",
        "8 h: the platform: GET https://example.com/pre?appid=wx0123456789abcdef&token=user-token-0&timestamp=1772409600100&path=pages%2Findex&lang=en&version=0",
        "8 h: onBackgroundFetchData({fetchType: 'pre'}): nobody listens, the app has not loaded",
        "8 h: scene 1001; getBackgroundFetchToken → success: token; complete",
        "8 h: getBackgroundFetchData({fetchType: 'pre'}) → success: fetchedData, appid, token, timestamp, path, query, lang, version; complete",
      ]
    `);
  });

  test('wechat-2019 reads the missing token as an error, wechat-2019-code as a login code', async () => {
    const asked = async (preset: string) =>
      about(await told([[0, 60]], { policy: preset }), /GET .*\/pre|token not set/);
    const told2019 = await asked('wechat-2019');
    expect(told2019.length).toBeGreaterThan(0);
    for (const line of told2019) expect(line).toMatch(/^0 ms: token not set, maybe you should/);
    expect((await asked('wechat-2019-code'))[0]).toEqual(
      expect.stringMatching(
        /^0 ms: the platform: GET https:\/\/example\.com\/pre\?appid=.*&code=code-[0-9a-f]{12}&timestamp=/,
      ),
    );
  });
});

describe('clients', () => {
  const clients = [
    { at: '0s', versions: [{ version: '6.5.3', share: 1 }] },
    { at: '1h', versions: [{ version: '7.0.5', share: 1 }] },
    { at: '10h', versions: [{ version: '7.0.5', share: 1 }] },
    { at: '11h', versions: [{ version: '7.0.7', share: 1 }] },
  ];

  test('a launch says which client it has, what that cannot do, and whether the reporting sees it', async () => {
    const faults = [
      { kind: 'pullNow', at: '9h' },
      { kind: 'pullNow', at: '15h' },
      { kind: 'clearCache', at: '16h' },
      { kind: 'simulateRelease', at: '17h' },
    ];
    const app = { analytics: { publishedAt: '7h' } };
    const opens = [
      [0, 60],
      [6 * 3600, 60],
      [8 * 3600, 60],
      [14 * 3600, 60],
    ] as const;
    const lines = await told(opens, { clients, faults, app });
    expect(about(lines, /client|reporting|tools/)).toMatchInlineSnapshot(`
      [
        "0 ms: client 6.5.3: too old to fetch (since 7.0.5), report (since 6.5.4) or be told to fetch at once (since 7.0.7)",
        "0 ms: reporting: not seen, the client is too old",
        "1.56 s: getBackgroundFetchData is not there: the client is older than 7.0.5",
        "6 h: client 7.0.5: too old to be told to fetch at once (since 7.0.7)",
        "6 h: reporting: not seen, the events are not published: their test configuration works in the tools only",
        "6 h: the client: GET https://example.com/periodic?appid=wx0123456789abcdef&token=user-token-0&timestamp=1772402401000",
        "8 h: client 7.0.5: too old to be told to fetch at once (since 7.0.7)",
        "8 h: reporting: seen",
        "9 h: developer tools of 20190919 or later, and clients of 7.0.7 or later: fetch the periodic cache; 7.0.5 does not hear of it",
        "14 h: client 7.0.7",
        "14 h: reporting: seen",
        "15 h: developer tools of 20190919 or later, and clients of 7.0.7 or later: fetch the periodic cache",
        "15 h: the client: GET https://example.com/periodic?appid=wx0123456789abcdef&token=user-token-0&timestamp=1772434800000",
        "16 h: developer tools: clear the data cache",
        "17 h: developer tools: simulate an update with the next compilation; a restart with the same version, as trial versions have none",
        "27 h: the client: GET https://example.com/periodic?appid=wx0123456789abcdef&token=user-token-0&timestamp=1772478000200",
        "39 h: the client: GET https://example.com/periodic?appid=wx0123456789abcdef&token=user-token-0&timestamp=1772521200400",
      ]
    `);
  });
});
