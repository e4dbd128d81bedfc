import type { Metadata } from "next";
import { CampaignSettings } from "../../../../features/campaigns/campaign-settings.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <CampaignSettings campaignId={(await params).campaignId} />;
}
