import { CampaignOverview } from "../../../features/results/campaign-overview.tsx";
import { pageTitle, Texts } from "../../../i18n/page-texts.tsx";

export const generateMetadata = pageTitle("overview");

export default async function CampaignPage({ params }: { params: Promise<{ campaignId: string }> }) {
  return (
    <Texts of={["campaigns", "markdown", "plots", "results"]}>
      <CampaignOverview campaignId={(await params).campaignId} />
    </Texts>
  );
}
