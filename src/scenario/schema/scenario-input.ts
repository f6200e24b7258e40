// Generated from the schema by `npm run generate`: do not edit. See src/publish/scenario-types.ts.

type Span = `${number}${'ms' | 's' | 'm' | 'h' | 'd' | 'w'}`;

/** Milliseconds, or a text such as `500ms`, `90s`, `30m`, `12h`, `7d`, `4w`, `12h30m`. */
export type Duration = number | Span | `${Span}${Span}` | `${Span}${Span}${Span}`;

/** Milliseconds, or a text such as `80us`, `1.5ms`, `50ms`: exact to the microsecond. */
export type ShortDuration = Duration | `${number}us`;

/** A duration ahead or behind: a text such as `2h`, `-30m`, or milliseconds. */
export type SignedDuration = Duration | `-${Span}`;

/** Bytes, or a text such as `256KiB`, `2MiB`. */
export type Size = number | `${number}${'B' | 'KiB' | 'MiB' | 'GiB'}`;

/** A value that is drawn. */
export type Law<Quantity> =
  | { readonly law: 'exponential'; readonly mean: Quantity; }
  | { readonly law: 'weibull'; readonly shape: number; readonly scale: Quantity; }
  | { readonly law: 'lognormal'; readonly median: Quantity; readonly sigma: number; }
  | { readonly law: 'gamma'; readonly shape: number; readonly mean: Quantity; }
  | { readonly law: 'uniform'; readonly min: Quantity; readonly max: Quantity; }
  | { readonly law: 'hyperexponential'; readonly branches: readonly ({ readonly p: number; readonly mean: Quantity; })[]; }
  | { readonly law: 'empirical'; readonly values: readonly (Quantity)[]; };

/** A constant, or a law. */
export type Dist<Quantity> = Quantity | Law<Quantity>;

