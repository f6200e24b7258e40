/** What may not stand in a source, why, and what to write instead (decision D11 and the style of the house). */

export interface Ban {
  readonly pattern: RegExp;
  readonly instead: string;
  /** Where it may stand after all. */
  readonly except: readonly string[];
}

const EDGE = ['src/run/', 'src/cli/', 'src/bench/', 'src/build/', 'src/publish/', 'src/bin.mjs'];

export const BANS: readonly Ban[] = [
  {
    pattern: /Math\.random\(/,
    instead: 'draw(key, STREAM.name, n) from compiled/kernel/draw.ts: chance is addressed',
    except: [],
  },
  {
    pattern: /Date\.now\(|new Date\(\)|performance\.now\(/,
    instead: 'cell.now or clock.now(): a run never reads the wall clock',
    except: EDGE,
  },
  {
    pattern: /\bprocess\.(?!pid\b|features\b)/,
    instead: 'a parameter: only run/ and cli/ touch the process',
    except: EDGE,
  },
  {
    pattern: /\bconsole\./,
    instead: 'a returned value that cli/ prints',
    except: ['src/cli/', 'src/bench/', 'src/build/'],
  },
  { pattern: /\bexport \*/, instead: 'the names that are meant', except: ['src/build/bundle-program.ts'] },
  { pattern: /^export default/, instead: 'a named export', except: ['sims/', 'src/workers/thread.mjs'] },
  { pattern: /^(export )?(const )?enum /, instead: 'a union of literals, or a const object', except: [] },
  { pattern: /@ts-ignore|@ts-nocheck|\bas any\b/, instead: 'the type that is meant', except: [] },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, instead: 'the work itself, or an issue', except: [] },
  {
    pattern: /toLocale(String|DateString|TimeString)\(|localeCompare\(|\bIntl\./,
    instead: 'report/words/quantity.ts, or a plain comparison: a run never reads the locale',
    except: ['src/scenario/zones/tz-database.ts'],
  },
  {
    pattern: /\b(setTimeout|setInterval|setImmediate)\(/,
    instead: 'clock.at(instant, rank, work): time is virtual',
    except: ['src/clock/', 'src/cli/', 'src/report/page/'],
  },
  {
    pattern: /\b(assign|raise|sendTo|enqueueActions)\(|\b(always|after):/,
    instead: 'a fact, an armed timer or a told message: charts hold control only (decisions D1, D3)',
    except: ['src/'],
  },
];

/** What may not stand in tests and test support. */
export const TEST_BANS: readonly Ban[] = [
  {
    pattern: /(?<![.\w])setTimeout\(|\.waitForTimeout\(|from 'node:timers\/promises'/,
    instead: 'what is waited for: a slow machine takes longer',
    except: ['src/clock/'],
  },
];

/** File names that say nothing. */
export const EMPTY_NAMES = /(^|[-/])(utils?|helpers?|common|manager|base|misc)(\.|-|\/)/;

/** A source or a test that is written by hand has fewer lines. */
export const TOO_MANY_LINES = 300;
/** Half of them have no more. */
export const USUAL_LINES = 60;
