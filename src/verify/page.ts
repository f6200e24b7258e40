/** The published page of a verification: what was checked, how, and what came out. */

import type { Coverage } from './coverage.ts';
import type { Verdict, Verification } from './verify.ts';

/** @param coverages how often intervals of 95 % held the true value */
export function verificationPage(
  { seed, level, checks, questions, passed }: Verification,
  coverages: readonly Coverage[],
): string {
  const topics = [...new Set(checks.map(({ topic }) => topic))];
  const varying = checks.filter(({ z }) => z !== null).length;
  const limits = checks.filter(({ z, standardError }) => z === null && standardError > 0).length;
  const events = checks.reduce((sum, check) => sum + check.events, 0);
  return [
    '# Verification',
    '',
    `${checks.length} numbers that a formula gives exactly, and what \`fleetcast verify --seed ${seed}\` simulated for them:`,
    `${passed ? 'together they are plausible' : '**together they are not plausible**'}. ${Math.round(events / 1e6)} million events.`,
    '',
    'Each case is a scenario like anyone could write, run with chances of its own. Its standard error comes from the run itself',
    '(devices are independent; where they are not, runs are), and `z` is the difference in standard errors, as a normal score',
    `that allows for the error being estimated. If the simulator is right, the ${varying} scores are standard normal and independent.`,
    `The whole is called implausible if any of these questions is answered with a chance below ${level}/3:`,
    '',
    '| question | statistic | chance of this or worse | |',
    '| --- | ---: | ---: | --- |',
    ...questions.map(
      ({ name, statistic, p, holds }) =>
        `| ${name} | ${statistic.toPrecision(4)} | ${chance(p)} | ${holds ? 'plausible' : '**implausible**'} |`,
    ),
    '',
    '![The scores follow the normal law](verification.svg)',
    '',
    `Of the other numbers ${limits} are limits, which hold the nearer the more there is of everything, and agree to a few per cent;`,
    `the other ${checks.length - varying - limits} do not vary, and agree to nine digits.`,
    '',
    '## Intervals',
    '',
    'How often an interval of 95 % holds the true value, over many small runs whose truth a formula gives',
    '(`fleetcast verify --coverage`):',
    '',
    '| interval of | estimated from | runs | held the truth | 99 % interval of that share | bias |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...coverages.map(
      ({ quantity, method, runs, covered, low, high, bias }) =>
        `| \`${quantity}\` | ${method} | ${runs} | ${percentage(covered)} | ${percentage(low)} to ${percentage(high)} | ${(100 * bias).toFixed(2)} % |`,
    ),
    '',
    'The bias is how far the mean of what was told lies from the truth. `1:100` is a sample of which each device stands for a hundred;',
    'a herd of 60 s is one that a nightly sweep spreads over a minute, in which a device has its part if its host happens to be alive.',
    '',
    ...topics.flatMap((topic) =>
      topicTable(
        topic,
        checks.filter((check) => check.topic === topic),
      ),
    ),
  ].join('\n');
}

function topicTable(topic: string, checks: readonly Verdict[]): string[] {
  const sources = [...new Set(checks.map(({ source }) => source))].join('; ');
  return [
    `## ${topic}`,
    '',
    `Formula: ${sources}.`,
    '',
    '| case | quantity | exact | simulated | standard error | z | verdict |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...checks.map(
      ({ id, quantity, exact, simulated, standardError, z, verdict }) =>
        `| \`${id}\` | ${quantity} | ${short(exact)} | ${short(simulated)} | ${short(standardError, 2)} | ${score(z)} | ${verdict} |`,
    ),
    '',
  ];
}

export function percentage(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Six figures, or as many as asked. */
export function short(value: number, figures = 6): string {
  const text = value.toPrecision(figures);
  return text.includes('e') || Math.abs(value) >= 0.001 || value === 0
    ? String(Number(text))
    : value.toExponential(figures - 1);
}

export function score(z: number | null): string {
  return z === null ? '–' : z.toFixed(2).replace('-', '−');
}

export function chance(p: number): string {
  return p < 0.0001 ? '< 0.0001' : p.toPrecision(2);
}
