#!/usr/bin/env node
// The command `fleetcast`: registers tsx, so that the sources run as they are, and hands over to the command line.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./cli/main.ts');
await main(process.argv);
