/** What the charts of a comparison mark: what happened under any of its policies, with the labels of those where not under all. */

import type { ChartHappening } from '../happenings/happening.ts';
import type { ChartTime } from '../words/report-context.ts';
import type { Speech } from '../words/speech.ts';

/** In the order of their instants. */
export function comparedHappenings(
  policies: readonly { readonly label: string; readonly time: ChartTime }[],
  { say }: Speech,
): readonly ChartHappening[] {
  const found = new Map<string, { readonly happening: ChartHappening; readonly labels: string[] }>();
  for (const { label, time } of policies) {
    for (const happening of time.happenings) {
      const key = JSON.stringify(happening);
      const known = found.get(key);
      if (known) known.labels.push(label);
      else found.set(key, { happening, labels: [label] });
    }
  }
  return [...found.values()]
    .map(({ happening, labels }) => {
      if (labels.length >= policies.length) return happening;
      const [name, under] = [happening.name, labels.join(say({ en: ', ', zh: '、' }))];
      return { ...happening, name: say({ en: `${name} (${under})`, zh: `${name}（${under}）` }) };
    })
    .sort((a, b) => a.fromMs - b.fromMs);
}
