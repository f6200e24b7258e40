/**
 * `npm run generate`: writes everything that is made from something else and committed - the tables and diagrams of the
 * charts, the JSON Schema, and what each shipped simulation is expected to give. The tests say when it is stale.
 */

import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

for (const [path, text] of await generatedFiles())
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
