/**
 * WeChat as its documentation describes it ("periodic update", "data pre-fetch", "operating mechanism"). The documents
 * do not say when within the interval a fetch happens, on which network or with what jitter; what stands here for
 * those is the plainest reading, marked as such.
 */

export const WECHAT = {
  periodic: {
    enabled: true,
    interval: '12h', // "periodic update": every 12 hours, counted from the last successful update
    window: '7d', // "periodic update": only for mini-programs that were used within 7 days
    windowInclusive: false, // not documented; plainest reading of "within"
    opportunity: { kind: 'timer', lateOpen: 'fetch' }, // not documented; plainest reading of "every 12 hours"
    jitter: 0, // not documented
    network: 'any', // "periodic update" says "under certain network conditions" without naming them
    requireToken: false, // "periodic update": the token is optional
    maxPerOpportunity: 10, // observed in old Android clients; no document gives a number
    retry: 'none', // not documented; the interval counts from a success, so a failure leaves the next opportunity
    read: 'neverWait', // getBackgroundFetchData returns what is stored
  },
  pre: {
    enabled: true,
    on: 'coldStart', // "data pre-fetch": at cold start only
    read: 'neverWait', // getBackgroundFetchData before the answer returns the data of an earlier launch
    storage: 'disk', // as above: an earlier launch's data is still there
    requireToken: false, // "data pre-fetch": without a token the request carries a login code
  },
  lifecycle: {
    suspendAfter: '5s', // "operating mechanism": suspended 5 s after going to the background
    destroyAfter: '30m', // "operating mechanism": destroyed after 30 minutes, read as counted from suspension
    maxLive: 0, // not documented
    memoryKill: 'never', // "operating mechanism" names kills under memory pressure but publishes no thresholds
  },
} as const;
