import type { RunFacts } from '../../metrics/result.ts';
import type { Speech } from '../words/speech.ts';
import { code, escaped } from './markdown-table.ts';

export interface Summary {
  readonly title: string;
  /** Paragraphs and tables in Markdown. */
  readonly blocks: readonly string[];
  /** The command line that repeats it. */
  readonly command: string;
  readonly run: RunFacts;
  readonly speech: Speech;
}

/** The page that a pipeline shows of a run or a comparison: below others, so its title is of the second level. */
export function summaryText({ title, blocks, command, run, speech }: Summary): string {
  const [digest, version] = [code(run.digest), run.version];
  return `${[
    `## ${escaped(title)}`,
    ...blocks,
    `\`\`\`sh\n${command}\n\`\`\``,
    speech.say({ en: `digest ${digest}, fleetcast ${version}`, zh: `摘要 ${digest}，fleetcast ${version}` }),
  ].join('\n\n')}\n`;
}
