import { CampaignSettings } from "../../../../features/campaigns/campaign-settings.tsx";
import { pageTitle } from "../../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("settings");

export default async function SettingsPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <CampaignSettings campaignId={(await params).campaignId} />;
}
