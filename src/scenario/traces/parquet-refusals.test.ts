import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { logFolder, problemsOf } from './sample-log.contract.ts';

const { read } = logFolder();

type Options = Parameters<typeof parquetWriteBuffer>[0];
const parquet = (options: object) => new Uint8Array(parquetWriteBuffer(options as Options));

const times = { name: 't', data: [1_772_409_600, 1_772_409_700], type: 'DOUBLE' };
const sound = parquet({ columnData: [times, { name: 'user', data: ['ann', 'bo'], type: 'STRING' }] });

test('a column of JSON is refused by its name, for its values are no names', async () => {
  const user = { name: 'user', data: [{ id: 1 }, { id: 2 }], type: 'JSON' };
  expect(await problemsOf(read(parquet({ columnData: [times, user] })))).toMatchObject([
    { message: 'the column user holds no single value in a record', found: 'JSON', file: 'log.csv' },
  ]);
});

test.each([
  [
    'a struct',
    [
      { name: 'user', num_children: 1, repetition_type: 'OPTIONAL' },
      { name: 'id', type: 'INT32', repetition_type: 'OPTIONAL' },
    ],
    [{ id: 1 }, { id: 2 }],
    'a struct',
  ],
  [
    'a list',
    [
      { name: 'user', num_children: 1, repetition_type: 'OPTIONAL', converted_type: 'LIST' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
    ],
    [[1], [2]],
    'LIST',
  ],
])('%s is refused by the name of its column', async (_name, elements, data, found) => {
  const schema = [
    { name: 'root', num_children: 2 },
    { name: 't', type: 'DOUBLE', repetition_type: 'REQUIRED' },
    ...elements,
  ];
  const columnData = [
    { name: 't', data: times.data },
    { name: 'user', data },
  ];
  expect(await problemsOf(read(parquet({ columnData, schema })))).toMatchObject([
    { message: 'the column user holds no single value in a record', found, file: 'log.csv' },
  ]);
});

test('wherever a file is cut, or its metadata damaged, it is read, or refused in words for its reader', async () => {
  const metadataFrom = sound.length - 8 - Buffer.from(sound).readUInt32LE(sound.length - 8);
  for (let at = 4; at < sound.length; at += 3) {
    const flipped = sound.slice();
    flipped[at]! ^= 0xff;
    for (const bytes of at < metadataFrom ? [sound.subarray(0, at)] : [sound.subarray(0, at), flipped]) {
      const problems = await problemsOf(
        read(bytes).then(() => {
          throw new Error('read');
        }),
      ).catch((error: Error) => {
        expect(error.message).toBe('read');
        return [];
      });
      for (const { message, expected, found = '' } of problems) {
        expect(`${message} ${expected} ${found}`).not.toMatch(
          /undefined|Cannot|not a function|Invalid|\bread prop/,
        );
      }
    }
  }
});
