/** Why nothing is known of how far off a metric is: a missing interval is always explained. */

export type UnknownError =
  /** All devices share chance, and there is one run. */
  | 'shared'
  /** Of a peak: there is one run, and it has one peak. */
  | 'oneRun'
  /** Of a peak: all replications are of the people of one log. */
  | 'onePeople'
  /** There is one device, or a group of them that cannot be told apart. */
  | 'oneDevice'
  /** The largest that was seen has no law. */
  | 'largest'
  /** All that was measured is of one group of devices. */
  | 'fewDevices';

/** By dotted path of a metric that has a value but no interval. */
export type UnknownErrors = Readonly<Record<string, UnknownError>>;
