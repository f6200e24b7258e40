/** Clients that are too old for a pre-fetch, until they are not. */

import { expect } from 'vitest';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { launch } from './launch.ts';

export const clients: Stories = {
  'launches of a client that is too old ask for nothing and read nothing; the first of the newer one asks'() {
    const script: Script = {
      ...launch,
      opens: ['0s for 20s', '2h for 20s'],
      until: '3h',
      client: { fetchesFrom: '1h' },
    };
    expect(story(script, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened                        isClientTooOld
      2h          app.launched  unopened → in-flight.unawaited  otherwise       PreRequested
      2h 200ms  pre.reply       in-flight.unawaited → idle      otherwise       PreFetched(bytes 1024)
      2h 1s       app.read      idle                                            PreHit(age 800ms, fresh)"
    `);
    const starless = { pre: { isStarRequired: true }, isStarred: false };
    expect(story({ ...script, ...starless, client: { fetchesFrom: '0s' } }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → idle  isPreRefused  PreRejected(refusal notStarred)
      1s       app.read      idle                           PreMissed
      2h       app.launched  idle             isPreRefused  PreRejected(refusal notStarred)
      2h 1s    app.read      idle                           PreMissed"
    `);
  },
};
