/** A log that is larger than the memory a run may take: it is read in a stream. */

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { folder } from './asked.contract.ts';

const MIB = 2 ** 20;
const FILE_BYTES = 600 * MIB;
const MOST_RSS_BYTES = 400 * MIB;

const home = folder();
const bin = fileURLToPath(new URL('src/bin.mjs', PACKAGE_ROOT));
let opens = 0;

/** Writes wide rows, of which a tenth is opens of a few hundred devices: plain, and as gzip of many members. */
beforeAll(() => {
  const plain = openSync(join(home, 'plain.csv'), 'w');
  const packed = openSync(join(home, 'packed.csv.gz'), 'w');
  const note = 'x'.repeat(120);
  let rows = ['time,device,kind,duration,note\n'];
  for (let [row, bytes] = [0, 0]; bytes < FILE_BYTES; ) {
    for (let n = 0; n < 20_000; n++, row++) {
      const isOpen = row % 10 === 0;
      if (isOpen) opens += 1;
      rows.push(
        `${1772409600 + Math.floor(row / 4)},user-${row % 700},${isOpen ? 'app' : 'screen'},${row % 97},"${note}, ${row}"\n`,
      );
    }
    const text = rows.join('');
    rows = [];
    bytes += text.length;
    writeSync(plain, text);
    writeSync(packed, gzipSync(text, { level: 1 }));
  }
  closeSync(plain);
  closeSync(packed);
});

test.each(['plain.csv', 'packed.csv.gz'])('%s is read whole in less memory than it has bytes', (file) => {
  const scenario = join(home, `${file}.yaml`);
  const columns = '{ time: time, device: device, kind: kind, duration: duration }';
  writeFileSync(
    scenario,
    `name: large\nwarmup: 0\nusage: { opens: { kind: trace, trace: { file: ${file}, columns: ${columns}, where: { kind: app } } } }\n`,
  );
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [bin, 'run', scenario, '--json', '--quiet', '--out', join(home, 'reports')],
    { encoding: 'utf8', cwd: home, maxBuffer: 100 * MIB },
  );
  expect(status, stderr).toBe(0);
  const { run, metrics } = JSON.parse(stdout);
  expect(metrics.opens).toBe(opens);
  expect(run.peakRssBytes).toBeLessThan(MOST_RSS_BYTES);
});
