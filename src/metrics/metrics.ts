// Generated from src/metrics/catalogue by `npm run generate`: do not edit. See src/publish/metric-types.ts.

import type { Ratio } from './ratio.ts';

/** What was measured: counts of one run, and shares, means, quantiles and peaks, which are `null` where there is nothing to divide by. */
export interface Metrics {
  /** How often people opened an app: cold and hot starts together. */
  readonly opens: number;
  /** Opens of an app that was not in memory, those included that were closed before they had loaded. */
  readonly coldStarts: number;
  /** Opens of an app that was in memory, on screen or not. */
  readonly hotStarts: number;
  /** Cold starts divided by opens. In share: a share, 0 to 1. */
  readonly coldStartRate: Ratio;
  /** Of the measured time of all (device, app) pairs, the share in which the app is in memory: from an open until it is destroyed. In share: a share, 0 to 1. */
  readonly residentFraction: Ratio;
  readonly periodic: {
    /** Requests that periodic fetch sent, retries included. */
    readonly attempts: number;
    /** Answers of periodic fetch that came and were stored. */
    readonly successes: number;
    /** Requests of periodic fetch that failed: in the network, at the origin, by time-out, or because the host process ended. Answers that were too large are not among them. */
    readonly failures: number;
    /** Answers of periodic fetch over 256 KiB: they are not stored, and count as neither successes nor failures. */
    readonly tooLarge: number;
    /** Fetches that waited, for a network, a retry or their jitter, when the host process ended, and ended with it. Requests in flight are among the failures. */
    readonly dropped: number;
    /** Fetches that were not sent, as the circuit breaker was open: neither attempts nor failures. */
    readonly blocked: number;
    /** Ticks of the host process at which an app was due and that was not running: left out, or made good when the host was next opened. */
    readonly missedTicks: number;
    /** Opens that found no copy, or one older than `refreshAtOpen`, and had a fetch made after their reads. */
    readonly refreshes: number;
    /** Bytes of all answers to periodic fetch, those that were too large included; failed requests have none. In bytes: bytes. */
    readonly bytes: number;
    /** Requests of periodic fetch divided by measured device-days. Of an app, the days are those of the devices that have it. In perDay: a number per device and day. */
    readonly attemptsPerDeviceDay: Ratio;
    /** Stored answers of periodic fetch divided by measured device-days. In perDay: a number per device and day. */
    readonly successesPerDeviceDay: Ratio;
    /** Requests of periodic fetch divided by opens. In perOpen: a number per open. */
    readonly attemptsPerOpen: Ratio;
    /** Reads of the periodic cache: one at each cold start that has loaded, and with `readOn: open` one at each hot start too. */
    readonly reads: number;
    /** Reads of the periodic cache that found an answer of any age. */
    readonly hits: number;
    /** Hits divided by reads of the periodic cache: an answer of any age was found. In share: a share, 0 to 1. */
    readonly hitRate: Ratio;
    /** Reads of the periodic cache that found an answer of age at most `app.freshFor`, counted from when it was stored; what an edge had kept was older by that. */
    readonly freshHits: number;
    /** Fresh hits divided by all reads of the periodic cache, misses included. In share: a share, 0 to 1. */
    readonly freshHitRate: Ratio;
    readonly ageMs: {
      /** The mean of the ages of periodic answers (time since they were stored, and before that at an edge) at the reads that found them. In ms: milliseconds. */
      readonly mean: Ratio;
      /** 50 % of the ages of periodic answers (time since they were stored, and before that at an edge) at the reads that found them do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p50: Ratio;
      /** 90 % of the ages of periodic answers (time since they were stored, and before that at an edge) at the reads that found them do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p90: Ratio;
      /** 99 % of the ages of periodic answers (time since they were stored, and before that at an edge) at the reads that found them do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p99: Ratio;
      /** The largest age at which a read found a periodic answer; nothing is known of its error. In ms: milliseconds. */
      readonly max: Ratio;
    };
    /** Of the hits, the share whose content had not changed at the origin since their answer was requested. In share: a share, 0 to 1. */
    readonly currentAtReadRate: Ratio;
    readonly lagVersions: {
      /** How often the content had changed at the origin since an answer was requested, on average over hits. In versions: a number of versions. */
      readonly mean: Ratio;
      /** The largest number of changes of the content that a hit was behind; nothing is known of its error. In versions: a number of versions. */
      readonly max: Ratio;
    };
    /** Stored answers that the next success replaced. What is left at the end, or was cleared, is not among them. */
    readonly replaced: number;
    /** Replaced answers that nobody had read. */
    readonly unread: number;
    /** Answers that were stored but not yet read when the run, or the observation of their device, ended. */
    readonly unreadAtEnd: number;
    /** Replaced answers that nobody had read, divided by replaced answers. What is left at the end is in neither. In share: a share, 0 to 1. */
    readonly unreadRate: Ratio;
    /** Of the answers whose first interval after being stored ends in measured time, the share not read by then. Where the interval is 0, and for a sweep, which asks for none, it is one `every`. In share: a share, 0 to 1. */
    readonly unreadWithinIntervalRate: Ratio;
    /** Requests of periodic fetch that had neither answer nor failure when the run ended. */
    readonly inFlight: number;
    /** Requests of periodic fetch that were sent during the warm-up and not yet ended when it was over. */
    readonly inFlightAtWarmup: number;
    /** Of the time in which (device, app) pairs hold an answer, the share in which its content has not changed at the origin since it was requested. In share: a share, 0 to 1. */
    readonly timeFresh: Ratio;
    /** The time since the content of a held answer changed at the origin, 0 while it has not; a time average over (device, app) pairs while they hold one. In ms: milliseconds. */
    readonly timeAgeMs: Ratio;
    /** Answers whose first read found them of age at most `app.freshFor`. */
    readonly firstReadFresh: number;
    /** Answers whose first read found them older than `app.freshFor`. */
    readonly firstReadStale: number;
    readonly notFresh: {
      /** Reads of the periodic cache without a fresh answer, because the last fetch was too early for it and the next one not yet due. */
      readonly tooEarly: number;
      /** Reads of the periodic cache without a fresh answer, because the app had not been used within the window when a fetch was due. */
      readonly windowLapsed: number;
      /** Reads of the periodic cache without a fresh answer, because a fetch was due, but no tick, sweep or activation of the host had come. */
      readonly noOpportunity: number;
      /** Reads of the periodic cache without a fresh answer, because so many apps were due at once that the limit per opportunity left this one out. */
      readonly limitPerOpportunity: number;
      /** Reads of the periodic cache without a fresh answer, because the network was not one on which a fetch is made, or failed the request. */
      readonly network: number;
      /** Reads of the periodic cache without a fresh answer, because the request failed at the origin, by time-out or by overload. */
      readonly failure: number;
      /** Reads of the periodic cache without a fresh answer, because the answer was over 256 KiB and not stored. */
      readonly tooLarge: number;
      /** Reads of the periodic cache without a fresh answer, because the platform fetches only with a token and none was set. */
      readonly tokenMissing: number;
      /** Reads of the periodic cache without a fresh answer, because the platform fetches only for apps that people have starred. */
      readonly notStarred: number;
      /** Reads of the periodic cache without a fresh answer, because the answer was still on its way. */
      readonly inFlight: number;
      /** Reads of the periodic cache without a fresh answer, because it was the first use of the app: nothing could have been fetched. */
      readonly firstUse: number;
      /** Reads of the periodic cache without a fresh answer, because the cache had been cleared. */
      readonly cacheCleared: number;
      /** Reads of the periodic cache without a fresh answer, because the host process had ended while a fetch waited or was in flight, or was not running at a tick. */
      readonly hostNotRunning: number;
    };
    readonly possible: {
      /** Requests of periodic fetch that could serve measured reads: those of measured time and those in flight when it began. */
      readonly requests: number;
      readonly fresh: {
        /** Reads that were served with a fresh answer. */
        readonly served: number;
        /** The most reads that as many requests on each device could have served with a fresh answer, made at the best instants, with every open and every change known in advance. */
        readonly most: number;
        /** Reads served with a fresh answer, divided by the most that as many requests on each device could have served. In share: a share, 0 to 1. */
        readonly reached: Ratio;
        /** The fewest requests that could have served as many reads on each device with a fresh answer, made at the best instants. */
        readonly fewest: number;
        /** The fewest requests that could have served as many reads on each device with a fresh answer, divided by those that could serve reads. In share: a share, 0 to 1. */
        readonly needed: Ratio;
      };
      readonly current: {
        /** Reads that were served with an answer whose content had not changed. Counts only apps whose content changes. */
        readonly served: number;
        /** The most reads that as many requests on each device could have served with an answer whose content had not changed, made at the best instants, with every open and every change known in advance. Counts only apps whose content changes. */
        readonly most: number;
        /** Reads served with an answer whose content had not changed, divided by the most that as many requests on each device could have served. Counts only apps whose content changes. In share: a share, 0 to 1. */
        readonly reached: Ratio;
        /** The fewest requests that could have served as many reads on each device with an answer whose content had not changed, made at the best instants. Counts only apps whose content changes. */
        readonly fewest: number;
        /** The fewest requests that could have served as many reads on each device with an answer whose content had not changed, divided by those that could serve reads. Counts only apps whose content changes. In share: a share, 0 to 1. */
        readonly needed: Ratio;
      };
    };
  };
  readonly pre: {
    /** Requests that pre-fetch sent. A cold start while an earlier one is in flight joins it. */
    readonly attempts: number;
    /** Answers of pre-fetch that came and were stored. */
    readonly successes: number;
    /** Requests of pre-fetch that failed, in the network, at the origin, by time-out, or because the answer was over 256 KiB. */
    readonly failures: number;
    /** Requests of pre-fetch that were not sent, as the circuit breaker was open: neither attempts nor failures. */
    readonly blocked: number;
    /** Bytes of all answers to pre-fetch, those that were too large included. In bytes: bytes. */
    readonly bytes: number;
    /** Reads of the pre-fetched answer that have returned: fresh hits, stale hits and misses. */
    readonly reads: number;
    /** Reads of pre-fetch that returned the answer of this launch. */
    readonly freshHits: number;
    /** Reads of pre-fetch that returned the answer of an earlier launch. */
    readonly staleHits: number;
    /** Of the stale hits and misses, those whose answer came while the app was still on screen. */
    readonly lateHits: number;
    /** Reads of pre-fetch that returned nothing. */
    readonly misses: number;
    /** Reads of pre-fetch that returned the answer of this launch, divided by all that have returned. In share: a share, 0 to 1. */
    readonly freshHitRate: Ratio;
    /** Of the launches that finished loading, the share whose own pre-fetched answer had come by then. Launches closed before are left out. In share: a share, 0 to 1. */
    readonly readyRate: Ratio;
    readonly extraWaitMs: {
      /** How long the reads of launches waited for a pre-fetch in flight, on average over launches that finished loading and whose read has returned, zeros included. In ms: milliseconds. */
      readonly mean: Ratio;
    };
    readonly ageMs: {
      /** The mean age of pre-fetched answers that reads returned, fresh and stale, from when they were stored; what an edge had kept is older by that. In ms: milliseconds. */
      readonly mean: Ratio;
    };
    /** Requests of pre-fetch that had neither answer nor failure when the run ended. */
    readonly inFlight: number;
    /** Requests of pre-fetch that were sent during the warm-up and not yet ended when it was over. */
    readonly inFlightAtWarmup: number;
  };
  readonly update: {
    /** Requests that ask whether there is a new package. A launch that already knows of one does not ask. */
    readonly checks: number;
    /** Packages that have come, of all kinds. */
    readonly downloads: number;
    /** Bytes of packages that have come, of all kinds. In bytes: bytes. */
    readonly bytes: number;
    readonly downloadsByKind: {
      /** Packages that came for the first launch of the app. */
      readonly first: number;
      /** Packages that came before a launch that waited for them. */
      readonly sync: number;
      /** Packages that came beside a launch, for the next cold start. */
      readonly async: number;
      /** Packages that came while the app was not in use. */
      readonly push: number;
    };
    readonly bytesByKind: {
      /** Bytes of packages that came for the first launch of the app. In bytes: bytes. */
      readonly first: number;
      /** Bytes of packages that came before a launch that waited for them. In bytes: bytes. */
      readonly sync: number;
      /** Bytes of packages that came beside a launch, for the next cold start. In bytes: bytes. */
      readonly async: number;
      /** Bytes of packages that came while the app was not in use. In bytes: bytes. */
      readonly push: number;
    };
    /** Updates for which a launch waited; the same as `update.downloadsByKind.sync`. */
    readonly syncUpdates: number;
    /** Updates that came beside a launch, for the next cold start; the same as `update.downloadsByKind.async`. */
    readonly asyncUpdates: number;
    /** Update checks and downloads of packages that failed. */
    readonly failures: number;
    /** Launches that were refused, as there was no package, or only one below the minimum version. */
    readonly blocked: number;
    /** Launches that failed, as they ran a bad package: they crashed when it had loaded, before they read anything. */
    readonly crashes: number;
    /** How often people were asked to restart the app for a new version, whether they did or not. */
    readonly prompts: number;
    /** Apps that were restarted into a new version while in use. */
    readonly restarts: number;
    /** How many releases the version that a cold start ran was behind the newest one that the device was offered at the tap, on average over cold starts that loaded. In versions: a number of versions. */
    readonly versionsBehind: Ratio;
    /** Requests for data sent on behalf of a version older than the newest one that the device is offered, or rolled back: an old front end meets a new back end. */
    readonly outdatedRequests: number;
    /** Of the cold starts that loaded, the share that ran a version older than the newest one that the device was offered at the tap, or one that was rolled back. In share: a share, 0 to 1. */
    readonly outdatedAtColdStartRate: Ratio;
    /** Of the devices that used the app in the seven days before release + 24 h, the share at or above that version then; the mean over releases whose 24 h end in measured time. In share: a share, 0 to 1. */
    readonly adoption24h: Ratio;
    readonly adoptions: {
      /** Of all devices that have a package of the app, whether they still use it or not, the share at or above the version at release + 24 h; the mean over releases whose 24 h end in measured time. In share: a share, 0 to 1. */
      readonly installed: Ratio;
      /** Of the devices that used the app in the seven days before, the share that has the version, or a later one, at release + 24 h; the same as `update.adoption24h`. In share: a share, 0 to 1. */
      readonly active: Ratio;
      /** Of the devices that used the app in the seven days before, the share whose last launch ran the version, or a later one, at release + 24 h: what has been downloaded is used from the next cold start. In share: a share, 0 to 1. */
      readonly running: Ratio;
    };
    /** Of the downloads of packages that devices asked for and that ended, the share that failed: what apps count in `onUpdateReady` and `onUpdateFailed` of `UpdateManager`. In share: a share, 0 to 1. */
    readonly failureRate: Ratio;
  };
  readonly launch: {
    /** Opens at which an app looks for data on the device: cold starts that have loaded, and with `readOn: open` hot starts too. On all devices, those included that have no fetch in the background and read nothing. */
    readonly reads: number;
    /** Opens that look for data and found some of any age: of the pre-fetch, of the periodic fetch, or in a cache of the app itself. */
    readonly dataFound: number;
    /** Opens that found data of any age divided by all opens that look for data, on all devices: where some have no fetch, it is below the hit rate, which runs over reads. In share: a share, 0 to 1. */
    readonly dataFoundRate: Ratio;
    /** Opens that look for data and found the answer of their own pre-fetch, or one of age at most `app.freshFor`. */
    readonly freshDataFound: number;
    /** Opens that found fresh data divided by all opens that look for data, on all devices, those without a fetch included. In share: a share, 0 to 1. */
    readonly freshDataFoundRate: Ratio;
    readonly sources: {
      /** Cold starts whose first data came from the pre-fetch, in time. Cold starts to which no data came in their session have no source. */
      readonly pre: number;
      /** Cold starts whose first data came from a pre-fetch that arrived after the app had asked for it. Cold starts to which no data came in their session have no source. */
      readonly latePre: number;
      /** Cold starts whose first data came from the periodic cache. Cold starts to which no data came in their session have no source. */
      readonly periodic: number;
      /** Cold starts whose first data came from a cache of the app itself. Cold starts to which no data came in their session have no source. */
      readonly ownCache: number;
      /** Cold starts whose first data came from the origin, which the app asked itself. Cold starts to which no data came in their session have no source. */
      readonly origin: number;
    };
    readonly waitMs: {
      /** The mean of the times from the tap of a cold start to its first data on screen (where data came in its session). In ms: milliseconds. */
      readonly mean: Ratio;
      /** 50 % of the times from the tap of a cold start to its first data on screen (where data came in its session) do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p50: Ratio;
      /** 90 % of the times from the tap of a cold start to its first data on screen (where data came in its session) do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p90: Ratio;
      /** 99 % of the times from the tap of a cold start to its first data on screen (where data came in its session) do not exceed it. It is off by at most 1/256 of its value. In ms: milliseconds. */
      readonly p99: Ratio;
    };
    readonly firstShown: {
      readonly ageMs: {
        /** Mean age, as it came on the screen, of the first data of launches; an answer of the origin has none. `null` where apps never ask the origin themselves. In ms: milliseconds. */
        readonly mean: Ratio;
      };
      /** Share of launches in which the content had not changed at the origin since the first data of launches had been requested, as it came on the screen. In share: a share, 0 to 1. */
      readonly currentRate: Ratio;
    };
    readonly lastShown: {
      readonly ageMs: {
        /** Mean age, as it came on the screen, of what launches show as their session ends; an answer of the origin has none. `null` where apps never ask the origin themselves. In ms: milliseconds. */
        readonly mean: Ratio;
      };
      /** Share of launches in which the content had not changed at the origin since what launches show as their session ends had been requested, as it came on the screen. In share: a share, 0 to 1. */
      readonly currentRate: Ratio;
    };
    readonly withoutFetchMs: {
      /** What the same launches would have waited on average, had the app asked the origin itself each time; `null` where apps never do. In ms: milliseconds. */
      readonly mean: Ratio;
    };
    readonly savedMs: {
      /** The mean wait without any fetch in the background less the mean wait as it was, over launches with data; `null` where apps never ask the origin themselves. In ms: milliseconds. */
      readonly mean: Ratio;
    };
  };
  readonly own: {
    /** Requests that launches sent themselves because no cache had data for them. */
    readonly attempts: number;
    /** Own requests that were answered. */
    readonly successes: number;
    /** Own requests that failed, in the network, at the origin or by time-out. */
    readonly failures: number;
    /** Own requests that were not sent, as the circuit breaker was open: neither attempts nor failures. */
    readonly blocked: number;
    /** Bytes of answers to own requests. In bytes: bytes. */
    readonly bytes: number;
    /** Launches that found data in a cache of the app itself instead of asking the origin. */
    readonly cacheHits: number;
    /** Own requests that were sent beside data on the screen (`app.ownRefresh`); they are among `own.attempts`. */
    readonly refreshes: number;
    /** Refreshes whose answer came while the session of their launch went on, and took the place of what it showed. */
    readonly replaced: number;
    /** Of the answers that replaced data on the screen, the share whose content was the same: they were requested for nothing. In share: a share, 0 to 1. */
    readonly forNothingRate: Ratio;
    readonly replacedAfterMs: {
      /** Mean time from data on the screen to the answer that replaced it. In ms: milliseconds. */
      readonly mean: Ratio;
    };
    /** Own requests that had neither answer nor failure when the run ended. */
    readonly inFlight: number;
  };
  readonly reported: {
    /** Opens that the platform's reporting has: those of clients that report, on days that it covers and keeps. */
    readonly opens: number;
    /** Opens that the platform's reporting has, divided by all opens. In share: a share, 0 to 1. */
    readonly opensShare: Ratio;
    /** Reported cold starts divided by reported opens. In share: a share, 0 to 1. */
    readonly coldStartRate: Ratio;
    /** Reported hits of any age divided by reported reads of the periodic cache. In share: a share, 0 to 1. */
    readonly hitRate: Ratio;
    /** Reported fresh hits divided by reported reads of the periodic cache. In share: a share, 0 to 1. */
    readonly freshHitRate: Ratio;
  } | null;
  readonly host: {
    /** How often the host app came to the foreground. */
    readonly activations: number;
    /** Sweeps over all apps of a device that ran, on time or late. */
    readonly sweeps: number;
    /** Sweeps that ran at the next opening of the host, as it was not alive when they were due. */
    readonly lateSweeps: number;
    /** Sweeps that did not run when they were due, whether or not they ran later. */
    readonly missedSweeps: number;
    /** Of the sweeps that were due, the share that ran when due: on time / (on time + missed). In share: a share, 0 to 1. */
    readonly onTimeSweepRate: Ratio;
    /** Sweeps that ran divided by measured device-days. In perDay: a number per device and day. */
    readonly sweepsPerDeviceDay: Ratio;
    /** Of the reads on devices that are swept, after their first sweep was due, the share that found an answer stored since the last sweep was due. In share: a share, 0 to 1. */
    readonly sweptAtReadRate: Ratio;
  } | null;
  readonly origin: {
    /** All requests that were sent: periodic, pre-fetch and own ones. */
    readonly requests: number;
    /** Those of all requests that asked a gray address. */
    readonly grayRequests: number;
    /** Bytes of all answers, too large ones included. Packages are not among them. In bytes: bytes. */
    readonly bytes: number;
    /** Requests divided by measured time, scaled by represents / devices. In rps: requests per second. */
    readonly meanRps: number;
    /** Requests of the simulated devices in the busiest aligned second of measured time, scaled by represents / devices. In a sample this is mostly random variation: see `origin.fleetPeakRps1s`. In rps: requests per second. */
    readonly peakRps1s: Ratio;
    /** Requests per second of the simulated devices in the busiest aligned minute of measured time, scaled by represents / devices. In rps: requests per second. */
    readonly peakRps1m: Ratio;
    /** Of the aligned minutes of measured time, empty ones included, 99 % have no more requests per second than this; scaled by represents / devices. In rps: requests per second. */
    readonly p99Rps1m: Ratio;
    /** The busiest aligned minute of the simulated devices divided by the mean minute of measured time. In ratio: a ratio. */
    readonly peakToMean1m: Ratio;
    /** The mean of the busiest second that all represented devices would make, estimated from the simulated ones. Without `represents`, the peak itself. In rps: requests per second. */
    readonly fleetPeakRps1s: Ratio;
    /** The mean of the busiest minute that all represented devices would make, in requests per second, estimated from the simulated ones. Without `represents`, the peak itself. In rps: requests per second. */
    readonly fleetPeakRps1m: Ratio;
    /** Of the aligned minutes of measured time, empty ones included, 99 % have no more requests per second than this with all represented devices, estimated from the simulated ones. Without `represents`, the same as `origin.p99Rps1m`. In rps: requests per second. */
    readonly fleetP99Rps1m: Ratio;
    /** The busiest minute, `origin.fleetPeakRps1m`, divided by the mean load, `origin.meanRps`. In ratio: a ratio. */
    readonly fleetPeakToMean1m: Ratio;
    /** Requests of all kinds that failed, in the network, at the origin or by time-out. Answers that were too large are not among them. */
    readonly errors: number;
  };
}

