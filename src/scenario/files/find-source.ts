/** From what a person names to a file: a path, or the name of a simulation that is shipped. */

import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nearMiss } from '../problems/near-miss.ts';
import { ScenarioError } from '../problems/problem.ts';

const EXTENSIONS = ['.yaml', '.yml', '.json', '.ts', '.mts'];
const SHIPPED = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.yaml|\.yml|\.json|\.ts)$/;

/** The file that is meant. @throws ScenarioError if no shipped simulation has this name. */
export async function findSource(source: string, simsDir: string): Promise<string> {
  const extension = extname(source);
  if (EXTENSIONS.includes(extension)) return source;
  const shipped = await shippedSims(simsDir);
  const file = shipped.get(source);
  if (file !== undefined) return join(simsDir, file);
  const names = [...shipped.keys()];
  const suggestion = nearMiss(source, names);
  const isPath = extension !== '' || /[\\/]/.test(source);
  throw new ScenarioError([
    {
      path: '',
      file: source,
      message: isPath ? 'is no scenario file' : 'there is no simulation of this name',
      expected: `a file (${EXTENSIONS.join(' ')}), or one of ${names.join(', ') || 'the shipped simulations, of which there are none'}`,
      ...(suggestion !== undefined && { suggestion }),
    },
  ]);
}

/** The simulations that are shipped: name to file name, by name. */
export async function shippedSims(simsDir: string): Promise<Map<string, string>> {
  const entries = await readdir(simsDir).catch(() => []);
  const sims = entries.sort().flatMap((file): [string, string][] => {
    const name = SHIPPED.exec(file)?.[1];
    return name === undefined ? [] : [[name, file]];
  });
  return new Map(sims);
}
