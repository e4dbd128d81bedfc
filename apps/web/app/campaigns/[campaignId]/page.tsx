import { CampaignOverview } from "../../../features/results/campaign-overview.tsx";
import { pageTitle } from "../../../i18n/page-title.ts";

export const generateMetadata = pageTitle("overview");

export default async function CampaignPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return <CampaignOverview campaignId={(await params).campaignId} />;
}
