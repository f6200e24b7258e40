/** Campaigns that have people open an app: exogenous, beside the opens that they make of their own accord. */

import { draw, type Key } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { CampaignModel } from './model.ts';

/**
 * When the next campaign after an instant has a person open an app. Two that do so at once are one.
 * @param since when the person came to the app: whoever has not is not reached
 */
export function nextPushAt(
  campaigns: CampaignModel[],
  app: number,
  key: Key,
  after: number,
  since: number,
): number {
  let next: number = NEVER;
  for (let index: i32 = 0; index < campaigns.length; index++) {
    const campaign: CampaignModel = campaigns[index]!;
    if (campaign.app !== app || draw(key, STREAM.campaign, index) >= campaign.share) continue;
    const delay: number = Math.floor(draw(key, STREAM.campaignDelay, index) * campaign.withinMs);
    const at: number = campaign.at + delay;
    if (at > after && at >= since && at < next) next = at;
  }
  return next;
}