/** What the platform does: a preset by name, or an object */
export type PolicyInput = 'wechat' | 'wechat-android-observed' | 'wechat-2019' | 'wechat-2019-code' | 'binance' | 'qq' | 'finclip' | 'alipay' | 'chromium-periodic-sync' | 'workmanager' | 'ios-refresh' | {
  /** The policy that the keys beside it override */
  readonly preset?: 'wechat' | 'wechat-android-observed' | 'wechat-2019' | 'wechat-2019-code' | 'binance' | 'qq' | 'finclip' | 'alipay' | 'chromium-periodic-sync' | 'workmanager' | 'ios-refresh';
  /** The periodic fetch, which happens while the app is not in use */
  readonly periodic?: {
    /** Whether there is a periodic fetch @default true */
    readonly enabled?: boolean;
    /** Time from one success until the next fetch is due @default "12h" */
    readonly interval?: Duration;
    /** The interval is rounded up to a multiple of this; 0: not rounded @default "0s" */
    readonly intervalStep?: Duration;
    /** Factor by which the interval is stretched, as by site engagement @default 1 */
    readonly intervalFactor?: number;
    /** A fetch is made only if the last open was less than this ago; never: no limit @default "7d" */
    readonly window?: 'never' | Duration;
    /** Whether an open exactly one window ago still counts @default false */
    readonly windowInclusive?: boolean;
    /** When a fetch that is due may happen */
    readonly opportunity?: {
      /** At the instant the interval has elapsed @default "timer" */
      readonly kind?: 'timer';
      /** An open after the window has lapsed: fetches at once after its own reads, re-arms the timer one interval later, or changes nothing @default "fetch" */
      readonly lateOpen?: 'fetch' | 'rearm' | 'ignore';
    } | {
      /** At a free-running tick of each device, once the interval has elapsed */
      readonly kind: 'tick';
      /** Time between ticks @default "2h" */
      readonly every?: Duration;
      /** The first tick: random (uniform within `every`), or a duration after the start @default "random" */
      readonly phase?: 'random' | Duration;
      /** Whose tick it is. fetch: of the system, which needs no host; skip, nextHostOpen: of the host process, and while that is not running a tick is left out, or made good when the host is next opened @default "fetch" */
      readonly hostDead?: 'fetch' | 'skip' | 'nextHostOpen';
    } | {
      /** At a fixed local time for all apps of a device, in the order of the list */
      readonly kind: 'dailySweep';
      /** together: all apps at one instant; chain: one by one, the next when the fetch of the last one has ended, with its waiting for a network and its retries @default "together" */
      readonly order?: 'together' | 'chain';
      /** The local time of the sweep @default "03:00" */
      readonly at?: string;
      /** Time between sweeps @default "24h" */
      readonly every?: Duration;
      /** If the host is not running: sweep when it is next opened, or not at all @default "nextHostOpen" */
      readonly hostDead?: 'nextHostOpen' | 'skip';
      /** Whether a sweep that is late moves the schedule: the next one comes one period after it @default false */
      readonly resetTimer?: boolean;
    } | {
      /** At each activation of the host app, once the interval has elapsed */
      readonly kind: 'hostActive';
    };
    /** Added to each due instant @default 0 */
    readonly jitter?: Duration | Law<Duration>;
    /** Time from the first open of an app until a fetch is due for the first time @default 0 */
    readonly initialDelay?: Duration | Law<Duration>;
    /** Each device has its sweeps, or its ticks of a given phase, later by up to this: by a phase of its own, uniform and the same every day @default "0s" */
    readonly spread?: Duration;
    /** Beside its opportunities, a fetch is made at each open that finds no copy or one that is older than this, after the reads of the open; never: none is @default "never" */
    readonly refreshAtOpen?: 'never' | Duration;
    /** What becomes of a fetch that waits or is in flight when the host process ends. goOn: nothing; drop: it ends too, and the app waits for its next opportunity @default "goOn" */
    readonly whenHostEnds?: 'goOn' | 'drop';
    /** The network that a due fetch waits for @default "any" */
    readonly network?: 'any' | 'wifi';
    /** Whether only users with a token are served @default false */
    readonly requireToken?: boolean;
    /** Whether only users who starred the app are served @default false */
    readonly requireStarred?: boolean;
    /** How many apps of a device may fetch at one opportunity; 0: no limit @default 10 */
    readonly maxPerOpportunity?: number;
    /** What happens after a failure: none (wait for the next opportunity), or retries @default "none" */
    readonly retry?: 'none' | {
      /** After delays of one law */
      readonly kind: 'fixed';
      /** Delay before each further attempt */
      readonly after: Duration | Law<Duration>;
      /** Attempts in all, the first included; none: no limit @default "none" */
      readonly maxAttempts?: 'none' | number;
      /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
      readonly honourRetryAfter?: boolean;
      /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly budget?: 'none' | {
        /** Retries that each first try earns */
        readonly ratio: number;
        /** How many can be saved up; so many there are at first */
        readonly burst: number;
      };
      /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly breaker?: 'none' | {
        /** After how many failures in a row nothing is sent */
        readonly failures: number;
        /** How long nothing is sent, before one request is let through */
        readonly open: Duration;
      };
    } | {
      /** After delays that grow */
      readonly kind: 'exponential';
      /** Delay before the second attempt; it grows by the factor before each further one */
      readonly base: Duration;
      /** How many times longer each further delay is @default 2 */
      readonly factor?: number;
      /** The longest delay */
      readonly cap: Duration;
      /** How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap @default "none" */
      readonly jitter?: 'none' | 'full' | 'equal' | 'decorrelated';
      /** Attempts in all, the first included */
      readonly maxAttempts: number;
      /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
      readonly honourRetryAfter?: boolean;
      /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly budget?: 'none' | {
        /** Retries that each first try earns */
        readonly ratio: number;
        /** How many can be saved up; so many there are at first */
        readonly burst: number;
      };
      /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly breaker?: 'none' | {
        /** After how many failures in a row nothing is sent */
        readonly failures: number;
        /** How long nothing is sent, before one request is let through */
        readonly open: Duration;
      };
    };
    /** What the interval counts from after attempts that brought no copy. success: from the last success, so that a tick or an activation tries again and a timer keeps its rhythm (WeChat: since the last successful update); attempt: from the end of the last attempt; auto: attempt with timer, success with tick and hostActive @default "auto" */
    readonly anchorAfterFailure?: 'auto' | 'success' | 'attempt';
    /** What a read does while this fetch is in flight @default "neverWait" */
    readonly read?: 'neverWait' | 'wait' | {
      /** How long a read waits, before it returns what there is */
      readonly waitAtMost: Duration;
    };
  };
  /** The pre-fetch, which a launch makes */
  readonly pre?: {
    /** Whether there is a fetch at launch @default true */
    readonly enabled?: boolean;
    /** Which launches fetch @default "coldStart" */
    readonly on?: 'coldStart';
    /** What a read does while this fetch is in flight @default "neverWait" */
    readonly read?: 'neverWait' | 'wait' | {
      /** How long a read waits, before it returns what there is */
      readonly waitAtMost: Duration;
    };
    /** Where the answer is kept; memory is lost when the app is destroyed @default "disk" */
    readonly storage?: 'disk' | 'memory';
    /** Time until the client has learned the address (Binance: from the details of the app); it adds to the latency @default 0 */
    readonly detailsTime?: Duration | Law<Duration>;
    /** What the client does after a failure: none, or it asks again while the app is in memory, until a newer cold start asks; a read that waits waits on, and an attempt that falls due offline is skipped and ends it @default "none" */
    readonly retry?: 'none' | {
      /** After delays of one law */
      readonly kind: 'fixed';
      /** Delay before each further attempt */
      readonly after: Duration | Law<Duration>;
      /** Attempts in all, the first included; none: no limit @default "none" */
      readonly maxAttempts?: 'none' | number;
      /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
      readonly honourRetryAfter?: boolean;
      /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly budget?: 'none' | {
        /** Retries that each first try earns */
        readonly ratio: number;
        /** How many can be saved up; so many there are at first */
        readonly burst: number;
      };
      /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly breaker?: 'none' | {
        /** After how many failures in a row nothing is sent */
        readonly failures: number;
        /** How long nothing is sent, before one request is let through */
        readonly open: Duration;
      };
    } | {
      /** After delays that grow */
      readonly kind: 'exponential';
      /** Delay before the second attempt; it grows by the factor before each further one */
      readonly base: Duration;
      /** How many times longer each further delay is @default 2 */
      readonly factor?: number;
      /** The longest delay */
      readonly cap: Duration;
      /** How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap @default "none" */
      readonly jitter?: 'none' | 'full' | 'equal' | 'decorrelated';
      /** Attempts in all, the first included */
      readonly maxAttempts: number;
      /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
      readonly honourRetryAfter?: boolean;
      /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly budget?: 'none' | {
        /** Retries that each first try earns */
        readonly ratio: number;
        /** How many can be saved up; so many there are at first */
        readonly burst: number;
      };
      /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
      readonly breaker?: 'none' | {
        /** After how many failures in a row nothing is sent */
        readonly failures: number;
        /** How long nothing is sent, before one request is let through */
        readonly open: Duration;
      };
    };
    /** Whether only users with a token are served @default false */
    readonly requireToken?: boolean;
    /** Whether only users who starred the app are served @default false */
    readonly requireStarred?: boolean;
  };
  /** How new versions of the code package reach a device @default {"enabled":"withReleases"} */
  readonly update?: {
    /** Whether packages are downloaded, checked for and updated; withReleases: only if the scenario gives releases, as where neither the policy nor its preset says anything of updates @default true */
    readonly enabled?: boolean | 'withReleases';
    /** While the app is not in use, its new package is pushed, uniformly within this time after the release @default "24h" */
    readonly push?: 'never' | Duration;
    /** The host learns of a release, uniformly within this time after it; the next launch is then updated first @default "6h" */
    readonly hostCheck?: 'never' | Duration;
    /** Both apply only to apps used within this time @default "7d" */
    readonly recentlyUsed?: 'never' | Duration;
    /** async: checked beside each cold start, used from the next @default "async" */
    readonly onColdStart?: 'async' | 'none';
    /** Checked beside a cold start only if the last check is this old @default "0s" */
    readonly asyncEvery?: Duration;
    /** Checked before a launch, which waits, if the last check is this old @default "never" */
    readonly syncEvery?: 'never' | Duration;
    /** Checked before a launch, which waits, if the app was not used for this long @default "7d" */
    readonly longUnused?: 'never' | Duration;
    /** How long a check takes @default {"law":"lognormal","median":"150ms","sigma":0.5} */
    readonly checkTime?: Duration | Law<Duration>;
    /** How long a download takes @default {"law":"lognormal","median":"1s","sigma":0.5} */
    readonly downloadTime?: Duration | Law<Duration>;
    /** Probability that a check or a download fails for reasons other than the network @default 0 */
    readonly failure?: number;
    /** How long a launch waits for its package; the download goes on @default "10s" */
    readonly timeout?: 'never' | Duration;
    /** Whether a launch whose update fails runs the local version; if not, it is refused @default true */
    readonly fallbackToLocal?: boolean;
    /** A download that failed is tried again after this, or at the next check @default "none" */
    readonly retry?: 'none' | Duration;
    /** A local version that is at least this one is launched at once, and the newest is downloaded in parallel @default "none" */
    readonly preferLocal?: 'none' | number;
    /** A local version below this cannot be launched @default "none" */
    readonly minimumVersion?: 'none' | number;
    /** Probability that a person who is prompted about a new version restarts the app; 0: nobody is prompted @default 0 */
    readonly applyUpdate?: number;
    /** Share of the package that an update transfers @default 1 */
    readonly deltaShare?: number;
  };
  /** How long an app stays in memory after it is left */
  readonly lifecycle?: {
    /** Time in the background until the app is suspended @default "5s" */
    readonly suspendAfter?: Duration;
    /** Time suspended until the app is destroyed, or never @default "30m" */
    readonly destroyAfter?: 'never' | Duration;
    /** How many apps of a device may be in memory at once; the least recently used is destroyed first; 0: no limit @default 0 */
    readonly maxLive?: number;
    /** Time in the background until the system kills the app: never, or a distribution @default "never" */
    readonly memoryKill?: 'never' | Duration | Law<Duration>;
  };
  /** Since which version of its client the platform does things; read where clients are given */
  readonly since?: {
    /** First client whose launches fetch and read; any: all do (WeChat: base library 2.8.0, assumed to have come with 7.0.5, where lists of 2020 have 2.8.3) @default "7.0.5" */
    readonly fetch?: 'any' | string;
    /** First client that the reporting of the platform sees; any: it sees all @default "6.5.4" */
    readonly report?: 'any' | string;
    /** First client that can be told to fetch at once, by the fault pullNow; any: all can @default "7.0.7" */
    readonly pullNow?: 'any' | string;
  };
};

