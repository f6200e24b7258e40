const INTERRUPTED = 130;

/**
 * What to do when the user interrupts (Ctrl-C): clean up and end with 130. Must be called before anything that takes time.
 * @returns takes it back, when there is nothing left to clean up
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const stop = () => {
    cleanUp();
    // On a terminal a bar may stand in this line.
    const start = process.stderr.isTTY ? '\n' : '';
    console.error(`${start}interrupted: nothing was written`);
    process.exit(INTERRUPTED);
  };
  process.on('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}
