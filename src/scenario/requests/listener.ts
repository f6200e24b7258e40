/**
 * What an app's code hears of what comes while it runs, or does not. It runs from the load of its package on; suspended, its thread
 * stands still, and what came is delivered when it is next in the foreground (WeChat, "operating mechanism").
 */

import type { Cell } from '../../compiled/domain/cell.ts';
import { FACT } from '../../compiled/facts/codes.ts';
import { roundDuration } from '../../kernel/duration.ts';

/** A callback, and whether it is lost on an app that has not set it yet, or waits for it. */
interface Callback {
  readonly text: string;
  readonly isLostOnLoad: boolean;
}

interface Listener {
  isSuspended: boolean;
  /** Whether the code of this launch has not run yet. */
  isUnloaded: boolean;
  readonly waiting: { readonly text: string; readonly since: number }[];
}

/** The listeners of the apps of one device, told of every fact before it changes a row. */
export interface Listeners {
  /** What is said of a callback that comes now. */
  told(cell: Cell, callback: Callback): string;
  /** Takes note of a fact. @returns what is delivered or lost with it */
  hear(cell: Cell, code: number): readonly string[];
}

export function listeners(): Listeners {
  const apps = new Map<number, Listener>();
  const of = (cell: Cell): Listener => {
    const known = apps.get(cell.app) ?? { isSuspended: false, isUnloaded: true, waiting: [] };
    apps.set(cell.app, known);
    return known;
  };
  const delivered = (cell: Cell): string[] =>
    of(cell)
      .waiting.splice(0)
      .map(({ text, since }) => `${text}: delivered now, after ${roundDuration(cell.now - since)}`);
  return {
    told(cell, { text, isLostOnLoad }) {
      const app = of(cell);
      if (cell.row.resident === 0) return `${text}: nobody listens, the app is not in memory`;
      if (app.isUnloaded && isLostOnLoad) return `${text}: nobody listens, the app has not loaded`;
      if (!app.isSuspended && !app.isUnloaded) return `${text}: heard`;
      app.waiting.push({ text, since: cell.now });
      return `${text}: waits, the app ${app.isUnloaded ? 'has not loaded' : 'is suspended'}`;
    },
    hear(cell, code) {
      const app = of(cell);
      switch (code) {
        case FACT.ColdStarted:
        case FACT.AppRestarted:
          app.isSuspended = false;
          app.isUnloaded = true;
          app.waiting.splice(0);
          return [];
        case FACT.PackageLoaded:
          app.isUnloaded = false;
          return delivered(cell);
        case FACT.HotStarted:
          app.isSuspended = false;
          return app.isUnloaded ? [] : delivered(cell);
        // Left while it loads, it loads on in the background, where nobody looks.
        case FACT.AppClosed:
          app.isUnloaded = false;
          return [];
        case FACT.AppSuspended:
          app.isSuspended = true;
          return [];
        case FACT.AppDestroyed:
          return app.waiting.splice(0).map(({ text }) => `${text}: lost with the app`);
        default:
          return [];
      }
    },
  };
}
