/** Whatever lists rules lists all of them, and says the same of each: rule, value, interval, verdict. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { differenceVerdicts } from '../report/comparison/difference-verdicts.ts';
import { type Element, strictXml } from '../report/text/strict-xml.contract.ts';
import { columnsOf } from '../report/words/columns.ts';
import { reportContext } from '../report/words/report-context.ts';
import { speechOf } from '../report/words/speech.ts';
import { FAILS, HOLDS, type Verdict, verdicts } from '../report/words/verdicts.ts';
import { asked, folder } from './asked.contract.ts';

const home = folder();
const LANGUAGES = ['en', 'zh'] as const;
const small = join(home, 'small.yaml');
writeFileSync(small, 'name: small\ndevices: 400\nhorizon: 14d\nrepresents: 40000\n');
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');

/** Words alone, as they follow one another. */
function plain(text: string): string {
  return text
    .replaceAll(/<(?!=? )[^>]*>/g, ' ')
    .replaceAll(/[|`*]/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ');
}

type Listed = Verdict & { readonly variant?: string };

const shown = (interval: string) => (interval === '–' ? '' : ` ${interval}`);
const asLine = ({ rule, variant, value, interval, note }: Listed, word: string) =>
  plain(
    `${word} ${variant === undefined ? '' : `${variant}: `}${rule} ${value}${shown(interval)} ${note}`,
  ).trim();
const asRow = ({ rule, variant = '', limit, value, interval, verdict }: Listed, separator = '') =>
  plain(
    `${variant}${variant === '' ? '' : separator} ${rule} ${verdict} ${value} ${interval} ${limit}`,
  ).trim();

function expectAll(text: string, parts: readonly string[]): void {
  const said = plain(text);
  let from = 0;
  for (const part of parts) {
    const at = said.indexOf(part, from);
    expect(at, `${part}\nin ${said.slice(0, 3000)}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

function casesOf(root: Element): readonly { name: string; passed: boolean; text: string }[] {
  return root.children.flatMap(({ children }) =>
    children
      .filter(({ name }) => name === 'testcase')
      .map(({ attributes, children: [one] }) => ({
        name: attributes.name!,
        passed: one!.name === 'system-out',
        text: one!.attributes.message ?? one!.text,
      })),
  );
}

describe.each(LANGUAGES)('of a run, in %s', (language) => {
  const { say } = speechOf(language);
  const files = (name: string) => join(home, `${language}-${name}`);
  let rules: string[];
  let expected: readonly Listed[];
  let id: string;
  const surfaces: Record<string, string> = {};

  beforeAll(async () => {
    const args = ['run', small, '--lang', language, '--out', files('out')];
    const { metrics } = JSON.parse((await asked(...args, '--json')).out);
    rules = [
      'periodic.hitRate > 0.01',
      'periodic.hitRate > 1.5',
      `periodic.freshHitRate > ${metrics.periodic.freshHitRate - 1e-6}`,
      'launch.waitMs.p90 < 5m',
      'origin.fleetPeakRps1s <= 1000000',
      'reported.freshHitRate > 0.5',
      'periodic.possible.current.needed >= 0.123456789',
    ];
    const all = [...args, '--set', `thresholds=${JSON.stringify(rules)}`];
    const outputs = ['--junit', files('new/junit.xml'), '--summary', files('summary.md')];
    const talking = await asked(...all, ...outputs);
    const quiet = await asked(...all, '--quiet');
    const json = await asked(...all, '--json');
    const result = JSON.parse(json.out);
    id = result.run.id.replace(/-\d$/, '');
    expected = verdicts(reportContext(result));
    Object.assign(surfaces, {
      terminal: talking.out,
      quiet: quiet.err,
      json: json.err,
      show: (await asked('show', id, '--out', files('out'))).out,
      'report.md': read(`${language}-out`, id, 'report.md'),
      'report.html': read(`${language}-out`, id, 'report.html'),
      summary: read(`${language}-summary.md`),
    });
    expect([talking.code, quiet.code, json.code, quiet.out]).toEqual([1, 1, 1, '']);
  });

  test('there is a rule for each thing that can be said of one', () => {
    expect(expected.map(({ rule }) => rule)).toEqual(rules);
    expect(new Set(expected.map(({ passed }) => passed)).size).toBe(2);
    expect(expected.filter(({ isWithinError }) => isWithinError)).toHaveLength(1);
    expect(expected.filter(({ interval }) => interval === '–').length).toBeGreaterThan(1);
    expect(expected.filter(({ value }) => value.startsWith('–'))).toHaveLength(1);
  });

  test.each(['terminal', 'quiet', 'json', 'show'])('%s lists them, within 80 columns', (surface) => {
    const lines = expected.map((one) => asLine(one, say(one.passed ? HOLDS : FAILS)));
    expectAll(surfaces[surface]!, lines);
    const wide = surfaces[surface]!.split('\n').filter((line) => columnsOf(line) > 80);
    expect(wide.filter((line) => !/^(report|报告) /.test(line))).toEqual([]);
  });

  test.each(['report.md', 'report.html', 'summary'])('%s lists them', (surface) => {
    expectAll(
      surfaces[surface]!,
      expected.map((one) => asRow(one)),
    );
  });

  test('JUnit has a test for each of them', () => {
    const cases = casesOf(strictXml(read(`${language}-new`, 'junit.xml')));
    expect(cases.map(({ name, passed }) => [name, passed])).toEqual(
      expected.map(({ rule, passed }) => [rule, passed]),
    );
    for (const [index, { text }] of cases.entries()) {
      const { value, limit, interval, note } = expected[index]!;
      for (const part of [value, limit, interval === '–' ? '' : interval, note]) expect(text).toContain(part);
    }
  });
});

describe.each(LANGUAGES)('of a comparison, in %s', (language) => {
  const speech = speechOf(language);
  const rules = [
    'periodic.freshHitRate >= base - 1pt',
    'periodic.ageMs.mean <= base + 10h',
    'origin.requests <= base + 5%',
    'origin.fleetPeakRps1m <= base + 100%',
    'coldStarts == base',
  ];
  const thresholds = rules.flatMap((rule) => ['--threshold', rule]);
  const out = join(home, `compared-${language}`);
  const args = [
    'compare',
    small,
    '6h',
    'late: policy.periodic.interval=24h',
    '--lang',
    language,
    '--out',
    out,
  ];
  const junit = join(home, `compared-${language}.xml`);
  const summary = join(home, `compared-${language}.md`);
  const surfaces: Record<string, string> = {};
  let expected: readonly Listed[];

  beforeAll(async () => {
    const talking = await asked(...args, ...thresholds, '--junit', junit, '--summary', summary);
    const quiet = await asked(...args, ...thresholds, '--quiet');
    const json = await asked(...args, ...thresholds, '--json');
    const told = JSON.parse(json.out);
    expected = differenceVerdicts([told], speech);
    const folderOf = /compare-small-[0-9a-f]+/.exec(talking.out)![0];
    Object.assign(surfaces, {
      terminal: talking.out,
      quiet: quiet.err,
      json: json.err,
      'compare.html': readFileSync(join(out, folderOf, 'compare.html'), 'utf8'),
      summary: readFileSync(summary, 'utf8'),
    });
    expect([talking.code, quiet.code, json.code, quiet.out]).toEqual([1, 1, 1, '']);
    expect(JSON.parse(readFileSync(join(out, folderOf, 'compare.json'), 'utf8')).thresholds).toEqual(
      told.thresholds,
    );
    expect(told.comparisons.some((one: object) => 'thresholds' in one)).toBe(false);
  });

  test('every variant is judged by every rule', () => {
    expect(expected.map(({ variant, rule }) => [variant, rule])).toEqual(
      ['6h', 'late'].flatMap((variant) => rules.map((rule) => [variant, rule])),
    );
    expect(expected.filter(({ passed }) => passed).length).toBeGreaterThan(3);
  });

  test.each(['terminal', 'quiet', 'json'])('%s lists them, within 80 columns', (surface) => {
    const lines = expected.map((one) => asLine(one, speech.say(one.passed ? HOLDS : FAILS)));
    expectAll(surfaces[surface]!, lines);
    const wide = surfaces[surface]!.split('\n').filter((line) => columnsOf(line) > 80);
    expect(wide.filter((line) => !/^(report|报告) /.test(line))).toEqual([]);
  });

  test.each(['compare.html', 'summary'])('%s lists them', (surface) => {
    expectAll(
      surfaces[surface]!,
      expected.map((one) => asRow(one, surface === 'compare.html' ? ':' : '')),
    );
  });

  test('JUnit has a suite for each variant, and a test for each rule', () => {
    const root = strictXml(readFileSync(junit, 'utf8'));
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual([
      `${small} → 6h`,
      `${small} → late`,
    ]);
    expect(casesOf(root).map(({ name, passed }) => [name, passed])).toEqual(
      expected.map(({ rule, passed }) => [rule, passed]),
    );
  });
});
