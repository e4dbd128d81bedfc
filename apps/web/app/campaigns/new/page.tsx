import type { Metadata } from "next";
import { NewCampaign } from "../../../features/campaigns/new-campaign.tsx";

export const metadata: Metadata = { title: "New campaign" };

export default function NewCampaignPage() {
  return <NewCampaign />;
}
