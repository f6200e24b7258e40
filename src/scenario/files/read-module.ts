/** Scenarios written in TypeScript: the default export of a module. */

import { pathToFileURL } from 'node:url';
import { ScenarioError } from '../problems/problem.ts';
import type { Source } from './source.ts';

/** Loads a module and takes its default export. @throws ScenarioError if it does not load or exports none. */
export async function readModule(path: string, file: string): Promise<Source> {
  let module: { default?: unknown };
  try {
    module = await (await moduleLoader())(pathToFileURL(path).href);
  } catch (error) {
    throw new ScenarioError([{ path: '', file, ...flawOf(error) }]);
  }
  const raw = defaultOf(module);
  if (raw === undefined) {
    const message = 'the module has no default export; write export default defineSim({ … })';
    throw new ScenarioError([{ path: '', file, message }]);
  }
  return { raw };
}

type Loader = (url: string) => Promise<{ default?: unknown }>;

/** Who can load TypeScript here: tsx where it is installed, else Node itself from version 22.18 on. */
async function moduleLoader(): Promise<Loader> {
  try {
    const { tsImport } = await import('tsx/esm/api');
    return (url) => tsImport(url, import.meta.url);
  } catch {
    if ('typescript' in process.features && process.features.typescript) return (url) => import(url);
    throw new Error('Node reads TypeScript from version 22.18 on; before, npm install tsx');
  }
}

/** A module that Node takes for CommonJS hides its default export behind another one. */
function defaultOf(module: { default?: unknown }): unknown {
  const outer = module.default;
  const isWrapped = typeof outer === 'object' && outer !== null && '__esModule' in outer;
  return isWrapped ? (outer as { default?: unknown }).default : outer;
}

const SYNTAX = /:(\d+):(\d+): ERROR: (.*)/;
const LONGEST = 200;

/** What a person can use of an error: where the text is no TypeScript, or the first line of what was thrown. */
function flawOf(error: unknown): { message: string; line?: number; column?: number } {
  const thrown = error instanceof Error ? error.message : String(error);
  const [, line, column, flaw] = SYNTAX.exec(thrown) ?? [];
  if (flaw === undefined) return { message: `the module does not load: ${firstLine(thrown)}` };
  return { message: `is not TypeScript: ${flaw}`, line: Number(line), column: Number(column) + 1 };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, LONGEST);
}
