/** What is wrong with a scenario, in words for the person who wrote it, and the error that carries all of it at once. */

/** One thing that is wrong. What cannot be said of it is absent. */
export interface Problem {
  /** The scenario key, dotted (`policy.periodic.interval`); '' for the scenario as a whole. */
  path: string;
  /** What is wrong; '' where `expected` and `found` say it all. */
  message: string;
  expected?: string;
  /** The value as it stands in the input, quoted and cut if long. */
  found?: string;
  /** The word that was probably meant. */
  suggestion?: string;
  /** The file, or the command-line option, in which to look. */
  file?: string;
  line?: number;
  column?: number;
}

/** A scenario that cannot be run. The message lists every problem, one line each. */
export class ScenarioError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** A problem as one line: `my.yaml:12:5 policy.periodic.intervall: unknown key (did you mean "interval"?)`. */
function problemLine({ path, message, expected, found, suggestion, file, line, column }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  // An option that is called as its key has said it already.
  const where = [place, place === `--${path}` ? '' : path].filter((part) => part !== '').join(' ');
  const comparison = [expected && `expected ${expected}`, found && `found ${found}`]
    .filter(Boolean)
    .join(', ');
  const what = [message, comparison].filter((part) => part !== '').join('; ');
  const hint = suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`;
  return `${where === '' ? '' : `${where}: `}${what}${hint}`.replaceAll('\n', ' ');
}
