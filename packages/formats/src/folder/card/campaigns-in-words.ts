import type { CardFacts } from "../card-facts.ts";

/** The campaign “A”, or the campaigns “A”, “B” and “C”; nothing in a name is escaped here. */
export function campaignsInWords({
  campaign,
  otherCampaigns,
}: Pick<CardFacts, "campaign" | "otherCampaigns">): string {
  const names = [campaign, ...otherCampaigns].map((name) => `“${name}”`);
  return names.length === 1
    ? `campaign ${names[0]}`
    : `campaigns ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
