/**
 * Mutants that no scenario can tell from the program, each with the reason: a name that no mutant has, or one that is noticed after all,
 * fails a test. What has no reason here is a survivor.
 */

const REASONS: readonly (readonly [reason: string, names: string])[] = [
  [
    `An app without a package is not counted as used, it has none before its first open, and that open sets this number whatever it was
    before.`,
    `
    domain/begin beginCell: cell.lookedUntil = 0; → (nothing)
    domain/begin beginCell: cell.lookedUntil = 0 → cell.lookedUntil = 1`,
  ],

  [
    `It only spares questions: versions, reports, sweeps and own requests each ask their own model before they count.`,
    `
    domain/begin isWatched: isOwn || cohort.sweep !== null → true`,
  ],

  [
    `Every cohort has an app, so that the largest number of apps is at least 1 anyway.`,
    `
    domain/cell mostApps: most: i32 = 1 → most: i32 = 0`,
  ],

  [
    `Its only caller passes the instant through orNotYet, which writes NEVER as NOT_YET, and that is -1.`,
    `
    domain/delays nextSweepAt: return NEVER; → return -1;
    domain/delays nextDueAt: return NEVER; → return -1;`,
  ],

  [
    `A device that has gone offline opens no gate: every fetch that is held asks isPeriodicGateClosed, which is true offline, and does
    nothing.`,
    `
    domain/guards/device isNextOffline: cell.phone.cohort.network.states[cell.phone.network.next as i32]!.isOffline → false`,
  ],

  [
    `It is asked last, and isPlayed lets three kinds of steps through, of which the other two have been asked for.`,
    `
    domain/guards/device isReleaseScripted: stepOf(cell.phone).kind === FAULT.simulateRelease → true`,
  ],

  [
    `Without it a number is drawn though nothing can fail: it is below none of three thresholds of 0, and draws are addressed, so that no
    other one changes.`,
    `
    domain/origin outcomeOf: network > 0 || origin > 0 → network >= 0 || origin > 0
    domain/origin outcomeOf: network > 0 || origin > 0 → network > 0 || origin >= 0
    domain/origin outcomeOf: network > 0 || origin > 0 || surplus > 0 → network > 0 || origin > 0 || surplus >= 0`,
  ],

  [
    `Where late opens are ignored, isLookedAtAgain schedules a fetch before isOutsideWindow can let it lapse, so that no late open asks
    this.`,
    `
    domain/policy-model isOwedLate: case LATE_OPEN.ignore: return false; → case LATE_OPEN.fetch: return false;`,
  ],

  [
    `The hash of a fact and who hears it read as many numbers as the fact carries, and these come after the last.`,
    `
    domain/record record: take(cell, code, 0, 0, 0, 0) → take(cell, code, 0, 1, 0, 0)
    domain/record record: take(cell, code, 0, 0, 0, 0) → take(cell, code, 0, 0, 1, 0)
    domain/record record: take(cell, code, 0, 0, 0, 0) → take(cell, code, 0, 0, 0, 1)
    domain/record record1: take(cell, code, 1, a, 0, 0) → take(cell, code, 1, a, 1, 0)
    domain/record record1: take(cell, code, 1, a, 0, 0) → take(cell, code, 1, a, 0, 1)
    domain/record record2: take(cell, code, 2, a, b, 0) → take(cell, code, 2, a, b, 1)`,
  ],

  [
    `Without it the time after an endless gap is no number (infinity less infinity), which wholeMs takes for NEVER as well.`,
    `
    domain/rhythm endOfGap: gap === NEVER → gap === -1`,
  ],

  [
    `The search has ended before if the error is 0.`,
    `
    domain/rhythm timeOfSwing: if (error > 0) high = time; else low = time; → if (error >= 0) high = time; else low = time;`,
  ],

  [
    `Behind its end a list holds undefined in JavaScript, where mutants live: it comes before and after no instant, as NEVER does. (In
    WebAssembly the engine would stop.)`,
    `
    domain/update newestVersion: cell.releases < releasesAt.length → cell.releases <= releasesAt.length
    domain/usage tracedOpenAt: n < trace.openAt.length ? trace.openAt[n as i32]! : NEVER → n <= trace.openAt.length ? trace.openAt[n as i32]! : NEVER`,
  ],

  [
    `A machine that nothing happens to takes memory and no part: steps that never come, caches that nobody clears, a host without a
    cursor that activates it, releases that come after NEVER.`,
    `
    domain/uses usesScript: return cell.phone.scriptAt < NEVER; → return cell.phone.scriptAt <= NEVER;
    domain/uses usesScript: return cell.phone.scriptAt < NEVER; → return true;
    domain/uses usesCache: return cell.world.faults.length > 0; → return cell.world.faults.length >= 0;
    domain/uses usesCache: return cell.world.faults.length > 0; → return true;
    domain/uses usesHost: cell.phone.cohort.host !== null → true
    domain/uses usesDelivery: update.pushWithinMs < NEVER || update.hostCheckMs < NEVER → update.pushWithinMs <= NEVER || update.hostCheckMs < NEVER
    domain/uses usesDelivery: update.pushWithinMs < NEVER || update.hostCheckMs < NEVER → update.pushWithinMs < NEVER || update.hostCheckMs <= NEVER`,
  ],
];

/** The reason of each, by the name of the mutant. */
export const EQUIVALENTS: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([reason, names]) =>
    names
      .trim()
      .split('\n')
      .map((name) => [name.trim(), reason.replace(/\s+/g, ' ')] as const),
  ),
);
