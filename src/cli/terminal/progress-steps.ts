import { progressLine } from './progress-line.ts';

/** Says each step of a work as it begins on a terminal; elsewhere at most one line ({@link progressLine}). */
export function progressSteps(title: string, of: number): (step: string) => void {
  if (process.stderr.isTTY) return (step) => console.error(step);
  const line = progressLine(title, console.error);
  let begun = 0;
  return () => {
    line(begun / of, `${begun} of ${of} steps`);
    begun += 1;
  };
}
