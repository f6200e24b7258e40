/** Files that are no scenario at all: no YAML, no JSON, no module, no file. Each is refused with its place. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusals, rowsOf } from '../problems/refusal.contract.ts';

const { folder, refusal, refusalOf } = refusals();

// By extension: a text, and what the refusal says.
const TEXTS = rowsOf(String.raw`
  yaml | name: x\nname: y\n | file:2:1: is not YAML: Map keys must be unique
  yaml | name: x\napp: {readOn: open, readOn: open}\n | file:2:21: is not YAML
  yaml | name: [x\n | file:2:1: is not YAML
  yaml | name: {x: 1\n | file:2:1: is not YAML
  yaml | name: "x\n | file:2:1: is not YAML: Missing closing "quote
  yaml | name: 'x\n | is not YAML: Missing closing
  yaml | name: x\n\tseed: 1\n | file:2:1: is not YAML: Tabs are not allowed as indentation
  yaml | name: x\n  seed: 1\n | file:1:7: is not YAML
  yaml | name: x: y\n | file:1:7: is not YAML
  yaml | name: @x\n | file:1:7: is not YAML
  yaml | name: x\nseed\n | file:2:
  yaml | name: x\n}\n | is not YAML
  yaml | name: *x\n | is not YAML: Unresolved alias
  yaml | name: !secret x\n | file:1:7: is not YAML: Unresolved tag
  yaml | name: !!float x\n | is not YAML
  yaml | name: x\n---\nname: y\n | file:2:1: a second document begins here
  yaml | name: x\n...\nseed: 1\n | a second document begins here
  yaml | %YAML 9.9\n---\nname: x\n | is not YAML
  yaml | name: "\q"\n | file:1:8: is not YAML: Invalid escape sequence
  yaml | ? [name]\n: x\n | is not YAML
  yaml | name: x\nseed: &a 1\ndevices: *b\n | is not YAML: Unresolved alias
  yaml | name: x\n<<: {seed: 1}\n | file:2:1 <<: unknown key
  yaml | name: x\n__proto__: {seed: 1}\n | file:2:1 __proto__: unknown key
  yaml | name: x\npolicy: &p\n  periodic: *p\n | policy.periodic.periodic: unknown key
  yml | name: x\nhorizn: 3d\n | file:2:1 horizn: unknown key (did you mean "horizon"?)
  json |  | file:1:1: the file is empty
  json | {"name": "x",} | file:1:14: is not JSON
  json | {'name': 'x'} | file:1:2: is not JSON
  json | {"name": "x" | file:1:
  json | {"name": "x"}} | is not JSON
  json | {"name": "x"\n "seed": 1} | file:2:
  json | {"name": x} | file:1:10: is not JSON: Unresolved plain scalar "x"
  json | {"name": "x", "seed": NaN} | is not JSON
  json | {"name": "x", "seed": 01} | is not JSON
  json | {"name": "x", "seed": +1} | is not JSON
  json | {"name": "x" "seed": 1} | is not JSON
  json | // a comment\n{"name": "x"} | file:1:1: is not JSON
  json | {"name": "x"} # a comment | file:1:15: is not JSON
  json | name: x\n | is not JSON
  json | {"name": "x", "name": "y"} | file:1:15: is not JSON: Map keys must be unique
  json | {"name": "a\nb"} | is not JSON
  json | [1, 2] | file:1:1: expected an object of settings, found a list
  json | null | found nothing
  json | {\n  "name": "x",\n  "devices": 0\n} | file:3:14 devices:
  json | {\n  "name": "x",\n  "policy": {"periodic": {"intervall": "6h"}}\n} | file:3:27 policy.periodic.intervall: unknown key (did you mean "interval"?)
  ts | throw new Error("boom\\nsecond line"); | file: the module does not load: boom
  ts | throw "a text"; | file: the module does not load: a text
  ts | throw null; | file: the module does not load: null
  ts | export default {\n  name: ,\n}; | file:2:9: is not TypeScript: Unexpected ","
  ts | export default { name: "x" | file:1:27: is not TypeScript
  ts | import { nothing } from "./there-is-none.ts"; nothing(); export default {}; | file: the module does not load
  ts | export const scenario = { name: "x" }; | file: the module has no default export
  ts |  | file name: is required
  ts | export default () => ({ name: "x" }); | file: expected an object of settings, found a function
  ts | export default []; | file: expected an object of settings, found an empty list
  ts | export default { name: "x", horizn: "3d", devices: NaN }; | file horizn: unknown key (did you mean "horizon"?) | file devices: expected a whole number | found NaN
  ts | export default { name: "x", origin: { latency: Infinity, failure: -Infinity } }; | file origin.latency: | file origin.failure:
  ts | export default { name: "x", app: { freshFor: () => 3 } }; | file app.freshFor: | found a function
  ts | export default { name: "x", seed: 1n }; | file seed: | found 1
  ts | export default { name: "x", start: new Date(0) }; | file start: expected an instant | found a date
  mts | export default { name: "x", policy: null }; | file policy: | found nothing
`);

test.each(TEXTS)('%s: %j', async (extension, text = '', ...fragments) => {
  const message = await refusalOf(text, extension);
  for (const fragment of fragments) expect(message).toContain(fragment);
});

test.each([
  ['yaml', ''],
  ['json', ''],
  ['yaml', '# only a comment'],
])('an empty %s file: %j', async (extension, text) => {
  expect(await refusalOf(text, extension)).toBe('file:1:1: the file is empty');
});

test('an empty module', async () => {
  expect(await refusalOf('', 'ts')).toContain('file name: is required');
});

test.each([
  ['yaml', `name: ${'['.repeat(20_000)}`],
  ['yaml', `${'- '.repeat(20_000)}x`],
  ['json', `{"name": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
])('%s without a bottom', async (extension, text) => {
  expect(await refusalOf(text, extension)).toBe('file:1:1: is nested too deeply');
});

test('aliases of aliases of aliases', async () => {
  const many = (alias: string) => `[${`*${alias},`.repeat(40)}]`;
  const text = `a: &a [1, 1, 1, 1, 1, 1, 1]\nb: &b ${many('a')}\nc: &c ${many('b')}\nd: ${many('c')}\n`;
  expect(await refusalOf(text)).toContain('is not YAML: Excessive alias count');
});

test('a file that is no text', async () => {
  expect(await refusalOf(Uint8Array.of(0xff, 0xfe, 0, 1))).toBe('file: is not UTF-8 text');
});

test('a folder that is called like a file', async () => {
  mkdirSync(join(folder, 'folder.yaml'));
  expect(await refusal(join(folder, 'folder.yaml'))).toContain('is a folder, not a file');
});

const SOURCES = rowsOf(`
  wechat-mont | there is no simulation of this name; expected a file (.yaml .yml .json .ts .mts), or one of wechat-month
  wechat-mont | did you mean "wechat-month"?
  nothing-like-it | nothing-like-it: there is no simulation of this name
  missing.yaml | missing.yaml: there is no such file (shipped are wechat-month)
  missing.json | there is no such file
  missing.ts | there is no such file
  no/such/folder/x.yml | there is no such file
  wechat-month.txt | wechat-month.txt: is no scenario file
  some/folder | is no scenario file
  wechat-mont.yaml | did you mean "wechat-month"?
`);

test.each(SOURCES)('the source %j', async (source, fragment) => {
  expect(await refusal(source)).toContain(fragment);
});

test('the source of no name', async () => {
  expect(await refusal('')).toContain('there is no simulation of this name');
});

test('no simulations are shipped', async () => {
  expect(await refusal('x', { simsDir: join(folder, 'none') })).toContain(
    'there is no simulation of this name',
  );
});
