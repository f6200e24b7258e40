import type { Result } from '../../metrics/result.ts';

/** Turns a total of the simulated devices over measured time into its mean per device and day. */
export function perDeviceAndDay(result: Result): (total: number) => number | null {
  const deviceDays = (result.run.devices * (result.run.horizonMs - result.run.warmupMs)) / 86_400_000;
  return (total) => (deviceDays > 0 ? total / deviceDays : null);
}
