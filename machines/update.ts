import { arm, chart, disarm, type Edge, type Step, tell } from './chart.ts';

const restart: readonly Step[] = [tell('update.applied'), tell('app.launched')];

/** A package has come beside a running app: used from the next cold start, or at once if the person agrees to restart. */
const stored: readonly Edge[] = [
  {
    guard: 'isPromptAccepted',
    target: '#update.idle',
    actions: ['storePackage', 'acceptUpdate', ...restart],
  },
  { guard: 'isPrompted', target: '#update.idle', actions: ['storePackage', 'declineUpdate'] },
  { target: '#update.idle', actions: 'storePackage' },
];
/** A package had come while the app was loading, or in the background: its code hears of it now (WeChat, "operating mechanism"). */
const ready: readonly Edge[] = [
  { guard: 'isPromptAccepted', target: '#update.prompting', actions: 'acceptUpdate' },
  { guard: 'isPrompted', actions: 'declineUpdate' },
];
const storedForLaunch: Edge = {
  target: '#update.idle',
  actions: ['storeAwaitedPackage', tell('package.ready')],
};

/**
 * The code package of one app as its launches get it (WeChat, "update mechanism"): checked for beside each cold start, and used from
 * the next; or before a launch that waits, if the host knew of a release or the app was not used for long. What fails falls back to the local version, unless that is none or no longer usable:
 * then the launch is refused, and the download goes on.
 */
export const update = chart('update', {
  initial: 'idle',
  states: {
    idle: {
      on: {
        'app.launched': [{ guard: 'isCheckSkipped' }, { target: 'asking', actions: 'checkUpdate' }],
        'update.demanded': { target: 'asking.awaited', actions: 'demandUpdate' },
        'app.read': ready,
        'app.returned': ready,
      },
    },
    prompting: {
      entry: arm('prompt.answered'),
      exit: disarm('prompt.answered'),
      on: { 'prompt.answered': { target: 'idle', actions: restart } },
    },
    asking: {
      entry: arm('check.reply'),
      exit: disarm('check.reply'),
      initial: 'unawaited',
      states: {
        unawaited: {
          on: {
            'check.reply': [
              { guard: 'isCheckFailed', target: '#update.idle', actions: 'failCheck' },
              { guard: 'isUpToDate', target: '#update.idle', actions: 'answerCheck' },
              { target: '#update.downloading', actions: ['answerCheck', 'requestPackage'] },
            ],
            'update.demanded': { target: 'awaited' },
          },
        },
        awaited: {
          on: {
            'check.reply': [
              {
                guard: 'isCheckRefused',
                target: '#update.refusing',
                actions: ['failCheck', tell('package.refused')],
              },
              {
                guard: 'isCheckFailed',
                target: '#update.idle',
                actions: ['failCheck', tell('package.ready')],
              },
              {
                guard: 'isUpToDate',
                target: '#update.idle',
                actions: ['answerCheck', tell('package.ready')],
              },
              {
                guard: 'isLocalPreferred',
                target: '#update.downloading',
                actions: ['answerCheck', 'requestPackage', tell('package.ready')],
              },
              { target: '#update.downloading.awaited', actions: ['answerCheck', 'requestPackage'] },
            ],
            'app.closed': { target: 'unawaited' },
          },
        },
      },
    },
    downloading: {
      entry: arm('download.done'),
      exit: disarm('download.done'),
      initial: 'unawaited',
      states: {
        unawaited: {
          on: {
            'download.done': [
              { guard: 'isDownloadRetried', target: '#update.waiting', actions: 'failPackage' },
              { guard: 'isDownloadFailed', target: '#update.idle', actions: 'failPackage' },
              ...stored,
            ],
            'update.demanded': { target: 'awaited' },
          },
        },
        awaited: {
          entry: arm('update.expired'),
          exit: disarm('update.expired'),
          on: {
            'download.done': [
              {
                guard: 'isDownloadRefused',
                target: '#update.refusing',
                actions: ['failPackage', tell('package.refused')],
              },
              {
                guard: 'isDownloadFailed',
                target: '#update.idle',
                actions: ['failPackage', tell('package.ready')],
              },
              storedForLaunch,
            ],
            'update.expired': [
              { guard: 'isLocalRefused', target: 'refused', actions: tell('package.refused') },
              { target: 'unawaited', actions: tell('package.ready') },
            ],
            'app.closed': { target: 'unawaited' },
          },
        },
        refused: {
          on: {
            'download.done': [
              { guard: 'isDownloadFailed', target: '#update.refusing', actions: 'failPackage' },
              storedForLaunch,
            ],
            'app.closed': { target: 'unawaited' },
          },
        },
      },
    },
    refusing: {
      entry: arm('update.retry'),
      exit: disarm('update.retry'),
      on: {
        'update.retry': { target: 'downloading.refused', actions: 'requestPackage' },
        'app.closed': { target: 'idle' },
      },
    },
    waiting: {
      entry: arm('update.retry'),
      exit: disarm('update.retry'),
      on: {
        'update.retry': { target: 'downloading', actions: 'requestPackage' },
        'app.launched': [{ guard: 'isCheckSkipped' }, { target: 'asking', actions: 'checkUpdate' }],
        'update.demanded': { target: 'asking.awaited', actions: 'demandUpdate' },
      },
    },
  },
});