/** When people open the app, and for how long */
export type UsageInput = {
  /** When a person opens the app */
  readonly opens?: {
    /** Gaps between opens are drawn from a law @default "renewal" */
    readonly kind?: 'renewal';
    /** Time between opens @default {"law":"exponential","mean":"8h"} */
    readonly gap?: Duration | Law<Duration>;
    /** Whether a gap counts from the open before, or from its close @default "openToOpen" */
    readonly measure?: 'openToOpen' | 'afterClose';
    /** The first open: at a random point of a gap, at the start, or after a time drawn from a law @default "stationary" */
    readonly firstOpen?: 'stationary' | 'immediate' | Duration | Law<Duration>;
  } | {
    /** Each activation of the host may open the app */
    readonly kind: 'ofHostOpens';
    /** Probability that an activation of the host opens the app */
    readonly probability?: number;
    /** The same, in an object of its own */
    readonly ofHostOpens?: {
      /** The same */
      readonly probability: number;
    };
  } | {
    /** Opens are taken from a log */
    readonly kind: 'trace';
    /** The log, and how it is read */
    readonly trace: {
      /** The file, relative to the scenario; gzip is read as it is */
      readonly file: string;
      /** A header line, then one record a line; or Parquet; told by the first bytes of the file @default "auto" */
      readonly format?: 'auto' | 'csv' | 'parquet';
      /** What separates the columns of a CSV file; found in the header line @default "auto" */
      readonly separator?: 'auto' | 'comma' | 'tab' | 'semicolon' | 'pipe';
      /** The unit of times that are numbers, and of durations; dates such as 2026-03-02 08:15:00 are read by their form, without an offset in that of the start @default "s" */
      readonly timeUnit?: 's' | 'ms' | 'us' | 'ns';
      /** Only records with these values, by column; other records are ignored */
      readonly where?: { readonly [name: string]: string | number };
      /** The columns, by the names in the header line */
      readonly columns: {
        /** The column with the instant of a record */
        readonly time: string;
        /** The column that identifies the device */
        readonly device: string;
        /** The column that identifies the app; without it there is one app */
        readonly app?: string;
        /** The column that says what kind of record it is, for `where` and `events` */
        readonly kind?: string;
        /** The column with how long the app was on screen; without it that is drawn from `usage.session` */
        readonly duration?: string;
      };
      /** For a log in which opens and closes are records of their own; other kinds are ignored */
      readonly events?: {
        /** What the column `kind` says of an open */
        readonly open: string | number;
        /** What it says of a close */
        readonly close: string | number;
      };
      /** A record that starts this soon after the end of the one before extends that session @default "0s" */
      readonly mergeWithin?: Duration;
      /** Whether a device is observed until the last record of the file, or until its own last record @default "file" */
      readonly endWith?: 'file' | 'device';
    };
  };
  /** How much more often a device opens the app than the gaps say @default 1 */
  readonly rate?: number | Law<number>;
  /** How long the app stays on screen; with a trace of durations, as the trace says unless given; with another, after its last record @default {"law":"lognormal","median":"23s","sigma":1.19} */
  readonly session?: Duration | Law<Duration>;
  /** Devices that come to the app during the run, each with an open; none: all have it from the start @default "none" */
  readonly arrivals?: 'none' | {
    /** A share that grows evenly */
    readonly ramp: {
      /** Share of the devices that have the app as the run begins @default 0 */
      readonly from?: number;
      /** Share of the devices that have it in the end @default 1 */
      readonly to?: number;
      /** When the others begin to come @default "0s" */
      readonly at?: string | number;
      /** In what time they come, as many in each part of it */
      readonly over: Duration;
    };
  };
  /** How opens are distributed over the local day; a law of gaps holds on average @default "none" */
  readonly diurnal?: 'none' | readonly (number)[] | {
    /** How much busier the peak is than the mean: 0.5 means 50 % busier */
    readonly amplitude: number;
    /** The busiest local hour */
    readonly peakHour: number;
  };
  /** How opens are distributed over the week @default "none" */
  readonly weekly?: 'none' | readonly (number)[];
};

