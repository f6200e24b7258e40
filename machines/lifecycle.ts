import { arm, chart, disarm, tell } from './chart.ts';

/**
 * The life of a mini-program on a device: cold start, foreground, background, suspended after 5 s, destroyed after 30 min
 * (WeChat, "operating mechanism"). A close while the package loads leaves the app in the background, loaded there without a
 * read; memory pressure may kill it in the background, early or late.
 */
export const lifecycle = chart('lifecycle', {
  initial: 'never-opened',
  states: {
    'never-opened': {
      on: {
        'user.open': {
          target: 'cold-start',
          actions: ['startCold', tell('app.opened'), tell('app.launched')],
        },
      },
    },
    'cold-start': {
      entry: arm('package.loaded'),
      exit: disarm('package.loaded'),
      on: {
        'package.loaded': { target: 'foreground', actions: ['finishLoading', tell('app.read')] },
        'user.open': [
          { guard: 'isReadAtHotStart', actions: ['startHot', tell('app.opened'), tell('app.read')] },
          { actions: ['startHot', tell('app.opened')] },
        ],
        'user.close': { target: 'background', actions: ['closeApp', tell('app.closed')] },
      },
    },
    foreground: {
      on: {
        'user.open': [
          { guard: 'isReadAtHotStart', actions: ['startHot', tell('app.opened'), tell('app.read')] },
          { actions: ['startHot', tell('app.opened')] },
        ],
        'user.close': { target: 'background', actions: ['closeApp', tell('app.closed')] },
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
            actions: [disarm('os.kill'), 'startHot', tell('app.opened'), tell('app.read')],
          },
          { target: 'foreground', actions: [disarm('os.kill'), 'startHot', tell('app.opened')] },
        ],
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
            actions: ['startHot', tell('app.opened'), tell('app.read')],
          },
          { target: 'foreground', actions: ['startHot', tell('app.opened')] },
        ],
        'os.destroy': { target: 'destroyed', actions: 'destroyIdleApp' },
        'os.kill': { target: 'destroyed', actions: 'killApp' },
      },
    },
    destroyed: {
      on: {
        'user.open': {
          target: 'cold-start',
          actions: ['startCold', tell('app.opened'), tell('app.launched')],
        },
      },
    },
  },
});
