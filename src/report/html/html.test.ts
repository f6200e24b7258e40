import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { reportContext } from '../words/report-context.ts';
import { reportHtml } from './html.ts';
import { pageBundle } from './page-bundle.ts';

const OWN = [
  String(fixtureResult().inputs.description),
  'fleetcast run wechat-month --set represents=1000000',
];
const COMMAND = 'fleetcast run wechat-month --set represents=1000000';

describe('the report as one HTML file', () => {
  let page = '';
  let markup = '';

  beforeAll(async () => {
    page = await reportHtml(fixtureResult(), { command: COMMAND });
    markup = page.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style[\s\S]*?<\/style>/, '');
  });

  test('loads nothing from a network', async () => {
    expect(markup).not.toMatch(/\s(?:src|srcset|data|action|poster)=/);
    expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['#thresholds']);
    const { style, script } = await pageBundle();
    expect(style).not.toMatch(/@import|url\(/);
    expect(/\bfetch\(|XMLHttpRequest|\bimport\(|<\/script/.test(script)).toBe(false);
    expect(markup).toContain("default-src 'none'");
  });

  test('is below 1.5 MB', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  });

  test('has every part, in the order in which they are asked for', () => {
    const headings = [...markup.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/g)].map(([, text]) => text);
    expect(headings).toEqual([
      'wechat-month',
      ...['Headline numbers', 'People', 'Data', 'Servers'],
      'Faults and releases',
      ...['Load', 'Requests over time', 'Requests by hour and weekday'],
      ...['Freshness', 'Hit rates over time', 'Age of answers over time', 'Ages at reads'],
      ...['Why reads found nothing fresh', 'What was possible'],
      ...['Use', 'What happened to periodic fetches', 'What pre-fetch achieved'],
      ...['Where first data came from', 'Cold and hot starts per day'],
      ...['Updates', 'How releases spread', 'Installed, downloaded, running'],
      ...['Versions over time', 'How packages were delivered'],
      ...['For whom', 'Fresh answers by cohort'],
      ...['Cohorts', 'Thresholds', 'How certain are the numbers?', 'Inputs', 'This run'],
    ]);
    expect(markup).toContain('9c41e0b7d25a83f6');
    expect(markup).toContain(COMMAND);
  });

  test('has the data of each chart, and a table beside it', () => {
    const charts = JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(page)?.[1] ?? '');
    const places = [...markup.matchAll(/data-chart="([^"]*)"/g)].map(([, id]) => id);
    expect(Object.keys(charts)).toEqual(places);
    const pictures = reportPictures(reportContext(fixtureResult())).flatMap((group) => group.pictures);
    expect(places).toEqual(pictures.flatMap(({ picture }) => (picture.chart ? [picture.id] : [])));
    // One more holds every metric with its interval.
    expect(markup.match(/<details>/g)).toHaveLength(pictures.length + 1);
  });

  test('shows numbers without its script', () => {
    expect(markup).toContain('85.6<span class="unit">%</span>');
    expect(markup).toContain('All numbers are those of 1\u202f000\u202f000 devices');
  });

  test('is in Chinese where the scenario asks for it, and leaves no English sentence', async () => {
    const chinese = await reportHtml(fixtureResult({ language: 'zh' }), { command: COMMAND });
    expect(chinese).toContain('<html lang="zh-CN">');
    const sentences = chinese
      .replace(/<script[\s\S]*/g, '')
      .replace(/<style[\s\S]*?<\/style>/, '')
      .replace(/<[^>]*>/g, '\n')
      .split('\n');
    expect(sentences.filter((line) => /[a-z]+ [a-z]+ [a-z]+/.test(line) && !OWN.includes(line))).toEqual([]);
  });

  test('escapes what a scenario writes', async () => {
    const result = fixtureResult();
    const evil = '</script><script>alert(1)</script>';
    const hostile = await reportHtml(
      {
        ...result,
        inputs: { ...result.inputs, description: evil },
        cohorts: { [evil]: result.metrics, b: result.metrics },
      },
      { command: evil, title: evil, people: [{ name: evil, about: evil, story: [evil] }] },
    );
    expect(hostile.includes('<script>alert')).toBe(false);
    expect(hostile.match(/<\/script>/g)).toHaveLength(2);
  });

  test('tells single people where there are any', async () => {
    const people = [
      { name: 'Mei', about: 'Opens the app twice a day.', story: ['Opens at 08:02.', 'Closes at 08:03.'] },
    ];
    const told = await reportHtml(fixtureResult(), { command: COMMAND, people });
    const text = told.slice(0, told.indexOf('<script'));
    expect(text).toContain('<h2 id="people">People</h2>');
    expect(text).toContain('<li>Opens at 08:02.</li>');
  });

  test('does not speak of scale where nothing is scaled', async () => {
    const unscaled = await reportHtml(fixtureResult({ represents: 10_000 }), { command: COMMAND });
    expect(unscaled.includes('All numbers are those of')).toBe(false);
  });
});
