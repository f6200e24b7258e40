import type { LoadScale } from '../charts/load-scale.ts';
import { count } from './quantity.ts';
import type { Speech } from './speech.ts';

/** `10 000 devices representing 1 000 000`: whose numbers are told, and how many of them were simulated. */
export function fleetText({ simulated, represented }: LoadScale, say: Speech['say']): string {
  return simulated === represented
    ? say({
        en: `${count(simulated)} ${simulated === 1 ? 'device' : 'devices'}`,
        zh: `${count(simulated)} 台设备`,
      })
    : say({
        en: `${count(simulated)} ${simulated === 1 ? 'device' : 'devices'} representing ${count(represented)}`,
        zh: `${count(simulated)} 台模拟设备，代表 ${count(represented)} 台真实设备`,
      });
}
