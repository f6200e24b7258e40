/** The colours and letters of the style sheet as the charts need them: read anew whenever the page changes its looks. */

import type { Tone } from '../charts/chart-data.ts';

export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly shade: string;
  readonly good: string;
  readonly bad: string;
  readonly font: string;
  /** Low to high. */
  readonly heat: readonly string[];
  tone(name: Tone): string;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('line'),
    surface: colour('surface'),
    shade: colour('shade'),
    good: colour('good'),
    bad: colour('bad'),
    font: getComputedStyle(document.body).fontFamily,
    heat: ['heat-low', 'heat-middle', 'heat-high'].map(colour),
    tone: colour,
  };
}
