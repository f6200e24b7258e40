import type { Result } from '../metrics/result.ts';

/** What may differ between two runs of the same inputs (contract, section 1, the last sentence). */
export function bitsOf({ run, ...rest }: Result): object {
  const { id: _id, engine: _engine, workers: _workers, wallMs: _wall, peakRssBytes: _rss, ...facts } = run;
  return { ...rest, run: facts };
}
