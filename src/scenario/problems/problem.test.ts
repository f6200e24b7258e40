import { describe, expect, test } from 'vitest';
import { type Problem, ScenarioError } from './problem.ts';

const lineOf = (problem: Problem): string => new ScenarioError([problem]).message;

describe('ScenarioError', () => {
  test('tells file, line and column before the path, and the near miss at the end', () => {
    const path = 'policy.periodic.intervall';
    const problem = {
      path,
      message: 'unknown key',
      suggestion: 'interval',
      file: 'my.yaml',
      line: 12,
      column: 5,
    };
    expect(lineOf(problem)).toBe(
      'my.yaml:12:5 policy.periodic.intervall: unknown key (did you mean "interval"?)',
    );
  });

  test('tells what was expected and what was found', () => {
    const problem = { path: 'horizon', message: '', expected: 'a duration', found: '"-3d"' };
    expect(lineOf(problem)).toBe('horizon: expected a duration, found "-3d"');
  });

  test('joins a message with what was expected', () => {
    expect(lineOf({ path: 'name', message: 'is required', expected: 'a name' })).toBe(
      'name: is required; expected a name',
    );
  });

  test('a problem of the whole scenario has no path', () => {
    expect(lineOf({ path: '', message: 'the file is empty', file: 'my.yaml', line: 1, column: 1 })).toBe(
      'my.yaml:1:1: the file is empty',
    );
    expect(lineOf({ path: '', message: 'broken' })).toBe('broken');
  });

  test('has one line for each problem, whatever a message contains', () => {
    const { message, problems } = new ScenarioError([
      { path: 'a', message: 'two\nlines' },
      { path: 'b', message: 'one line' },
    ]);
    expect(message.split('\n')).toEqual(['a: two lines', 'b: one line']);
    expect(problems).toHaveLength(2);
  });
});
