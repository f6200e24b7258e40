/** A worker that ended without a result: killed, or out of memory. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}