/** The app in which mini-programs live */
export type HostInput = {
  /** Time from one activation of the host to the next @default {"law":"exponential","mean":"72m"} */
  readonly activations?: Duration | Law<Duration>;
  /** How long the host stays in the foreground @default {"law":"lognormal","median":"35s","sigma":1.19} */
  readonly session?: Duration | Law<Duration>;
  /** How long the host process stays alive after it has left the foreground; never: it is not killed @default "30m" */
  readonly keepAlive?: 'never' | Duration;
  /** How activations are distributed over the local day @default "none" */
  readonly diurnal?: 'none' | readonly (number)[] | {
    /** How much busier the peak is than the mean: 0.5 means 50 % busier */
    readonly amplitude: number;
    /** The busiest local hour */
    readonly peakHour: number;
  };
  /** How activations are distributed over the week @default "none" */
  readonly weekly?: 'none' | readonly (number)[];
};

/** The network that a device is on */
export type NetworkInput = {
  /** Always the same; it never fails a request @default "steady" */
  readonly kind?: 'steady';
  /** The state it is in @default "wifi" */
  readonly type?: 'wifi' | 'cellular' | 'weak' | 'offline';
} | {
  /** Moves from state to state, all other states being equally likely */
  readonly kind: 'markov';
  /** The states by name; nothing is fetched in offline, and only wifi counts as Wi-Fi */
  readonly states: { readonly [name: string]: {
    /** Mean of the exponential sojourn time */
    readonly mean: Duration;
  } };
  /** Probability that a request sent in a state fails; 0 in a state that is not named */
  readonly failure?: { readonly [name: string]: number };
};

/** The app on the device */
export type AppInput = {
  /** When the app reads its caches: at cold starts, or at each open @default "coldStart" */
  readonly readOn?: 'coldStart' | 'open';
  /** Age up to which a cached answer counts as fresh @default "12h" */
  readonly freshFor?: Duration;
  /** Share of users for whom a token was set @default 1 */
  readonly tokenShare?: number;
  /** Whether a launch that found no data in any cache sends a request to the origin itself @default false */
  readonly ownRequest?: boolean;
  /** How long the app keeps what it fetched itself; it looks there first @default "0s" */
  readonly ownCache?: Duration;
  /** Whether the app asks the origin beside the data that it shows at once (stale while revalidate): never, always, or if that data is older than a time; the answer goes to its own cache @default "never" */
  readonly ownRefresh?: 'never' | 'always' | {
    /** How old the data has to be, since it was stored, for the app to ask */
    readonly olderThan: Duration;
  };
  /** What the app does after its own request has failed: none, or it asks again while it is in memory, until a newer own request; while it is suspended its code does not run (WeChat), and what falls due is sent when it is back on screen @default "none" */
  readonly ownRetry?: 'none' | {
    /** After delays of one law */
    readonly kind: 'fixed';
    /** Delay before each further attempt */
    readonly after: Duration | Law<Duration>;
    /** Attempts in all, the first included; none: no limit @default "none" */
    readonly maxAttempts?: 'none' | number;
    /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
    readonly honourRetryAfter?: boolean;
    /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
    readonly budget?: 'none' | {
      /** Retries that each first try earns */
      readonly ratio: number;
      /** How many can be saved up; so many there are at first */
      readonly burst: number;
    };
    /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
    readonly breaker?: 'none' | {
      /** After how many failures in a row nothing is sent */
      readonly failures: number;
      /** How long nothing is sent, before one request is let through */
      readonly open: Duration;
    };
  } | {
    /** After delays that grow */
    readonly kind: 'exponential';
    /** Delay before the second attempt; it grows by the factor before each further one */
    readonly base: Duration;
    /** How many times longer each further delay is @default 2 */
    readonly factor?: number;
    /** The longest delay */
    readonly cap: Duration;
    /** How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap @default "none" */
    readonly jitter?: 'none' | 'full' | 'equal' | 'decorrelated';
    /** Attempts in all, the first included */
    readonly maxAttempts: number;
    /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
    readonly honourRetryAfter?: boolean;
    /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
    readonly budget?: 'none' | {
      /** Retries that each first try earns */
      readonly ratio: number;
      /** How many can be saved up; so many there are at first */
      readonly burst: number;
    };
    /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
    readonly breaker?: 'none' | {
      /** After how many failures in a row nothing is sent */
      readonly failures: number;
      /** How long nothing is sent, before one request is let through */
      readonly open: Duration;
    };
  };
  /** What the developer set in the back office of the platform */
  readonly backOffice?: {
    /** The id of the app @default "wx0123456789abcdef" */
    readonly appid?: string;
    /** Who owns the app @default "company" */
    readonly entity?: 'company' | 'personal';
    /** Where the data is: on the developer’s own server, or in the platform’s cloud @default "server" */
    readonly source?: 'server' | 'cloud';
    /** The address of the periodic fetch, with parameters of its own; those of the platform replace ones of the same name. On Binance {lang} or another argument may stand in it, replaced by nothing where it has no value, and {cdnUrl} may begin it @default "https://example.com/periodic" */
    readonly url?: string;
    /** The address of the pre-fetch; as url @default "https://example.com/pre" */
    readonly preUrl?: string;
    /** The domains that may be requested, with all below them: an address is on one once its variables are filled in @default ["example.com"] */
    readonly serviceDomains?: readonly (string)[];
    /** The token given to setBackgroundFetchToken; the device is appended @default "user-token" */
    readonly token?: string;
    /** The language of the host (Binance) @default "en" */
    readonly lang?: string;
    /** A variable of addresses, for apps with the permission to use it (Binance) */
    readonly cdnUrl?: string;
    /** Permissions of the app, such as USE_BINANCE_DYNAMIC_DOMAINS @default [] */
    readonly permissions?: readonly (string)[];
    /** The page that launches open @default "pages/index" */
    readonly path?: string;
    /** The query that launches carry @default "" */
    readonly query?: string;
    /** A gray release of the address, or several, one after the other */
    readonly gray?: readonly ({
      /** The address that these devices request @default "https://example.com/gray" */
      readonly url?: string;
      /** How the share grows, in the order of time; it must not shrink; 1 makes this address the address @default [] */
      readonly steps?: readonly ({
        /** When it is set */
        readonly at: string | number;
        /** Share of the devices, chosen by a stable hash; 0: testers only (`tester`), 1: all devices */
        readonly share: number;
      })[];
      /** How that address answers; like the other one unless given */
      readonly origin?: {
        /** Time from a request to its answer @default {"law":"lognormal","median":"120ms","sigma":0.5} */
        readonly latency?: Duration | Law<Duration>;
        /** Probability that a request fails @default 0 */
        readonly failure?: number;
        /** Size of an answer; above 256 KiB it is not cached @default "40KiB" */
        readonly bodySize?: Size | Law<Size>;
        /** A request without an answer after this long has failed @default "never" */
        readonly timeout?: 'never' | Duration;
      };
    })[] | {
      /** The address that these devices request @default "https://example.com/gray" */
      readonly url?: string;
      /** How the share grows, in the order of time; it must not shrink; 1 makes this address the address @default [] */
      readonly steps?: readonly ({
        /** When it is set */
        readonly at: string | number;
        /** Share of the devices, chosen by a stable hash; 0: testers only (`tester`), 1: all devices */
        readonly share: number;
      })[];
      /** How that address answers; like the other one unless given */
      readonly origin?: {
        /** Time from a request to its answer @default {"law":"lognormal","median":"120ms","sigma":0.5} */
        readonly latency?: Duration | Law<Duration>;
        /** Probability that a request fails @default 0 */
        readonly failure?: number;
        /** Size of an answer; above 256 KiB it is not cached @default "40KiB" */
        readonly bodySize?: Size | Law<Size>;
        /** A request without an answer after this long has failed @default "never" */
        readonly timeout?: 'never' | Duration;
      };
    };
    /** Whether the devices (of a cohort) are those of developers and testers, who have a gray release from 0 % on @default false */
    readonly tester?: boolean;
    /** How long an administrator takes to confirm a change @default "0s" */
    readonly confirmation?: Duration;
    /** How long after that a device learns of it @default 0 */
    readonly reachesDevices?: Duration | Law<Duration>;
    /** Share of devices whose client and base library are new enough (WeChat: 2.8.0); 1 beside clients, from which it follows @default 1 */
    readonly supportedShare?: number;
  };
  /** What the reporting of the platform would show */
  readonly analytics?: {
    /** Share of devices whose client is new enough to report (WeChat: 6.5.4); 1 beside clients, from which it follows @default 1 */
    readonly reportingShare?: number;
    /** When the configuration of the events is published; nothing is collected before, as a test configuration works in the tools only @default "0s" */
    readonly publishedAt?: string | number;
    /** How long reported data is kept, counted back from the end of the run @default "30d" */
    readonly keep?: 'never' | Duration;
  };
  /** How the app is launched: the share of each scene @default {"1001":0.82,"1005":0.072,"1022":0.033,"1023":0.075} */
  readonly scenes?: { readonly [name: string]: number };
  /** Size of the code package @default "1.5MiB" */
  readonly packageSize?: Size;
  /** Share of users who starred the app @default 1 */
  readonly starredShare?: number;
  /** Time from a cold start until the code package has loaded @default {"law":"lognormal","median":"1.2s","sigma":0.4} */
  readonly loadTime?: Duration | Law<Duration>;
};

