export type TroubleName = 'down' | 'degraded' | 'errors' | 'slow' | 'bodySize';

/** What a fault did to a service, and how long that lasted. */
export interface TroubleMetrics {
  readonly kind: TroubleName;
  readonly service: string;
  /** In ms after the start of the run. */
  readonly at: number;
  readonly until: number;
  /** Arrivals in the busiest second of the stretches from its beginning up to the first normal one, or to the end of the run. */
  readonly peakRps1s: number;
  /** From its end until the first stretch from which on the queue is normal again; `null` if that is not within the run. */
  readonly recoveredAfterMs: number | null;
}
