import type { Metadata } from "next";
import { CampaignOverview } from "../../../features/results/campaign-overview.tsx";

export const metadata: Metadata = { title: "Overview" };

export default async function CampaignPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <CampaignOverview campaignId={(await params).campaignId} />;
}