/** The columns of the hourly series. */
export type SeriesColumn =
  /** Start of the row. */
  | 't'
  /** Opens. */
  | 'opens'
  /** Cold starts. */
  | 'coldStarts'
  /** Periodic fetches. */
  | 'periodic.attempts'
  /** Requests. */
  | 'origin.requests'
  /** Hit rate. */
  | 'periodic.hitRate'
  /** Hot starts. */
  | 'hotStarts'
  /** Reads. */
  | 'periodic.reads'
  /** Fresh hit rate. */
  | 'periodic.freshHitRate'
  /** Mean age at read. */
  | 'periodic.ageMs'
  /** Pre-fetches. */
  | 'pre.attempts'
  /** Pre-fetch hits. */
  | 'pre.freshHitRate'
  /** Failed requests. */
  | 'origin.errors'
  /** Bytes served. */
  | 'origin.bytes'
  /** Sample peak, 1 min. */
  | 'origin.peakRps1m'
  /** Sample peak, 1 s. */
  | 'origin.peakRps1s'
  /** Peak, 1 min. */
  | 'origin.fleetPeakRps1m'
  /** Peak, 1 s. */
  | 'origin.fleetPeakRps1s'
  /** On the newest version. */
  | 'update.newestShare'
  /** One version behind. */
  | 'update.oneBehindShare'
  /** On a version that was rolled back. */
  | 'update.rolledBackShare';
