/** Results of tests in the XML that servers of continuous integration read. No instant and no duration: the same run gives the same bytes. */

export interface JunitSuite {
  readonly name: string;
  /** What the suite was made of, by name. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly cases: readonly JunitCase[];
}

export interface JunitCase {
  readonly name: string;
  readonly passed: boolean;
  /** In a sentence: what was measured. */
  readonly text: string;
}

/** The whole file. */
export function junitXml(suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="fleetcast" ${counts(all)}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines({ name, properties, cases }: JunitSuite): string[] {
  return [
    `  <testsuite name="${escaped(name)}" ${counts(cases)} skipped="0">`,
    '    <properties>',
    ...Object.entries(properties).map(
      ([key, value]) => `      <property name="${escaped(key)}" value="${escaped(String(value))}"/>`,
    ),
    '    </properties>',
    ...cases.flatMap((one) => [
      `    <testcase classname="${escaped(name)}" name="${escaped(one.name)}">`,
      one.passed
        ? `      <system-out>${escaped(one.text)}</system-out>`
        : `      <failure type="threshold" message="${escaped(one.text)}">${escaped(`${one.name}: ${one.text}`)}</failure>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}

function counts(cases: readonly JunitCase[]): string {
  const failed = cases.filter(({ passed }) => !passed).length;
  return `tests="${cases.length}" failures="${failed}" errors="0"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that no XML file may hold, even as a reference: control characters, halves of a pair, non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** For text and for attributes, in which line breaks would become spaces. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\t\n\r]/g, (letter) => ENTITIES[letter]!);
}
