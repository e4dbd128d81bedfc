/**
 * What a campaign role allows. An admin of the site may do all of it in every campaign, except judging
 * without being a member.
 */
export const CAPABILITIES = {
  "campaign.see": ["lead", "reviewer", "researcher", "annotator"],
  "campaign.judge": ["lead", "reviewer", "researcher", "annotator"],
  "campaign.edit": ["lead"],
  "campaign.import": ["lead"],
  "campaign.people": ["lead"],
  "campaign.content": ["lead", "reviewer", "researcher"],
  "campaign.guide": ["lead", "reviewer"],
  "campaign.results": ["lead", "reviewer", "researcher"],
  "campaign.datasets": ["lead", "researcher"],
} as const;

export type Capability = keyof typeof CAPABILITIES;
