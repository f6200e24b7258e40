/** The names of bars stand above them, with their texts, so that long ones need no margin and fit a phone. */

import type { Theme } from './theme.ts';

export function barNames(bars: readonly { readonly name: string; readonly text: string }[], theme: Theme) {
  const texts = new Map(bars.map((bar) => [bar.name, bar.text]));
  return {
    type: 'category' as const,
    inverse: true,
    data: bars.map((bar) => bar.name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      inside: true,
      margin: 0,
      align: 'left' as const,
      verticalAlign: 'bottom' as const,
      padding: [0, 0, 12, 0],
      interval: 0,
      formatter: (name: string) => `{name|${name}}  {text|${texts.get(name) ?? ''}}`,
      rich: {
        name: { color: theme.ink, fontSize: 13, fontFamily: theme.font },
        text: { color: theme.soft, fontSize: 13, fontFamily: theme.font },
      },
    },
    z: 5,
  };
}

/** The tooltip of a bar says the same as its name. */
export function barTip(bars: readonly { readonly name: string; readonly text: string }[]) {
  return (params: unknown) => {
    const { name } = params as { name: string };
    return `${name}<br><b>${bars.find((bar) => bar.name === name)?.text ?? ''}</b>`;
  };
}
