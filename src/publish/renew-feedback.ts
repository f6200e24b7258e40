/** `npm run feedback`: counts again what an order of events is for, and writes `reports/published/feedback.*`. */

import { writeFileSync } from 'node:fs';
import { fleetModule } from '../compiler/fleet-module.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { feedback, SEEDS } from '../verify/feedback.ts';
import { feedbackFiles } from './published-numbers.ts';

const told = (done: string) => process.stdout.write(`${done}\n`);
const found = feedback({ seeds: SEEDS, module: await fleetModule(), told });
const write = (path: string, text: string) => writeFileSync(new URL(path, PACKAGE_ROOT), text);
write('reports/published/feedback.json', `${JSON.stringify(found, null, 2)}\n`);
for (const [path, text] of feedbackFiles()) write(path, text);
