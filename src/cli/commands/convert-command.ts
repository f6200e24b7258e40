import { renameSync, writeFileSync } from 'node:fs';
import { Command } from '@commander-js/extra-typings';
import { convertAzureFile } from '../../scenario/traces/convert-azure.ts';

/** `fleetcast convert`: foreign logs of usage into CSV that a trace scenario can read. */
export function convertCommand() {
  const convert = new Command('convert');
  convert
    .command('azure-functions')
    .description(
      'convert one day of Azure Functions (counts per function and minute) to device,time of active minutes',
    )
    .argument('<in>', 'the CSV file as published, gzip or plain')
    .argument('<out>', 'the CSV file to write')
    .exitOverride()
    .action(async (input, output) => {
      const text = await convertAzureFile(input);
      const draft = `${output}.${process.pid}.tmp`;
      writeFileSync(draft, text);
      renameSync(draft, output);
    });
  return convert;
}
