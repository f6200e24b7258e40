import { speechOf } from '../../report/words/speech.ts';

const { duration } = speechOf('en');

/** How long something may take, and how long it must still take, before it is worth a line. */
const PATIENCE_MS = 2000;

/**
 * Progress for a log: one line in all, which tells whoever waits how long it will be. It is said after two seconds, or as
 * soon as the rest is known then; what is done sooner, or nearly done by then, says nothing.
 * @returns is told what is done, as a share and in words
 */
export function progressLine(
  title: string,
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): (share: number, done: string, more?: string) => void {
  const startedAt = now();
  let isSaid = false;
  return (share, done, more) => {
    const passed = now() - startedAt;
    const left = (passed * (1 - share)) / share;
    if (isSaid || passed < PATIENCE_MS || !(left >= PATIENCE_MS && left < Infinity)) return;
    isSaid = true;
    const parts = [
      `${title}: ${done} after ${duration(passed)}`,
      `about ${duration(wholeSeconds(left))} left`,
    ];
    say((more === undefined ? parts : [...parts, more]).join(', '));
  };
}

function wholeSeconds(ms: number): number {
  return Math.ceil(ms / 1000) * 1000;
}
