import { arm, chart, disarm, type Edge, type Step, tell } from './chart.ts';

const launched: readonly Step[] = ['startCold', tell('app.opened'), tell('app.launched')];
const updatedFirst: readonly Step[] = [
  'startCold',
  tell('app.opened'),
  tell('update.demanded'),
  tell('app.launched'),
  tell('memory.short'),
];

/**
 * A launch: of the package on the device, or of a newer one that is fetched first. If as many apps are in memory as may be, the
 * others hear of it, and the least recently used one gives way.
 */
const launch: readonly Edge[] = [
  { guard: 'isUpdatedFirst', target: 'updating', actions: updatedFirst },
  { guard: 'isMemoryFull', target: 'cold-start', actions: [...launched, tell('memory.short')] },
  { target: 'cold-start', actions: launched },
];

/**
 * The life of a mini-program on a device: cold start, foreground, background, suspended after 5 s, destroyed after 30 min
 * (WeChat, "operating mechanism"). A launch that is updated first waits for its package, and may be refused. A close while the package loads leaves the app in the background, loaded there without a
 * read; memory pressure may kill it in the background, early or late. What its code was told in the
 * meantime it hears when it returns. A bad package crashes wherever it has loaded;
 * the session is the person's and goes on, without the app.
 */
export const lifecycle = chart('lifecycle', {
  initial: 'never-opened',
  states: {
    'never-opened': {
      on: {
        'user.open': launch,
      },
    },
    'cold-start': {
      entry: arm('package.loaded'),
      exit: disarm('package.loaded'),
      on: {
        'package.loaded': [
          { guard: 'isPackageBad', target: 'crashed', actions: 'crashApp' },
          {
            guard: 'isTokenDue',
            target: 'foreground',
            actions: ['finishLoading', 'setToken', tell('app.read')],
          },
          { target: 'foreground', actions: ['finishLoading', tell('app.read')] },
        ],
        'user.open': [
          { guard: 'isReadAtHotStart', actions: ['startHot', tell('app.opened'), tell('app.read')] },
          { actions: ['startHot', tell('app.opened')] },
        ],
        'user.close': [
          {
            guard: 'isPackageBad',
            target: 'destroyed',
            actions: ['closeApp', 'crashApp', tell('app.closed')],
          },
          { target: 'background', actions: ['closeApp', tell('app.closed')] },
        ],
      },
    },
    updating: {
      on: {
        'package.ready': { target: 'cold-start' },
        'package.refused': { target: 'blocked', actions: 'blockLaunch' },
        'user.open': { actions: ['startHot', tell('app.opened')] },
        'user.close': { target: 'destroyed', actions: ['closeApp', 'abandonApp', tell('app.closed')] },
      },
    },
    blocked: {
      on: {
        'package.ready': { target: 'cold-start' },
        'user.open': { actions: ['startHot', tell('app.opened')] },
        'user.close': { target: 'destroyed', actions: ['closeApp', 'abandonApp', tell('app.closed')] },
      },
    },
    foreground: {
      on: {
        'update.applied': { target: 'cold-start', actions: 'restartApp' },
        'tool.release': { target: 'cold-start', actions: 'restartApp' },
        'user.open': [
          { guard: 'isReadAtHotStart', actions: ['startHot', tell('app.opened'), tell('app.read')] },
          { actions: ['startHot', tell('app.opened')] },
        ],
        'user.close': { target: 'background', actions: ['closeApp', tell('app.closed')] },
      },
    },
    crashed: {
      on: {
        'user.open': launch,
        'user.close': { target: 'destroyed', actions: ['closeApp', tell('app.closed')] },
      },
    },
    background: {
      entry: [arm('os.suspend'), arm('os.kill')],
      exit: disarm('os.suspend'),
      on: {
        'user.open': [
          {
            guard: 'isReadAtHotStart',
            target: 'foreground',
            actions: [
              disarm('os.kill'),
              'startHot',
              'setOwedToken',
              tell('app.opened'),
              tell('app.read'),
              tell('app.returned'),
            ],
          },
          {
            target: 'foreground',
            actions: [
              disarm('os.kill'),
              'startHot',
              'setOwedToken',
              tell('app.opened'),
              tell('app.returned'),
            ],
          },
        ],
        'memory.short': {
          guard: 'isLeastRecentlyUsed',
          target: 'destroyed',
          actions: [disarm('os.kill'), 'evictApp'],
        },
        'os.suspend': { target: 'suspended', actions: 'suspendApp' },
        'os.kill': { target: 'destroyed', actions: 'killApp' },
      },
    },
    suspended: {
      entry: arm('os.destroy'),
      exit: [disarm('os.destroy'), disarm('os.kill')],
      on: {
        'user.open': [
          {
            guard: 'isReadAtHotStart',
            target: 'foreground',
            actions: ['startHot', 'setOwedToken', tell('app.opened'), tell('app.read'), tell('app.returned')],
          },
          {
            target: 'foreground',
            actions: ['startHot', 'setOwedToken', tell('app.opened'), tell('app.returned')],
          },
        ],
        'memory.short': { guard: 'isLeastRecentlyUsed', target: 'destroyed', actions: 'evictApp' },
        'os.destroy': { target: 'destroyed', actions: 'destroyIdleApp' },
        'os.kill': { target: 'destroyed', actions: 'killApp' },
      },
    },
    destroyed: {
      on: {
        'user.open': launch,
      },
    },
  },
});
