/** The guide is run: what is shown of a command is what it prints, without a gap but where `…` says so. */

import { expect, test } from 'vitest';
import { folder } from '../cli/asked.contract.ts';
import { pagesWithOutput } from '../publish/guide.ts';
import { guideShell } from '../publish/guide-shell.ts';
import { staleOutputs } from '../publish/shown-outputs.ts';

const outputOf = guideShell(folder());

test.each(pagesWithOutput())('$path shows what is printed (if not: npm run guide)', ({ text }) => {
  expect(staleOutputs(text, outputOf)).toEqual([]);
});
