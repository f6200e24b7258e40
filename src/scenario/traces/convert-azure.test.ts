import { expect, test } from 'vitest';
import { convertAzureFunctions } from './convert-azure.ts';
import { drawn, logFolder } from './sample-log.contract.ts';

const { read } = logFolder();
const HEADER = 'function,sample,invocations,minute_counts';
const convert = (...rows: string[]) => convertAzureFunctions([HEADER, ...rows].join('\n'), 'day.csv');

test('each active minute of a function is a record at the second at which the minute starts', () => {
  expect(convert('resize,A,4,0:3 1439:1', 'mail,B,2,7:2')).toBe(
    'device,time\nresize,0\nresize,86340\nmail,420\n',
  );
});

test('minutes come in the order of time, and those without an invocation are left out', () => {
  expect(convert('resize,A,3,9:1 4:2 5:0', 'idle,B,0,')).toBe('device,time\nresize,240\nresize,540\n');
});

test('a name that needs quotes has them', () => {
  expect(convert('"a,""b""",A,1,1:1')).toBe('device,time\n"a,""b""",60\n');
});

test('what it writes is read as a usage trace', async () => {
  const trace = await read(convert('resize,A,3,4:2 9:1', '"a,b",B,1,60:1'), {
    columns: { time: 'time', device: 'device' },
  });
  expect(drawn(trace)).toEqual(['resize 3600 | app 240+0? 540+0?', 'a,b 3600 | app 3600+0?']);
});

test('every pair that is no minute and count, and every name that is missing or stands twice, is named with its line', () => {
  expect(() => convert('resize,A,1,1440:1 7', 'resize,A,2,3:1 3:1', ',A,1,-1:2')).toThrow(
    expect.objectContaining({
      problems: [
        {
          path: 'azure-functions.minute_counts',
          message: 'the minute_counts of a row cannot be converted',
          expected: 'minute:count pairs, each minute (0 to 1439) once',
          found: '"1440:1"',
          file: 'day.csv',
          line: 2,
        },
        expect.objectContaining({ found: '"7"', line: 2 }),
        expect.objectContaining({ path: 'azure-functions.function', found: '"resize"', line: 3 }),
        expect.objectContaining({ found: '"3:1"', line: 3 }),
        expect.objectContaining({ path: 'azure-functions.function', found: '""', line: 4 }),
        expect.objectContaining({ found: '"-1:2"', line: 4 }),
      ],
    }),
  );
});

test('a table without the columns of that format is refused', () => {
  expect(() => convertAzureFunctions('device,time\na,1\n')).toThrow(
    expect.objectContaining({
      problems: [expect.anything(), expect.objectContaining({ found: '"minute_counts"', line: 1 })],
    }),
  );
});
