import type { MachineName, Message } from './vocabulary.ts';

/**
 * Who is told what, in the order of delivery (decision D2). A message of an app goes to the machines of the same app, one that
 * is for all goes to those of every app. Pre-fetch reads before periodic: the order apps in the field use.
 */
export const ROUTES: Readonly<Record<Message, readonly MachineName[]>> = {
  'app.opened': ['periodic', 'own'],
  'app.launched': ['pre', 'update', 'delivery'],
  'app.read': ['pre', 'periodic', 'own', 'update'],
  'app.closed': ['pre', 'periodic', 'own', 'update', 'delivery'],
  'app.returned': ['update'],
  'update.demanded': ['update'],
  'package.ready': ['lifecycle'],
  'package.refused': ['lifecycle'],
  'update.applied': ['lifecycle'],
  'memory.short': ['lifecycle'],
  'net.opened': ['periodic', 'walk'],
  'host.opened': ['sweep', 'periodic'],
  'host.ended': ['walk', 'periodic'],
  'sweep.ran': ['walk', 'periodic'],
  'sweep.turn': ['periodic'],
  'fetch.ended': ['walk'],
  'read.returned': ['own'],
  'tool.pull': ['periodic'],
  'tool.clear': ['cache'],
  'tool.release': ['lifecycle'],
};

/** Messages that concern every app of the device. */
export const FOR_ALL_APPS: readonly Message[] = [
  'memory.short',
  'net.opened',
  'host.opened',
  'host.ended',
  'sweep.ran',
  'sweep.turn',
  'tool.pull',
  'tool.clear',
  'tool.release',
];