/** The server that answers the fetches, and its content */
export type OriginInput = {
  /** Time from a request to its answer @default {"law":"lognormal","median":"120ms","sigma":0.5} */
  readonly latency?: Duration | Law<Duration>;
  /** Probability that a request fails @default 0 */
  readonly failure?: number;
  /** Size of an answer; above 256 KiB it is not cached @default "40KiB" */
  readonly bodySize?: Size | Law<Size>;
  /** A request without an answer after this long has failed @default "never" */
  readonly timeout?: 'never' | Duration;
  /** When the content changes */
  readonly content?: {
    /** Gaps between changes; or {trace: …}, a log of changes shared by all; or never @default {"law":"exponential","mean":"6h"} */
    readonly changes?: 'never' | Duration | Law<Duration> | {
      /** The log, and how it is read */
      readonly trace: {
        /** The file, relative to the scenario; gzip is read as it is */
        readonly file: string;
        /** A header line, then one record a line; or Parquet; told by the first bytes of the file @default "auto" */
        readonly format?: 'auto' | 'csv' | 'parquet';
        /** What separates the columns of a CSV file; found in the header line @default "auto" */
        readonly separator?: 'auto' | 'comma' | 'tab' | 'semicolon' | 'pipe';
        /** The unit of times that are numbers, and of durations; dates such as 2026-03-02 08:15:00 are read by their form, without an offset in that of the start @default "s" */
        readonly timeUnit?: 's' | 'ms' | 'us' | 'ns';
        /** Only records with these values, by column; other records are ignored */
        readonly where?: { readonly [name: string]: string | number };
        /** The columns, by the names in the header line */
        readonly columns: {
          /** The column with the instant of a record */
          readonly time: string;
        };
      };
    };
    /** Whether each device has its own content changes, or all share the same (as always with a trace) @default "device" */
    readonly scope?: 'device' | 'app';
  };
  /** How many requests the server can handle: a coarse rule without a queue, by which the surplus of one window fails in the next. Steady load hides what is wrong with it, outages, retries and herds do not (reports/published/feedback.md); for servers with queues there are services @default "none" */
  readonly capacity?: 'none' | {
    /** Requests per second that can be answered, at the scale of `represents` */
    readonly rps: number;
    /** The surplus of one window fails in the next: how fast an overload takes effect @default "60s" */
    readonly window?: Duration;
  };
};

