import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { junitXml } from './junit.ts';
import { strictXml } from './strict-xml.contract.ts';

const suite = (text: string) => ({
  name: text,
  properties: { seed: 1, command: text },
  cases: [
    { name: text, passed: true, text },
    { name: text, passed: false, text },
  ],
});

describe('results as tests in XML', () => {
  test('count what there is and what fails, in all and in each suite', () => {
    const root = strictXml(junitXml([suite('one'), suite('other')]));
    expect([root.name, root.attributes]).toEqual([
      'testsuites',
      { name: 'fleetcast', tests: '4', failures: '2', errors: '0' },
    ]);
    expect(root.children.map(({ attributes }) => attributes)).toEqual(
      ['one', 'other'].map((name) => ({ name, tests: '2', failures: '1', errors: '0', skipped: '0' })),
    );
  });

  test('without a rule there is a suite without tests', () => {
    const root = strictXml(junitXml([{ ...suite('none'), cases: [] }]));
    expect(root.children[0]!.attributes).toMatchObject({ tests: '0', failures: '0' });
  });

  test('hold any text as it is, but for what no XML may hold', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...'<>&"\'\t\r\n]ä阈\u0000\u0008\u001b\ud800\udfff\ufffe\uffff😀'.split('')),
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const [found] = strictXml(junitXml([suite(text)])).children;
        const kept = text
          .replace(/\p{Surrogate}/gu, '\ufffd')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is forbidden
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
        const [properties, holds, fails] = found!.children;
        expect(found!.attributes.name).toBe(kept);
        expect(properties!.children[1]!.attributes).toEqual({ name: 'command', value: kept });
        expect(holds!.attributes).toEqual({ classname: kept, name: kept });
        expect(holds!.children[0]).toMatchObject({ name: 'system-out', text: kept });
        expect(fails!.children[0]).toMatchObject({
          name: 'failure',
          attributes: { type: 'threshold', message: kept },
          text: `${kept}: ${kept}`,
        });
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

test.each([
  ['<a>', 'not closed'],
  ['<a></b>', 'closes nothing'],
  ['<a/><b/>', 'not one root'],
  ['<a>1 & 2</a>', 'no reference'],
  ['<a>1 < 2</a>', 'begins no tag'],
  ['<a b="1" b="2"/>', 'twice'],
  ['<a b=1/>', 'begins no tag'],
  ['<a>\u0000</a>', 'forbids'],
])('what is no XML is found out: %j', (xml, problem) => {
  expect(() => strictXml(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)).toThrow(problem);
});
