import { count, figure, percent } from './quantity.ts';
import type { ReportContext } from './report-context.ts';

/** What scaling does to the numbers, in sentences; none where nothing is scaled. */
export function scaleSentences({ result, simulated: sample, scale, say }: ReportContext): readonly string[] {
  const { simulated, represented, factor } = scale;
  if (factor === 1) return [];
  const ones = simulated === 1 ? 'one simulated device' : `${count(simulated)} simulated ones`;
  const sentences = [
    say({
      en: `All numbers are those of ${count(represented)} devices, which ${ones} ${simulated === 1 ? 'represents' : 'represent'}: each simulated request counts as ${figure(factor)}.`,
      zh: `所有数字均按 ${count(represented)} 台设备计，由 ${count(simulated)} 台模拟设备代表：每个模拟请求计为 ${figure(factor)} 个。`,
    }),
    say({
      en: 'The busiest second and the busiest minute are estimated for the whole fleet: the rates behind the sample are fitted, and random variation is computed for the fleet.',
      zh: '秒级与分钟级峰值是对全部设备的估计：先由样本拟合出请求率，再按全部设备计算随机波动。',
    }),
  ];
  const hours = (result.run.horizonMs - result.run.warmupMs) / 3_600_000;
  const perHour = sample.origin.requests / hours;
  if (perHour > 0 && perHour < 1) {
    sentences.push(
      say({
        en: `An hour holds less than one simulated request on average (${figure(perHour)}): what an hour of the fleet looks like cannot be read off this sample.`,
        zh: `平均每小时不足一个模拟请求（${figure(perHour)}）：无法由该样本得出全部设备某一小时的情况。`,
      }),
    );
  } else if (perHour > 0) {
    const error = percent(1 / Math.sqrt(perHour));
    sentences.push(
      say({
        en: `An hour holds ${figure(perHour)} simulated requests on average, so if devices act independently, the standard error of an hourly mean is about ${error}.`,
        zh: `平均每小时有 ${figure(perHour)} 个模拟请求；若各设备相互独立，小时均值的标准误约为 ${error}。`,
      }),
    );
  }
  return sentences;
}