/** A scenario as people write it. */
export type ScenarioInput = {
  /** What the run is called */
  readonly name: string;
  /** What the scenario is about @default "" */
  readonly description?: string;
  /** Random seed; the same seed gives the same run @default 1 */
  readonly seed?: number;
  /** The instant at which the run starts, with the local offset; with a trace, its first record @default "2026-03-02T00:00:00+08:00" */
  readonly start?: string;
  /** Local time of all devices: an offset from UTC, or a time zone such as Europe/Berlin, with daylight saving as the time zone database of Node says; that of the start unless given */
  readonly timeZone?: string | readonly (string)[];
  /** How long the run lasts, the end excluded; with a usage trace, until its last record @default "28d" */
  readonly horizon?: Duration;
  /** Warm-up deletion: how long the run only builds up state and is left out of every metric; auto: until it is stationary, as detected by a pilot run @default "7d" */
  readonly warmup?: 'auto' | Duration;
  /** How many devices there are; with a usage trace, those in the file @default 10000 */
  readonly devices?: number;
  /** How many real devices the simulated ones represent: what is shown and judged is scaled to them */
  readonly represents?: number;
  /** What the platform does: a preset by name, or an object @default "wechat" */
  readonly policy?: PolicyInput;
  /** When people open the app, and for how long */
  readonly usage?: UsageInput;
  /** The app in which mini-programs live */
  readonly host?: HostInput;
  /** The network that a device is on */
  readonly network?: NetworkInput;
  /** The app on the device */
  readonly app?: AppInput;
  /** The server that answers the fetches, and its content */
  readonly origin?: OriginInput;
  /** Servers with queues that requests meet, by name; origin.latency is then the network alone, there and back */
  readonly services?: { readonly [name: string]: {
    /** Which requests of devices come here first: periodic (fetches), pre (pre-fetches), own (of the app itself), check (is there a new package?), download (of packages) @default [] */
    readonly serves?: readonly ('periodic' | 'pre' | 'own' | 'check' | 'download')[];
    /** The name of the service that what is served here goes to next */
    readonly then?: string;
    /** How many instances there are at the start */
    readonly instances: number;
    /** How many requests an instance serves at once @default 1 */
    readonly concurrency?: number;
    /** How long a request is served, exact to the microsecond */
    readonly time: ShortDuration | Law<ShortDuration>;
    /** Which instance serves a request. pooled: any that has a place, from one queue; random: one at random; leastLoaded: the one with the fewest requests - both with a queue for each instance @default "pooled" */
    readonly dispatch?: 'pooled' | 'random' | 'leastLoaded';
    /** How many requests may wait, in all queues together; never: any number; 10 for each place at the start unless given */
    readonly queueLimit?: 'never' | number;
    /** Who of those that wait is served next. fifo: who came first; lifo: who came last @default "fifo" */
    readonly order?: 'fifo' | 'lifo';
    /** Whether requests whose client has given up are left out; otherwise they are served in vain @default false */
    readonly dropExpired?: boolean;
    /** What becomes of a request that finds the queue full, or is above the rate limit. reject: an error at once; drop: no answer, so that the client waits until it gives up @default "reject" */
    readonly onFull?: 'reject' | 'drop';
    /** A token bucket in front, which is full at the start; above it `onFull` holds @default "none" */
    readonly rateLimit?: 'none' | {
      /** Requests per second that are let through in the long run */
      readonly rps: number;
      /** How many are let through at once after a quiet time; those of one second unless given, 1 at least */
      readonly burst?: number;
    };
    /** What those that are turned away are told to wait: none, a time, or slot (their place in the line of those turned away, at the rate that the service can bear) @default "none" */
    readonly retryAfter?: 'none' | 'slot' | Duration | Law<Duration>;
    /** Bytes per second that the answers of this service share, all that are on their way having equal parts; never: no limit. An instance is free as its service time ends, and from then on the link alone makes an answer wait: until it is through, or its client gives up and the connection is closed. Answers that are errors or have no size do not come to it, nor what an edge answers with what it has @default "never" */
    readonly bandwidth?: 'never' | Size;
    /** How the number of instances follows the load (as in Kubernetes), or a schedule @default "none" */
    readonly autoscale?: 'none' | {
      /** The fewest instances */
      readonly min: number;
      /** The most instances */
      readonly max: number;
      /** Share of their places that shall be busy: the instances wanted are the current ones times busy share by target, rounded up @default 0.7 */
      readonly target?: number;
      /** Time between decisions @default "15s" */
      readonly sync?: Duration;
      /** Time from the decision for an instance until it serves @default "60s" */
      readonly startup?: Duration;
      /** Nothing is changed while busy share by target is within this of 1 @default 0.1 */
      readonly tolerance?: number;
      /** Instances are taken away only down to the most that was wanted within this time @default "300s" */
      readonly stabiliseDown?: Duration;
    } | {
      /** How many instances there are to be, in the order of time */
      readonly schedule: readonly ({
        /** From when on: an instant, or a duration after the start */
        readonly at: string | number;
        /** How many instances there shall be from then on */
        readonly instances: number;
      })[];
      /** Time from the decision for an instance until it serves @default "60s" */
      readonly startup?: Duration;
    };
    /** Caches before this service (a CDN), which answer with what they have: a request that finds a fresh answer is answered at once, with the network alone on its way, and what it gets is as old as that. Kept for each app and kind of request: fetches (for all devices where `origin.content.scope` is app; where it is device, for each device alone, so that it can hardly help) and packages by version, never checks; of clients that are no devices all requests are the same. Errors are not kept. Counts of a service are of what reaches it; edgeRequests, edgeHits and edgeHitRate are of its edge @default "none" */
    readonly edge?: 'none' | {
      /** How long an answer is given to others, counted from the end of its service (max-age of HTTP) */
      readonly lifetime: Duration;
      /** How many caches there are side by side: each request comes to one of them at random @default 1 */
      readonly nodes?: number;
      /** Whether one more cache stands behind all nodes, which they ask first @default false */
      readonly shield?: boolean;
      /** Whether requests for what is being fetched already wait for that one answer, be it an error, and are not sent to the service @default true */
      readonly collapse?: boolean;
      /** Whether a node keeps what it has from the shield only for the rest of its lifetime (the Age header of RFC 9111); otherwise the lifetime begins anew at each layer @default true */
      readonly honourAge?: boolean;
    };
    /** What is paid for this service, in one currency for all: `cost` and `bill` of the result, for the measured time @default "none" */
    readonly price?: 'none' | {
      /** Price of an instance for an hour, from the decision for it until the decision against it @default 0 */
      readonly instanceHour?: number;
      /** Price of a billion bytes that the service answers: bodies of answers that are no errors; what comes from an edge is not among them, nor what is passed on; clients that are no devices get what `background.bodySize` says @default 0 */
      readonly gigabyte?: number;
      /** Price of a million requests that arrive, whatever becomes of them @default 0 */
      readonly millionRequests?: number;
    };
    /** Other clients of these servers, which are no devices @default "none" */
    readonly background?: 'none' | {
      /** First tries per second on average; they come at random instants */
      readonly rps: number;
      /** How they spread over the day, in the local time of the scenario, as usage.diurnal @default "none" */
      readonly diurnal?: 'none' | readonly (number)[] | {
        /** How much busier the peak is than the mean: 0.5 means 50 % busier */
        readonly amplitude: number;
        /** The busiest local hour */
        readonly peakHour: number;
      };
      /** How they spread over the week, as usage.weekly @default "none" */
      readonly weekly?: 'none' | readonly (number)[];
      /** How long a client waits for its answer, before it gives up; never: for ever @default "never" */
      readonly timeout?: 'never' | Duration | Law<Duration>;
      /** Size of an answer: it counts in the bytes of the service and for its bandwidth; what a client asks again is as large as before @default 0 */
      readonly bodySize?: Size | Law<Size>;
      /** What a client does after it was turned away or has given up: none, or retries @default "none" */
      readonly retry?: 'none' | {
        /** After delays of one law */
        readonly kind: 'fixed';
        /** Delay before each further attempt */
        readonly after: Duration | Law<Duration>;
        /** Attempts in all, the first included; none: no limit @default "none" */
        readonly maxAttempts?: 'none' | number;
        /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
        readonly honourRetryAfter?: boolean;
        /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly budget?: 'none' | {
          /** Retries that each first try earns */
          readonly ratio: number;
          /** How many can be saved up; so many there are at first */
          readonly burst: number;
        };
        /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly breaker?: 'none' | {
          /** After how many failures in a row nothing is sent */
          readonly failures: number;
          /** How long nothing is sent, before one request is let through */
          readonly open: Duration;
        };
      } | {
        /** After delays that grow */
        readonly kind: 'exponential';
        /** Delay before the second attempt; it grows by the factor before each further one */
        readonly base: Duration;
        /** How many times longer each further delay is @default 2 */
        readonly factor?: number;
        /** The longest delay */
        readonly cap: Duration;
        /** How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap @default "none" */
        readonly jitter?: 'none' | 'full' | 'equal' | 'decorrelated';
        /** Attempts in all, the first included */
        readonly maxAttempts: number;
        /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
        readonly honourRetryAfter?: boolean;
        /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly budget?: 'none' | {
          /** Retries that each first try earns */
          readonly ratio: number;
          /** How many can be saved up; so many there are at first */
          readonly burst: number;
        };
        /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly breaker?: 'none' | {
          /** After how many failures in a row nothing is sent */
          readonly failures: number;
          /** How long nothing is sent, before one request is let through */
          readonly open: Duration;
        };
      };
    } | {
      /** A log of how many first tries came in each second or minute: as many come, at random instants of it */
      readonly trace: {
        /** The file, relative to the scenario; gzip is read as it is */
        readonly file: string;
        /** A header line, then one record a line; or Parquet; told by the first bytes of the file @default "auto" */
        readonly format?: 'auto' | 'csv' | 'parquet';
        /** What separates the columns of a CSV file; found in the header line @default "auto" */
        readonly separator?: 'auto' | 'comma' | 'tab' | 'semicolon' | 'pipe';
        /** The unit of times that are numbers, and of durations; dates such as 2026-03-02 08:15:00 are read by their form, without an offset in that of the start @default "s" */
        readonly timeUnit?: 's' | 'ms' | 'us' | 'ns';
        /** Only records with these values, by column; other records are ignored */
        readonly where?: { readonly [name: string]: string | number };
        /** The columns, by the names in the header line */
        readonly columns: {
          /** The column with the instant at which a second or minute begins */
          readonly time: string;
          /** The column with how many came in it */
          readonly count: string;
        };
        /** Whether counts are of seconds or of minutes; auto: as far apart as records are. One that has no record has none that came @default "auto" */
        readonly step?: 'auto' | '1s' | '1m';
        /** Whether the log begins anew where it ends, and has done so before it begins; otherwise a run that it does not cover is refused @default false */
        readonly repeat?: boolean;
      };
      /** How long a client waits for its answer, before it gives up; never: for ever @default "never" */
      readonly timeout?: 'never' | Duration | Law<Duration>;
      /** Size of an answer: it counts in the bytes of the service and for its bandwidth; what a client asks again is as large as before @default 0 */
      readonly bodySize?: Size | Law<Size>;
      /** What a client does after it was turned away or has given up: none, or retries @default "none" */
      readonly retry?: 'none' | {
        /** After delays of one law */
        readonly kind: 'fixed';
        /** Delay before each further attempt */
        readonly after: Duration | Law<Duration>;
        /** Attempts in all, the first included; none: no limit @default "none" */
        readonly maxAttempts?: 'none' | number;
        /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
        readonly honourRetryAfter?: boolean;
        /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly budget?: 'none' | {
          /** Retries that each first try earns */
          readonly ratio: number;
          /** How many can be saved up; so many there are at first */
          readonly burst: number;
        };
        /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly breaker?: 'none' | {
          /** After how many failures in a row nothing is sent */
          readonly failures: number;
          /** How long nothing is sent, before one request is let through */
          readonly open: Duration;
        };
      } | {
        /** After delays that grow */
        readonly kind: 'exponential';
        /** Delay before the second attempt; it grows by the factor before each further one */
        readonly base: Duration;
        /** How many times longer each further delay is @default 2 */
        readonly factor?: number;
        /** The longest delay */
        readonly cap: Duration;
        /** How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap @default "none" */
        readonly jitter?: 'none' | 'full' | 'equal' | 'decorrelated';
        /** Attempts in all, the first included */
        readonly maxAttempts: number;
        /** Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay @default true */
        readonly honourRetryAfter?: boolean;
        /** A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly budget?: 'none' | {
          /** Retries that each first try earns */
          readonly ratio: number;
          /** How many can be saved up; so many there are at first */
          readonly burst: number;
        };
        /** A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one @default "none" */
        readonly breaker?: 'none' | {
          /** After how many failures in a row nothing is sent */
          readonly failures: number;
          /** How long nothing is sent, before one request is let through */
          readonly open: Duration;
        };
      };
    };
  } };
  /** When new versions of the app come out @default [] */
  readonly releases?: readonly (string | number | {
    /** When it comes out */
    readonly at: string | number;
    /** A staged roll-out: how the share grows, in the order of time; empty: all devices at once @default [] */
    readonly steps?: readonly ({
      /** From when on */
      readonly at: string | number;
      /** Share of the devices that are offered it, chosen by a stable hash of their own for each release */
      readonly share: number;
    })[];
    /** Stretches in which no device is offered it; those that have it keep it @default [] */
    readonly paused?: readonly ({
      /** From when on */
      readonly at: string | number;
      /** How long */
      readonly for: Duration;
    })[];
    /** From then on no device is offered it; those that have it keep it */
    readonly halted?: string | number;
    /** From then on it is no version to have; devices that have it go back to the newest one they are offered, with their next update */
    readonly rolledBack?: string | number;
    /** The cohorts that are offered it; all unless given */
    readonly only?: readonly (string)[];
  })[] | {
    /** Time from one release to the next, the same for all devices */
    readonly gaps: Duration | Law<Duration>;
  };
  /** Groups of devices with settings of their own @default [] */
  readonly cohorts?: readonly ({
    /** What the group is called */
    readonly name: string;
    /** Share of all devices */
    readonly share: number;
    /** As policy, laid over the scenario's own */
    readonly policy?: PolicyInput;
    /** As usage, laid over the scenario's own */
    readonly usage?: UsageInput;
    /** As host, laid over the scenario's own */
    readonly host?: HostInput;
    /** As network, laid over the scenario's own */
    readonly network?: NetworkInput;
    /** As app, laid over the scenario's own */
    readonly app?: AppInput;
    /** Local time of these devices, as an offset from UTC or as a time zone; that of the scenario unless given */
    readonly timeZone?: string | readonly (string)[];
    /** Versions of the client of these devices, instead of those of all */
    readonly clients?: readonly ({
      /** A version of the client */
      readonly version: string;
      /** Share of the devices that have it */
      readonly share: number;
    })[] | readonly ({
      /** When the clients are these; from one list to the next they move evenly */
      readonly at: string | number;
      /** The versions then */
      readonly versions: readonly ({
        /** A version of the client */
        readonly version: string;
        /** Share of the devices that have it */
        readonly share: number;
      })[];
    })[];
    /** The operating system, which decides what an app gets from an empty cache: a failure (Android), or an empty success (iOS) @default "android" */
    readonly os?: 'android' | 'ios';
  })[];
  /** The apps of a device, if there is more than one @default [] */
  readonly apps?: readonly ({
    /** What the app is called */
    readonly id: string;
    /** Share of the devices that have the app @default 1 */
    readonly share?: number;
    /** As usage, laid over the scenario's own */
    readonly usage?: UsageInput;
    /** As app, laid over the scenario's own */
    readonly app?: AppInput;
    /** As origin, laid over the scenario's own */
    readonly origin?: OriginInput;
    /** As policy, laid over the scenario's own */
    readonly policy?: PolicyInput;
  })[];
  /** What goes wrong, and when @default [] */
  readonly faults?: readonly ({
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** Requests fail at the origin */
    readonly kind: 'outage';
    /** Probability that a request fails @default 1 */
    readonly failure?: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** Answers of the origin take longer */
    readonly kind: 'slow';
    /** How many times longer answers take */
    readonly factor: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** A service refuses connections: an error at once */
    readonly kind: 'down';
    /** Which service, by its name */
    readonly service: string;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** A service has lost some of its instances */
    readonly kind: 'degraded';
    /** Which service, by its name */
    readonly service: string;
    /** Share of the instances that are lost */
    readonly share: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** A service answers with errors, having done the work */
    readonly kind: 'errors';
    /** Which service, by its name */
    readonly service: string;
    /** Share of what is served that is answered with an error */
    readonly share: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** The clocks of devices are wrong: what they do at a time of the day they do at another */
    readonly kind: 'clockSkew';
    /** Share of the devices that it affects @default 1 */
    readonly share?: number;
    /** By how much they are ahead; negative: behind */
    readonly by: SignedDuration;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long */
    readonly for: Duration;
    /** Answers of the origin are larger, or smaller */
    readonly kind: 'bodySize';
    /** How many times as large the bodies of answers are to fetches, pre-fetches and requests of the app itself that are sent in that time; packages stay as they are */
    readonly factor: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** Devices fetch at once, as a developer can have them do */
    readonly kind: 'pullNow';
    /** Share of the devices that it affects @default 1 */
    readonly share?: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** The caches of all apps are cleared */
    readonly kind: 'clearCache';
    /** Share of the devices that it affects @default 1 */
    readonly share?: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** Running apps restart as after a release, with the same version */
    readonly kind: 'simulateRelease';
    /** Share of the devices that it affects @default 1 */
    readonly share?: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long; to the end of the run unless given */
    readonly for?: Duration;
    /** Launches of a version crash as soon as its package has loaded, before they read */
    readonly kind: 'badPackage';
    /** Which version */
    readonly version: number;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** A campaign has people open the app, beside the opens that they make of their own accord */
    readonly kind: 'push';
    /** Which app it opens, by its id; needed where there are several */
    readonly app?: string;
    /** Share of the devices that it reaches */
    readonly share: number;
    /** In what time after it they open the app, as many in each part of it */
    readonly within: Duration;
  } | {
    /** When: an instant, or a duration after the start */
    readonly at: string | number;
    /** How long; never: to the end of the run @default "never" */
    readonly for?: 'never' | Duration;
    /** In what time the values are reached, in 24 equal steps from what holds before; 0: at once @default "0s" */
    readonly over?: Duration;
    /** Numbers of the scenario are others while it lasts */
    readonly kind: 'change';
    /** What they are then, by path, as for --set: origin.latency, origin.failure, origin.bodySize, origin.timeout or usage.rate */
    readonly set: { readonly [name: string]: unknown };
  })[];
  /** Rules that the metrics must satisfy @default [] */
  readonly thresholds?: readonly (string)[];
  /** Which versions of the client the devices have: a list of {version, share}, or several with the instants at which they hold. From them follow the devices that fetch, report and can be told to fetch at once */
  readonly clients?: readonly ({
    /** A version of the client */
    readonly version: string;
    /** Share of the devices that have it */
    readonly share: number;
  })[] | readonly ({
    /** When the clients are these; from one list to the next they move evenly */
    readonly at: string | number;
    /** The versions then */
    readonly versions: readonly ({
      /** A version of the client */
      readonly version: string;
      /** Share of the devices that have it */
      readonly share: number;
    })[];
  })[];
  /** How what happens over time is counted; it changes nothing of what happens */
  readonly series?: {
    /** How long one row of the series is, in series.csv, run.json and charts over time; auto: a minute in a run shorter than a day, an hour up to 200 days, a day or more beyond @default "auto" */
    readonly bucket?: 'auto' | Duration;
  };
  /** How the run is reported; it changes no number, no digest and no run id */
  readonly report?: {
    /** The language of the report, and of the notes in run.json: English or Chinese @default "en" */
    readonly language?: 'en' | 'zh';
  };
};
