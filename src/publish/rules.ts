/**
 * Every rule of the five source documents, with the module that holds it and the test that would fail without it; a test looks
 * whether both are there. Written out as reports/published/rules.md.
 */

/** The documents, in the order in which they came. */
export const DOCUMENTS = {
  S0: 'WeChat, periodic update, data pre-fetch and custom data reporting, as of 2019',
  S1: 'WeChat, periodic update, the current text',
  S2: 'WeChat, how mini-programs are updated: a developer’s article of 2020',
  S3: 'WeChat, how mini-programs run and are updated: a summary of the documents',
  S4: 'Binance, background fetch',
} as const;

export interface Rule {
  readonly from: string;
  readonly rule: string;
  readonly module: string;
  /** The file of a test, and its name or the beginning of it. */
  readonly test: readonly [file: string, name: string];
}

/** Said in, rule, module, file of the test, name of the test or its beginning. */
const TABLE = `
  S0 S1 S4 | A periodic fetch only for apps used within seven days | src/compiled/domain/guards/fetch.ts | machines/stories/periodic/window-of-use.ts | seven days after the last open
  S0 S1 S4 | Every 12 hours, counted from the last success | src/compiled/domain/delays.ts | machines/stories/periodic/when-due.ts | the first open is the due instant
  S0 S1 S4 | Under certain network conditions | machines/periodic.ts | machines/stories/periodic/token-and-network.ts | a fetch that wants Wi-Fi is not woken
  S0 S1 | A GET with appid, token and timestamp, URL-encoded | src/scenario/requests/wechat.ts | src/scenario/requests/requests.test.ts | a periodic fetch carries appid
  S0 | The address is a whole one, parameters included; those of the platform are added before its fragment, each name once | src/scenario/requests/fetch-request.ts | src/scenario/requests/addresses.test.ts | are added to %s
  S0 | One address only | src/scenario/schema/back-office.ts | src/scenario/problems/issue-problems.test.ts | expected an address such as
  S0 | Each change waits for an administrator | src/scenario/compile/model-of.ts | src/compiled/domain/gray.test.ts | a change waits for its confirmation
  S0 S1 | The whole body is stored; above 256 KB nothing is | src/compiled/domain/guards/fetch.ts | src/oracles/platform-facts.test.ts | 4. an answer of 256 KiB and one byte
  S0 S1 | A launch reads what is stored, with the time at which it came | src/scenario/requests/read-answer.ts | src/scenario/requests/read-answer.test.ts | WeChat echoes path, query and scene
  S0 | A token is set at the first launch and goes with later requests | machines/lifecycle.ts | machines/stories/lifecycle/starts.ts | where no token is set
  S1 | The token is optional, and goes with the next request | src/scenario/requests/wechat.ts | src/scenario/requests/requests.test.ts | a periodic fetch without a token
  S0 | A pre-fetch without a token: an error (its common errors), or a login code (its table of parameters): two presets | src/scenario/presets.ts | src/scenario/requests/notes.test.ts | wechat-2019 reads the missing token
  S0 | Without a token: "token not set, maybe you should setBackgroundFetchToken first" | src/compiled/domain/refusal.ts | machines/stories/periodic/token-and-network.ts | without a token nothing is sent
  S0 | Tools: the client fetches now, on a real device too | machines/script.ts | machines/stories/script.ts | a client told to fetch now fetches
  S0 | Tools of 20190919 or later tell a real device, and only clients of 7.0.7 or later hear of it | machines/periodic.ts | machines/stories/periodic/clients.ts | a client that cannot be told to fetch now
  S0 | Tools of 1.02.1911202 or later pre-fetch for an app that runs in them, as its launch does on a device | machines/pre.ts | machines/stories/pre/race.ts | a pre-fetch starts at the tap of a cold start
  S0 | Tools: the caches are cleared, of periodic and of pre-fetched data | machines/cache.ts | machines/stories/script.ts | what was stored is gone
  S0 | A pre-fetch at each cold start, beside the load of the package | machines/pre.ts | machines/stories/pre/race.ts | a pre-fetch starts at the tap of a cold start
  S0 | HTTPS only | src/scenario/schema/back-office.ts | src/scenario/problems/issue-problems.test.ts | is not HTTPS
  S0 S4 | Exactly one of token and code | src/scenario/requests/wechat.ts | src/scenario/requests/requests.test.ts | a pre-fetch carries exactly one of token and code
  S0 | path, query and scene go with it, and come back | src/scenario/requests/wechat.ts | src/scenario/requests/read-answer.test.ts | WeChat echoes path, query and scene
  S0 | A pre-fetched body above 256 KB is not stored | machines/pre.ts | machines/stories/pre/requests.ts | a request that fails leaves what was there; so does
  S0 | Reporting: only clients of 6.5.4 or later; while clients move to newer ones, data is missing | src/compiled/domain/client.ts | src/compiled/domain/client.test.ts | reporting and being told to fetch follow from the same clients
  S0 | Reporting: only published events | src/compiled/books/reported.ts | src/compiled/books/reported.test.ts | only from the publication on
  S0 | Reporting: a test configuration works in the tools, while their window is open; the events count when they are published | src/scenario/requests/reporting-words.ts | src/scenario/requests/notes.test.ts | a launch says which client it has
  S0 | Reporting: the last 30 days | src/compiled/books/reported.ts | src/compiled/books/reported.test.ts | only the last 30 days are kept
  S1 | Base library 2.8.0 and later, which clients of 7.0.5 or later have | src/compiled/domain/client.ts | src/compiled/domain/client.test.ts | fetches appear as the clients move
  S1 | Older ones need care: the functions are not there | src/scenario/requests/read-answer.ts | src/scenario/requests/notes.test.ts | a launch says which client it has
  S1 | A cloud source is a function that is told who calls | src/scenario/requests/wechat.ts | src/scenario/requests/requests.test.ts | a cloud source is a function
  S1 | Personal entities: cloud sources only | src/scenario/schema/back-office.ts | src/scenario/problems/issue-problems.test.ts | an app of a personal entity may only use a cloud source
  S1 | Gray release: another address for a share of the devices | src/compiled/domain/gray.ts | src/compiled/domain/gray.test.ts | the gray address is asked by its share
  S1 | Gray release: the share may not shrink | src/scenario/schema/back-office.ts | src/scenario/problems/issue-problems.test.ts | a gray release may only grow
  S1 | Gray release: 0 % is testers only | src/compiled/domain/gray.ts | src/compiled/domain/gray.test.ts | testers have the gray address from 0 % on
  S1 | Gray release: 100 % replaces the address, and another one may begin | src/compiled/domain/gray.ts | src/compiled/domain/gray.test.ts | when all ask the gray address it is the address
  S2 S3 | A first open, or one after destruction, is a cold start; else hot | machines/lifecycle.ts | machines/stories/lifecycle/left-alone.ts | an app left alone is suspended after 5 s
  S3 | Left, an app runs on for a short while; what it is told after that it hears when it returns | machines/update.ts | machines/stories/update/prompts.ts | a package that came while the app was suspended
  S3 | Left for a while, an app is destroyed | machines/lifecycle.ts | src/oracles/platform-facts.test.ts | 5. an app opened %s
  S3 | Memory pressure destroys an app | machines/lifecycle.ts | machines/stories/lifecycle/memory.ts | an app whose kill and destruction fall together
  S2 | A package comes only while people are not visiting the app | machines/delivery.ts | machines/stories/delivery.ts | a package that comes while the app is on screen
  S2 | While not running, an app is updated within 24 hours | machines/delivery.ts | machines/stories/delivery.ts | while the app is not in use its package comes by itself
  S2 S3 | Each cold start checks beside it; the new version is for the next | machines/update.ts | machines/stories/update/beside-a-launch.ts | beside a cold start a new version is found
  S2 S3 | onCheckForUpdate says whether there is an update, onUpdateReady that it has come, onUpdateFailed that it has not | src/scenario/requests/update-callbacks.ts | src/scenario/requests/notes.test.ts | tells each check beside a launch
  S2 S3 | applyUpdate: a person who agrees restarts into the new version | machines/update.ts | machines/stories/update/prompts.ts | a person who is told of a new version restarts
  S2 | A first open gets the newest version | machines/update.ts | machines/stories/update/updated-first.ts | a first launch waits for the newest package
  S2 | A download that failed cannot be asked for again; the old version goes on | machines/update.ts | machines/stories/update/retries.ts | a download beside a launch that fails
  S2 | What apps count in the callback of failed downloads tells how often updates fail | src/metrics/catalogue/update.ts | src/metrics/failure-rate.test.ts | the share of downloads that fail
  S2 | Old front ends meet the new back end | src/compiled/books/versions.ts | src/compiled/books/versions.test.ts | requests of an old version are counted
  S2 | Trial versions cannot show an update: a played release only restarts | machines/lifecycle.ts | machines/stories/script.ts | a release that is played only restarts
  S3 | The host knew of a release: the launch is updated first, and waits | machines/update.ts | machines/stories/update/updated-first.ts | a host that knew of a release
  S3 | Not used for long: the launch is checked first | src/compiled/domain/guards/update.ts | machines/stories/update/updated-first.ts | an app that was not used for long
  S3 | Failure, time-out and weak networks open the local version | machines/update.ts | machines/stories/update/failures.ts | a failed update falls back
  S3 | Prefer the local version from one on; the newest is fetched beside it | src/compiled/domain/guards/update.ts | machines/stories/update/versions.ts | a version that is preferred
  S3 | Below the minimum version an app cannot be opened, and goes on downloading | machines/update.ts | machines/stories/update/versions.ts | a version below the minimum cannot be opened
  S3 | Below the minimum, an asynchronous update asks for a restart | src/compiled/domain/guards/update.ts | machines/stories/update/prompts.ts | a running version below the minimum
  S3 | The two settings never decide between synchronous and asynchronous | src/compiled/domain/guards/update.ts | machines/stories/update/versions.ts | neither setting decides
  S3 | Within 24 hours of a release it reaches nearly all users | src/metrics/adopters.ts | src/oracles/platform-facts.test.ts | 24 hours after a release at least 99 %
  S4 | The address comes with the details of the app | src/compiled/domain/delays.ts | machines/stories/pre/race.ts | a client that has yet to learn the address
  S4 | GET /bapi/mp/v1/app/{appId}/details answers with preFetchUrl and backgroundFetchUrl | src/scenario/requests/binance.ts | src/scenario/requests/notes.test.ts | the first launch has no token
  S4 | With a token in the cache the data is asked for (flow chart); not required (parameter table) | src/compiled/domain/refusal.ts | machines/stories/pre/requests.ts | without a token, or offline, nothing is sent
  S4 | Pre-fetched data is kept in memory | machines/pre.ts | machines/stories/pre/storage.ts | what is kept in memory is lost
  S4 | Reads wait until the data is there | machines/pre.ts | machines/stories/pre/waiting-reads.ts | a read that waits
  S4 | All apps at a fixed time every day, one after the other | machines/sweep.ts | machines/stories/sweep.ts | a sweep goes through the apps in the order of the list
  S4 | If the host is not running: at its next opening | machines/sweep.ts | machines/stories/sweep.ts | if the host is not running the sweep runs
  S4 | And the timer is reset | src/compiled/domain/delays.ts | machines/stories/sweep.ts | or a sweep that is late resets the timer
  S4 | A sweep asks for use within seven days and for a token | machines/periodic.ts | machines/stories/periodic/opportunities.ts | a sweep asks for use within the window
  S4 | set, on and get functions; all arguments come back with the data | src/scenario/requests/read-answer.ts | src/scenario/requests/read-answer.test.ts | Binance echoes all that was sent
  S4 | getBackgroundFetchToken | src/scenario/requests/read-answer.ts | src/scenario/requests/read-answer.test.ts | getBackgroundFetchToken gives back
  S4 | Each call ends with success or failed, and with complete | src/scenario/requests/read-answer.ts | src/scenario/requests/read-answer.test.ts | with nothing stored Android fails
  S4 | onBackgroundFetchData hears what ends while it listens | src/scenario/requests/listener.ts | src/scenario/requests/notes.test.ts | a fetch that ends while the app is suspended
  S4 | lang and version go with every request | src/scenario/requests/binance.ts | src/scenario/requests/addresses.test.ts | lang and version are passed
  S4 | Variables of the address take their arguments, which are not passed again; one without a value leaves nothing | src/scenario/schema/address.ts | src/scenario/requests/addresses.test.ts | the argument %s leaves nothing
  S4 | cdnUrl: a variable only, which may begin the address, for apps with the permission | src/scenario/schema/address.ts | src/scenario/requests/addresses.test.ts | {cdnUrl} may begin an address
  S4 | The domain is on the list of service domains, once the variables of the address are filled in | src/scenario/schema/address.ts | src/scenario/requests/addresses.test.ts | comes to http://cdn.example.com/x
`;

export const RULES: readonly Rule[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [from = '', rule = '', module = '', file = '', name = ''] = line.trim().split(' | ');
    return { from, rule, module, test: [file, name] };
  });

/** The page. */
export function rulesPage(): string {
  const documents = Object.entries(DOCUMENTS).map(([key, title]) => `- **${key}** ${title}`);
  const rows = RULES.map(
    ({ from, rule: text, module, test: [file, name] }) =>
      `| ${text} | ${from} | \`${module}\` | \`${file}\`: ${name.replaceAll('|', '\\|')} … |`,
  );
  return [
    '# The rules of the source documents',
    '',
    'Each rule, the module that holds it, and the test that fails without it. Generated from `src/publish/rules.ts` by `npm run generate`.',
    '',
    ...documents,
    '',
    '| rule | said in | held by | tested by |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
