/**
 * `npm run generate`: writes everything that is made from something else and committed - the tables and diagrams of the
 * charts, the JSON Schema, and what each shipped simulation is expected to give. The tests say when it is stale.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import { expectations, pages } from './generated-files.ts';
import { rulesPage } from './rules.ts';
import { weeks } from './weeks.ts';

const write = (files: ReadonlyMap<string, string>) => {
  for (const [path, text] of files) {
    const url = new URL(path, PACKAGE_ROOT);
    mkdirSync(dirname(url.pathname), { recursive: true });
    writeFileSync(url, text);
  }
};

// Pages first: the engine that says what to expect is compiled from one of them.
write(pages());
write(weeks());
write(new Map([['reports/published/rules.md', rulesPage()]]));
write(await expectations());
