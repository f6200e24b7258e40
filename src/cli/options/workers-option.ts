import { UsageError } from '../failure.ts';

const MOST_WORKERS = 64;

/** @throws UsageError */
export function checkWorkers(workers: number): void {
  if (workers >= 1 && workers <= MOST_WORKERS) return;
  throw new UsageError(`--workers: expected 1 to ${MOST_WORKERS}, found ${workers}`);
}
