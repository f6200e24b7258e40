import type { ServiceMetrics } from '../../metrics/service-metrics.ts';

/** How much was used of what has a price, in the unit of the price, and what that cost. */
export interface BillPart {
  readonly used: number;
  readonly paid: number;
}

export interface Bill {
  readonly cost: number;
  readonly instances: BillPart;
  readonly traffic: BillPart;
  readonly requests: BillPart;
}

/** `null` for a service without a price, and for one of a run of an older version. */
export function billOf(
  service: Pick<ServiceMetrics, 'cost' | 'bill' | 'instanceHours' | 'bytes' | 'arrivals'>,
): Bill | null {
  const { cost = null, bill, instanceHours, bytes, arrivals } = service;
  if (cost === null) return null;
  return {
    cost,
    instances: { used: instanceHours, paid: bill.instances ?? 0 },
    traffic: { used: bytes / 1e9, paid: bill.traffic ?? 0 },
    requests: { used: arrivals / 1e6, paid: bill.requests ?? 0 },
  };
}
