/** What is said of the hours, and of the days, at which the load falls: only those that stand out themselves are named. */

import type { Load } from '../../metrics/load-rhythm.ts';
import { standsOut } from '../findings/finding.ts';
import { percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

export function ofHours(context: ReportContext, load: Load): string {
  const { say, rps } = context;
  const known = knownBins(load);
  const high = known.reduce((best, bin) => (bin.rps > best.rps ? bin : best));
  const low = known.reduce((best, bin) => (bin.rps < best.rps ? bin : best));
  if (!high.isOut && !low.isOut) return waveOfDay(context, load);
  const parts = [
    ...(high.isOut
      ? [
          {
            en: `highest around ${hourSpan(high.index)} (${rps(high.rps)})`,
            zh: `在 ${hourSpan(high.index)} 前后最高（${rps(high.rps)}）`,
          },
        ]
      : []),
    ...(low.isOut
      ? [
          {
            en: `lowest around ${hourSpan(low.index)} (${rps(low.rps)})`,
            zh: `在 ${hourSpan(low.index)} 前后最低（${rps(low.rps)}）`,
          },
        ]
      : []),
  ];
  const [en, zh] = [parts.map((part) => part.en).join(', and '), parts.map((part) => part.zh).join('，')];
  return say({ en: `The load is ${en}.`, zh: `负载${zh}。` });
}

/** Days are few, and neighbours may be as high: they are named together, without a first one. */
export function ofDays(context: ReportContext, load: Load): string {
  const { say, rps, weekdayName } = context;
  const mean = context.result.metrics.origin.meanRps ?? 0;
  const known = knownBins(load).filter(({ isOut }) => isOut);
  const listed = (days: typeof known) => ({
    en: days.map((day) => `${weekdayName(day.index)} (${rps(day.rps)})`).join(', '),
    zh: days.map((day) => `${weekdayName(day.index)}（${rps(day.rps)}）`).join('、'),
  });
  const above = listed(known.filter((day) => day.rps > mean));
  const below = listed(known.filter((day) => day.rps <= mean));
  if (known.length === 0) return waveOfWeek(context, load);
  const parts = [
    ...(above.en === '' ? [] : [{ en: `above it on ${above.en}`, zh: `${above.zh}高于均值` }]),
    ...(below.en === '' ? [] : [{ en: `below it on ${below.en}`, zh: `${below.zh}低于均值` }]),
  ];
  const [en, zh] = [parts.map((part) => part.en).join(', and '), parts.map((part) => part.zh).join('，')];
  return say({
    en: `The mean is ${rps(mean)}; by day of the week the load is ${en}.`,
    zh: `均值为 ${rps(mean)}；按星期看，${zh}。`,
  });
}

/** A rhythm that is too smooth for any single hour to stand out. */
function waveOfDay({ say }: ReportContext, { wave }: Load): string {
  const size = percent(wave?.amplitude ?? 0);
  const [top, bottom] = [0, 12].map((later) => clockText(Math.round((wave?.top ?? 0) + later) % 24));
  return say({
    en: `The load rises and falls with the time of day, by about ${size} of its mean: high around ${top}, low around ${bottom}.`,
    zh: `负载随一天中的时刻起伏，幅度约为均值的 ${size}：${top} 前后较高，${bottom} 前后较低。`,
  });
}

function waveOfWeek({ say, weekdayName }: ReportContext, { wave }: Load): string {
  const size = percent(wave?.amplitude ?? 0);
  const [top, bottom] = [0, 3.5].map((later) => weekdayName(Math.floor((wave?.top ?? 0) + later) % 7));
  return say({
    en: `The load rises and falls over the week, by about ${size} of its mean: high around ${top}, low around ${bottom}.`,
    zh: `负载在一周内起伏，幅度约为均值的 ${size}：${top}前后较高，${bottom}前后较低。`,
  });
}

interface KnownBin {
  readonly index: number;
  readonly rps: number;
  readonly isOut: boolean;
}

/** A run of an older version knows of all hours together whether they differ, and of none by itself. */
function knownBins({ bins, chance }: Load): readonly KnownBin[] {
  return bins.flatMap(({ rps, chance: own = chance }, index) =>
    rps === null ? [] : [{ index, rps, isOut: standsOut(own) }],
  );
}

/** Whether what is found is a smooth rise and fall, and no class by itself. */
export function isWave(load: Load): boolean {
  return load.wave != null && knownBins(load).every(({ isOut }) => !isOut);
}

/** The load of a class as far as it is more than chance. */
export function drawnLoad(load: Load, index: number, mean: number): number | null {
  const { bins, wave } = load;
  if (!wave || !isWave(load)) return bins[index]!.rps;
  const angle = (2 * Math.PI * (index + 0.5 - wave.top)) / bins.length;
  return mean * (1 + wave.amplitude * Math.cos(angle));
}

export function hourSpan(hour: number): string {
  return `${clockText(hour)}–${clockText(hour + 1)}`;
}

function clockText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
