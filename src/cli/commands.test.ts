/** The command line as a person or a script meets it. */

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asked, folder, written } from './asked.contract.ts';

const home = folder();
const out = join(home, 'reports');
const small = join(home, 'small.yaml');
writeFileSync(small, 'name: small\nhorizon: 3d\nwarmup: 1d\ndevices: 5\nseed: 3\n');

describe('fleetcast run', () => {
  test('--json prints exactly one object, the one that is in run.json, and keeps the rest off standard output', async () => {
    const { code, out: printed, err } = await asked('run', small, '--out', out, '--json');
    const result = JSON.parse(printed);
    expect(code).toBe(0);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('report.html');
    const file = join(out, result.run.id, 'run.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(result);
    expect(written(join(out, result.run.id)).sort()).toEqual([
      'report.html',
      'report.md',
      'run.json',
      'series.csv',
    ]);
    expect(written(out)).toContain('catalog.json');
  });

  test('the inputs that a result prints run again to the same digest and the same id', async () => {
    const again = join(home, 'again.json');
    const first = JSON.parse((await asked('run', small, '--out', join(home, 'one'), '--json')).out);
    writeFileSync(again, JSON.stringify(first.inputs));
    const second = JSON.parse((await asked('run', again, '--out', join(home, 'two'), '--json')).out);
    expect(second.run.digest).toBe(first.run.digest);
    expect(second.run.id).toBe(first.run.id);
    expect(second.metrics).toEqual(first.metrics);
  });

  test('the summary fits into 80 columns and names the report', async () => {
    const { code, out: printed } = await asked('run', small, '--out', out);
    expect(code).toBe(0);
    const lines = printed.split('\n').filter((line) => !line.startsWith('report '));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(printed).toMatch(/report .*report\.html/);
  });

  test('--lang zh writes all of it in Chinese, under the same id and with the same digest', async () => {
    const [english, chinese] = [join(home, 'english'), join(home, 'chinese')];
    const { run } = JSON.parse((await asked('run', small, '--out', english, '--json')).out);
    const { code, out: printed } = await asked('run', small, '--out', chinese, '--lang', 'zh');
    expect(code).toBe(0);
    expect(printed).toContain('新鲜命中率');
    expect(printed).toContain(`摘要 ${run.digest}`);
    const read = (name: string) => readFileSync(join(chinese, run.id, name), 'utf8');
    expect(read('report.html')).toContain('<html lang="zh-CN">');
    expect(read('report.html')).toContain('--lang zh');
    expect(read('report.md')).toContain('## 关键指标');
    expect((await asked('show', run.id, '--out', chinese)).out).toContain('新鲜命中率');
    expect((await asked('run', small, '--lang', 'fr')).code).toBe(2);
  });

  test('--quiet says nothing', async () => {
    expect(await asked('run', small, '--out', out, '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  test('--quiet says what is judged, and nothing else', async () => {
    const threshold = ['--set', 'thresholds=["periodic.hitRate > 2"]'];
    const precision = ['--until', 'periodic.hitRate ± 0.0001', '--replications', '2'];
    const {
      code,
      out: printed,
      err,
    } = await asked(...['run', small, '--out', out, '--quiet', ...threshold, ...precision]);
    expect([code, printed]).toEqual([1, '']);
    expect(err.replaceAll('\u00a0', ' ')).toMatch(
      /^Precision not reached: periodic.hitRate ± 0.0001 \(Hit rate:\s+[\d.]+%(?: ± [\d.]+ points|,\s+[\d.]+% to [\d.]+%)\)\n1 of 1 threshold fails .*\n {2}fails {2}periodic.hitRate > 2 {2}[\d.]+% .*\n$/,
    );
  });

  test('--log writes every fact', async () => {
    const { out: printed } = await asked('run', small, '--out', join(home, 'logged'), '--json', '--log');
    const { run } = JSON.parse(printed);
    const text = gunzipSync(readFileSync(join(home, 'logged', run.id, 'facts.csv.gz'))).toString();
    expect(text.trim().split('\n')).toHaveLength(run.facts + 1);
  });

  test('a threshold that fails ends with 1, and the report is written all the same', async () => {
    const to = join(home, 'thresholds');
    const rules = ['periodic.hitRate > 2', 'origin.peakRps1s <= 1000', 'update.checks'].slice(0, 2);
    const set = ['--set', `thresholds=${JSON.stringify(rules)}`];
    const { code, out: printed, err } = await asked('run', small, '--out', to, '--json', ...set);
    expect(code).toBe(1);
    expect(err).toMatch(/^ {2}fails {2}periodic.hitRate > 2 +[\d.]+%/m);
    expect(err).toMatch(/^ {2}holds {2}origin.peakRps1s <= 1000 +[\d.]+/m);
    expect(JSON.parse(printed).thresholds.map((verdict: { passed: boolean }) => verdict.passed)).toEqual([
      false,
      true,
    ]);
    expect(written(to)).toContain('catalog.json');
  });

  test.each([
    ['in this thread', ['--engine', 'reference', '--devices', '2000']],
    ['in workers', ['--workers', '2', '--devices', '2000000']],
  ])('interrupted %s, it ends with 130 and leaves nothing', async (_where, how) => {
    const to = join(home, 'interrupted');
    const bin = fileURLToPath(new URL('../bin.mjs', import.meta.url));
    const child = spawn(process.execPath, [bin, 'run', 'wechat-month', ...how, '--out', to]);
    let err = '';
    const code = await new Promise<number | null>((resolve) => {
      child.stderr.on('data', (data) => {
        err += data;
        if (err.includes(' left')) child.kill('SIGINT');
      });
      child.on('exit', resolve);
    });
    expect(code, err).toBe(130);
    expect(err).toContain('interrupted: nothing was written');
    expect(written(to)).toEqual([]);
  });
});

describe('what has been run', () => {
  test('runs lists it, show tells it, and a wrong id is refused with the one that was meant', async () => {
    const to = join(home, 'listed');
    const { run } = JSON.parse((await asked('run', small, '--out', to, '--json')).out);
    expect((await asked('runs', '--out', to)).out).toContain(run.id);
    const shown = await asked('show', run.id, '--out', to);
    expect(shown.out).toContain(run.digest);
    expect(JSON.parse((await asked('show', run.id, '--out', to, '--json')).out).run).toEqual(run);
    const wrong = await asked('show', `${run.id}x`, '--out', to);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`did you mean "${run.id}"?`);
  });

  test('a folder without runs says how to make one', async () => {
    expect((await asked('runs', '--out', join(home, 'none'))).out).toContain('fleetcast run wechat-month');
  });
});

describe('explain', () => {
  test('tells a device of a shipped simulation so that a person can follow', async () => {
    const { code, out: told } = await asked(
      'explain',
      'wechat-month',
      '--device',
      '3',
      '--from',
      '3d',
      '--to',
      '4d',
    );
    expect(code).toBe(0);
    expect(told).toContain('Device 3 of wechat-month');
  });

  test('names the apps of a device that has several, and its cohort', async () => {
    const many = await asked('explain', 'many-apps', '--device', '3', '--to', '4h');
    expect(many.out).toMatch(/^Device 3 of many-apps: .*, with 9 apps\.$/m);
    expect(many.out).toContain('lifecycle (pay): never-opened → updating');
    expect(many.out).toContain('host: dead → foreground');
    const cohorts = await asked('explain', 'platforms-side-by-side', '--device', '3', '--to', '1h');
    expect(cohorts.out).toMatch(/, one of wechat\.$/m);
  });

  test('prints the request behind a fetch and the callbacks that the app sees', async () => {
    const { out: told } = await asked(
      ...['explain', 'binance-daily-sweep', '--device', '0', '--from', '2d', '--to', '6d', '--requests'],
    );
    expect(told).toMatch(/the client: GET https:\/\/example\.com\/periodic\?appid=.*&lang=en&version=0/);
    expect(told).toMatch(/getBackgroundFetchData\(\{fetchType: 'periodic'\}\) → /);
  });

  test('one open, step by step', async () => {
    const once = join(home, 'once.yaml');
    const usage = 'usage: { opens: { firstOpen: 1h, gap: 100d }, session: 20s }';
    writeFileSync(
      once,
      `name: once\ndevices: 1\nhorizon: 2h\nwarmup: 0\n${usage}\napp: { loadTime: 1s }\norigin: { latency: 200ms, content: { changes: never } }\n`,
    );
    const { out: told } = await asked('explain', once, '--device', '0');
    expect(told).toMatchInlineSnapshot(`
      "Device 0 of once: Trenton's Huawei Pura 70 in South Burdettestead, with "Practical Computer".
      The run begins Mon 2 Mar 2026, 00:00:00 local time, and lasts 2h.

      Mon 2 Mar 2026
      01:00:00.000  user.open          lifecycle: never-opened → updating
                      isUpdatedFirst? yes
                      • ColdStarted
      01:00:00.000    app.opened       periodic: unopened → owed
                      isClientTooOld? no, isRefreshWanted? no
                      isFetchOwedAtFirstOpen? yes
      01:00:00.000    update.demanded  update: idle → asking.awaited
                      • UpdateChecked
      01:00:00.000    app.launched     pre: unopened → in-flight.unawaited
                      isClientTooOld? no, isPreRefused? no, isOffline? no
                      • PreRequested
      01:00:00.154  check.reply        update: asking.awaited → downloading.awaited
                      isCheckRefused? no, isCheckFailed? no, isUpToDate? no
                      isLocalPreferred? no
                      • UpdateAnswered
                      • PackageRequested
      01:00:00.200  pre.reply          pre: in-flight.unawaited → idle
                      isPreRetryLeft? no, isPreFailed? no, isPreLost? no
                      isPreLate? no
                      • PreFetched(bytes 40960)
      01:00:00.561  download.done      update: downloading.awaited → idle
                      isDownloadRefused? no, isDownloadFailed? no
                      • PackageStored(bytes 1572864)
      01:00:00.561    package.ready    lifecycle: updating → cold-start
      01:00:01.561  package.loaded     lifecycle: cold-start → foreground
                      isPackageBad? no, isTokenDue? yes
                      • PackageLoaded
                      • TokenSet
      01:00:01.561    app.read         pre: idle
                      • PreHit(age 1.36 s, fresh)
      01:00:01.561    app.read         periodic: owed → settling
                      isLoading? no
                      • PeriodicMissed
      01:00:01.561    app.read         update: idle
                      isPromptAccepted? no, isPrompted? no
      01:00:01.561  open.settled       periodic: settling → in-flight.unawaited
                      isLookedAtAgain? no, isOutsideWindow? no, isPeriodicRefused? no
                      isOpportunityFull? no, isPeriodicGateClosed? no
                      • PeriodicRequested(staleAt never)
      01:00:01.761  periodic.reply     periodic: in-flight.unawaited → scheduled
                      isPeriodicRetryLeft? no, isPeriodicFailed? no
                      isPeriodicTooLarge? no
                      • PeriodicFetched(bytes 40960)
                      • PeriodicScheduled(dueAt Mon 2 Mar 13:00:01.761)
      01:00:20.000  user.close         lifecycle: foreground → background
                      • AppClosed
      01:00:25.000  os.suspend         lifecycle: background → suspended
                      • AppSuspended
      01:30:25.000  os.destroy         lifecycle: suspended → destroyed
                      • AppDestroyed(resident 30.4 min)
      "
    `);
  });

  test.each([
    [['--device', '10000000'], /--device: expected 0 to/],
    [['--device', 'x'], /whole number/],
    [['--device', '1', '--from', 'noon'], /ISO 8601/],
    [[], /--device/],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await asked('explain', 'wechat-month', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('the other verbs', () => {
  test('list names every shipped simulation, in 80 columns', async () => {
    const { out: printed } = await asked('list');
    for (const name of ['wechat-month', 'weekly-visitors', 'flaky-network', 'phone-trace'])
      expect(printed).toContain(name);
    expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('schema is JSON Schema', async () => {
    expect(JSON.parse((await asked('schema')).out)).toHaveProperty('properties.policy');
  });

  test('convert makes a usage trace of an Azure Functions day, which runs', async () => {
    const azure = join(home, 'azure.csv');
    writeFileSync(azure, 'function,sample,invocations,minute_counts\nf1,A,3,0:1 5:2\nf2,A,1,60:1\n');
    expect((await asked('convert', 'azure-functions', azure, join(home, 'minutes.csv'))).code).toBe(0);
    const traced = join(home, 'traced.yaml');
    const trace = '{ file: minutes.csv, columns: { time: time, device: device } }';
    writeFileSync(traced, `name: traced\nwarmup: 0\nusage: { opens: { kind: trace, trace: ${trace} } }\n`);
    const { metrics, run } = JSON.parse((await asked('run', traced, '--out', out, '--json')).out);
    expect([run.devices, metrics.opens]).toEqual([2, 3]);
  });

  test('help says what can be asked, and an unknown verb is refused', async () => {
    const help = await asked('--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('explain')]);
    expect((await asked('rnu')).code).toBe(2);
  });
});
