/** What there is to be known of the server behind an app, and of requests that an app sends itself. */

import { Law } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';
import type { RetryModel } from '../services/retry-model.ts';

/** What a launch does that found no data: it looks in a cache of its own, then asks the origin itself. */
export class OwnModel {
  /** How long what the app itself has stored is good for. */
  readonly cacheMs: number = 0;
  /** How old what it shows has to be for it to ask the origin beside it; NEVER if it does not. */
  readonly refreshAfterMs: number = NEVER;
  /** `null`: it does not ask again where it has failed. */
  readonly retry: RetryModel | null = null;
}

/** When the content at the origin changes: never, after gaps of a law, or as a trace says. */
export class ContentModel {
  readonly gap: Law | null = null;
  /** Whether the changes are the same for all devices; those of a trace are. */
  readonly isShared: boolean = false;
  readonly changesAt: Float64Array | null = null;
  /** Whether an answer to one device is good for all others: content that never changes may be each device's own too. */
  readonly isForAll: boolean = false;
}

export class OriginModel {
  readonly latency: Law = new Law();
  readonly failure: number = 0;
  readonly bodySize: Law = new Law();
  readonly timeoutMs: number = NEVER;
  readonly content: ContentModel = new ContentModel();
}

/** A second address of the origin, for a share of the devices that may only grow. */
export class GrayModel {
  readonly origin: OriginModel = new OriginModel();
  /** When each share is in force, and the share; devices hear of it after a time of their own. */
  readonly stepsAt: Float64Array = new Float64Array(0);
  readonly shares: Float64Array = new Float64Array(0);
  readonly delay: Law = new Law();
  /** Whether the device is one of developers and testers: within each step, whatever its share. */
  readonly isForTester: boolean = false;
  /** How many steps the gray releases before it have. */
  readonly firstStep: number = 0;
}

/** What the addresses of an app are like, each from when on; the first from the start. */
export class OriginStretches {
  readonly since: Float64Array = new Float64Array(1);
  readonly origins: OriginModel[] = [];
  /** Of the gray addresses, all of a stretch together; none if there is no gray release. */
  readonly grays: OriginModel[] = [];
}
