/** One page of what a campaign has of something, as far as the search matches it. */
export type CampaignListing = {
  readonly campaignId: string;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
};
