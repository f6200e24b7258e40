/** What is said of faults at the edges of a run, of one another and of a policy: nothing that the run could not show. */

import { expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { terminalSummary } from '../text/terminal.ts';
import { reportContext } from '../words/report-context.ts';
import { whatHappened } from './what-happened.ts';

const RETRYING = { preset: 'wechat', periodic: { retry: { kind: 'fixed', after: '5m' } } };
const QUIET = { preset: 'wechat', periodic: { retry: 'none' } };

const NOT_OBSERVED = 'what would have followed was not observed.';
const NO_AFTER = /After it|No wave followed|cannot be told/;

/** Eight days from Monday 2 March, of which two are warm-up. */
async function told(faults: readonly object[], policy: unknown = RETRYING) {
  const raw = {
    name: 'edges',
    start: '2026-03-02T00:00:00+08:00',
    horizon: '8d',
    warmup: '2d',
    devices: 300,
    policy,
    faults,
  };
  const run = await runToEnd(compile(parseScenario(raw)), { workers: 1 });
  const entries = whatHappened(reportContext(run))?.entries ?? [];
  const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
  return {
    texts: entries.map(({ title, text }) => plain(`${title}. ${text}`)),
    terminal: plain(terminalSummary(run, { width: 200 })),
  };
}

const failedIn = (text: string) => Number(/, ([\d ]+) of /.exec(text)?.[1]?.replaceAll(' ', ''));

const outage = (at: string, lasting: string) => ({ at, for: lasting, kind: 'outage' });

test.each([RETRYING, QUIET])(
  'after an outage that ends with the run there is nothing: %j',
  async (policy) => {
    const { texts } = await told([outage('190h', '2h')], policy);
    expect(texts[0]).toContain(`It ends with the run: ${NOT_OBSERVED}`);
    expect(texts[0]).not.toMatch(NO_AFTER);
  },
);

test('an outage that the end of the run cuts is said to be cut', async () => {
  const { texts, terminal } = await told([outage('190h', '9h')]);
  expect(texts[0]).toContain(`The run ends before it does: ${NOT_OBSERVED}`);
  expect(texts[0]).not.toMatch(NO_AFTER);
  expect(terminal).toContain('cut by the end of the run');
});

test('an outage that another one follows at once has no hour after it', async () => {
  const { texts } = await told([outage('150h', '1h'), outage('9065m', '1h')], RETRYING);
  expect(texts[0]).toContain('Less than an hour follows it before the next fault or the end of the run');
  expect(texts[0]).not.toMatch(NO_AFTER);
});

test('of outages that overlap it is said that they do, not that days are missing', async () => {
  const { texts } = await told([outage('150h', '2h'), outage('151h', '2h')]);
  for (const text of texts) {
    expect(text).toContain('another fault was at work in the same time');
    expect(text).not.toContain('two whole measured days');
  }
});

test('an outage over the end of the warm-up counts from then on', async () => {
  const { texts, terminal } = await told([outage('40h', '10h')]);
  expect(texts[0]).toMatch(
    /It begins in the warm-up: requests .*\. While it lasted, [\d ]+ of [\d ]+ requests failed\./,
  );
  expect(terminal).toMatch(/begins in the warm-up · [\d ]+ requests failed/);
  const measured = failedIn(texts[0]!);
  const { texts: whole } = await told([outage('48h', '2h')]);
  // Those that were refused before it are still asking: as many as in both hours, not in ten.
  expect(measured / failedIn(whole[0]!)).toBeLessThan(5);
});

test('an outage from before the run is said to be so', async () => {
  const { texts } = await told([{ ...outage('0h', '72h'), at: '2026-03-01T12:00:00+08:00' }]);
  expect(texts[0]).toMatch(/It began before the run\. It begins in the warm-up: /);
});

test('what comes back only until the next fault is said to do so', async () => {
  const { texts } = await told([{ at: '130h', kind: 'pullNow' }, outage('150h', '1h')]);
  expect(texts[0]).toContain('It came back once, up to the next fault: 12 h later, ');
  const last = await told([{ at: '130h', kind: 'pullNow' }]);
  expect(last.texts[0]).toMatch(/times, up to the end of the run/);
});

test('a fault of a second has a beginning and an end that differ', async () => {
  const { texts } = await told([outage('130h', '1s'), outage('160h', '20ms')]);
  expect(texts[0]).toContain('Sat 7 Mar, 10:00:00 to 10:00:01');
  expect(texts[1]).toContain('Sun 8 Mar, 16:00:00, for 20 ms');
});

test('a policy that fetches nothing periodically has no next opportunity', async () => {
  const { texts } = await told([outage('130h', '3h')], 'alipay');
  expect(texts[0]).toContain('the load feels nothing of an outage but the failed requests.');
  expect((await told([outage('130h', '3h')], QUIET)).texts[0]).toContain('waits for its next opportunity');
});

test('no busiest minute lies below the mean of its own hour', async () => {
  for (let hour = 100; hour < 124; hour += 6) {
    const raw = {
      name: 'minutes',
      horizon: '8d',
      warmup: '1d',
      devices: 200,
      represents: 200_000,
      policy: RETRYING,
      faults: [outage(`${hour}h`, '1h')],
    };
    const run = await runToEnd(compile(parseScenario(raw)), { workers: 1 });
    const [entry] = whatHappened(reportContext(run))!.entries;
    const found = /A wave followed: ([\d.]+) rps .*?(?:, ([\d.]+) rps in its busiest minute)/.exec(
      entry!.text,
    );
    if (found) expect(Number(found[2])).toBeGreaterThanOrEqual(Number(found[1]));
  }
});
