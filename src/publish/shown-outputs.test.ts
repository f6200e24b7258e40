import { expect, test } from 'vitest';
import { staleOutputs, withOutputs } from './shown-outputs.ts';

const PRINTED = [
  'fleet · 2 devices',
  '',
  'Hit rate   95%',
  'Never read  7%',
  'Note: a sentence',
  'that goes on.',
  'end',
];
const outputOf = (command: string) => (command === 'run it' ? PRINTED : ['other']);
const page = (...lines: string[]) => ['# Page', '```console', ...lines, '```', 'prose', ''].join('\n');

const fresh = page(
  '$ run \\',
  '    it',
  'fleet · 2 devices',
  '…',
  'Never read  7%',
  'Note: a sentence',
  '…',
  '$ run other',
  'other',
);

test('what is printed is not stale; neither is a page without commands', () => {
  expect(staleOutputs(fresh, outputOf)).toEqual([]);
  expect(staleOutputs('# Page\n', outputOf)).toEqual([]);
});

test('a changed line, a gap without a mark and a wrong order are stale', () => {
  for (const lines of [
    ['Hit rate   94%'],
    ['fleet · 2 devices', 'Hit rate   95%'],
    ['Never read  7%', '…', 'Hit rate   95%'],
  ]) {
    expect(staleOutputs(page('$ run it', '…', ...lines), outputOf)).toHaveLength(1);
  }
});

test('a passage is renewed from its first line to its last, and what is left out stays so', () => {
  const stale = page(
    '$ run it',
    'fleet · 3 devices',
    '…',
    'Never looked at  8%',
    'Note: a longer sentence',
    '…',
  );
  const renewed = withOutputs(stale, outputOf);
  expect(renewed).toBe(page('$ run it', 'fleet · 2 devices', '…', 'Never read  7%', 'Note: a sentence', '…'));
  expect(withOutputs(renewed, outputOf)).toBe(renewed);
  expect(withOutputs(fresh, outputOf)).toBe(fresh);
});

test('a block without a command goes on with what the last one printed', () => {
  const two = (line: string) => `${page('$ run it', 'fleet · 2 devices')}${page(line)}`;
  expect(staleOutputs(two('Hit rate   95%'), outputOf)).toEqual([]);
  expect(staleOutputs(two('Hit rate   94%'), outputOf)).toHaveLength(1);
  expect(withOutputs(two('Hit rate   94%'), outputOf)).toBe(two('Hit rate   95%'));
});

test('where nothing is alike, the author has to choose again', () => {
  expect(() => withOutputs(page('$ run it', 'Quite different'), outputOf)).toThrow(/nothing like this/);
});
