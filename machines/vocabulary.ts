/**
 * The words that charts, engines and the log share. Inputs are lower-case and dotted, who did it first. A timer is the
 * input that arrives when it has run out; the engine owns it (decision D3a).
 */

export const MACHINES = ['network', 'lifecycle', 'periodic', 'pre'] as const;
export type MachineName = (typeof MACHINES)[number];

/** What machines of one device tell each other at the same instant. */
export type Message = 'app.opened' | 'app.launched' | 'app.read' | 'app.closed' | 'net.opened';

/** What a chart may arm and disarm, by the machine that receives it. */
export interface Timers {
  network: never;
  lifecycle: 'package.loaded' | 'os.suspend' | 'os.destroy' | 'os.kill';
  periodic: 'fetch.due' | 'open.settled' | 'retry.due' | 'net.reply' | 'read.expired';
  pre: 'net.reply' | 'read.expired';
}

/** What the world does to a device, whatever its policy: people and networks. */
export interface Exogenous {
  network: 'net.change';
  lifecycle: 'user.open' | 'user.close';
  periodic: never;
  pre: never;
}

/** What each machine may be told. */
export interface Heard {
  network: never;
  lifecycle: never;
  periodic: 'app.opened' | 'app.read' | 'app.closed' | 'net.opened';
  pre: 'app.launched' | 'app.read' | 'app.closed';
}

