import { Command } from '@commander-js/extra-typings';
import { bench } from '../../bench/bench.ts';
import { peersHere } from '../../bench/peers.ts';
import { SCALING_HEAD, scalingRows, TABLE_HEAD, tableRows } from '../../bench/summary.ts';
import { jobsOf, scalingJobs } from '../../bench/workloads.ts';
import { wholeNumber } from '../options/scenario-options.ts';
import { plainTable } from '../terminal/plain-table.ts';
import { writeText } from '../write-text.ts';

/** `fleetcast bench`: the standard workloads side by side, in fresh processes, as a table or JSON. */
export function benchCommand() {
  return new Command('bench')
    .option('--rounds <n>', 'number of measurements of each; the median is reported', wholeNumber, 3)
    .option('--scale <percent>', 'size of the workloads, in percent', wholeNumber, 100)
    .option('--scaling', 'measure instead how the cost grows with the size of the fleet')
    .option('--json', 'print JSON instead of a table')
    .option('--out <file>', 'also write the JSON to a file')
    .action(async ({ rounds, scale, scaling, json, out }) => {
      const peers = await peersHere();
      const jobs = scaling ? scalingJobs(scale / 100) : jobsOf(scale / 100, [...peers.keys()]);
      const result = await bench(jobs, peers, Math.max(1, rounds), ({ runner, workload, devices }, round) => {
        console.error(`round ${round} of ${rounds}: ${runner} on ${workload}, ${devices} devices`);
      });
      const text = `${JSON.stringify(result, null, 2)}\n`;
      if (out) writeText(out, text);
      if (json) process.stdout.write(text);
      else if (scaling) console.log(plainTable(SCALING_HEAD, scalingRows(result.lines), 80));
      else console.log(plainTable(TABLE_HEAD, tableRows(result.lines), 80));
    });
}
