/** Says which number of instances is tried, once for each, on a terminal; elsewhere nothing. */
export function planProgress(): (instances: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let last = 0;
  return (instances) => {
    if (instances !== last)
      console.error(`trying ${instances} ${instances === 1 ? 'instance' : 'instances'}`);
    last = instances;
  };
}
